package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.fields.Transcoding;
import dev.stemma.model.Rejection.Code;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * HAR files (HTTP Archive 1.2), as browsers export what they loaded: each entry of {@code log.entries} whose answer is a page is a
 * capture, named by its number; all others are skips. Read as a stream, so its size is not limited.
 */
final class HarReader implements Reader {
    private static final Pattern BEGINS =
            Pattern.compile("\\uFEFF?\\s*\\{\\s*\"log\"\\s*:\\s*\\{\\s*\"(version|creator|browser|pages|entries)\"");

    @Override
    public String name() {
        return "har";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return entry.named(".har")
                || ((entry.named(".json") || entry.isStandardInput())
                        && BEGINS.matcher(new String(Transcoding.toUtf8(head), StandardCharsets.UTF_8))
                                .lookingAt());
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        long number = 0;
        try (JsonParser parser = JsonLimits.factory(reading.limits()).createParser(Unclosed.of(entry.in()))) {
            try {
                if (!goTo("entries", parser)) {
                    reading.reject(
                            entry.origin(),
                            Code.MALFORMED,
                            "is no HAR: it has no list \"entries\" in an object \"log\"; give the file another name if it is one text");
                    return;
                }
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    if (token == null) {
                        throw new EOFException("the list of entries has no end");
                    }
                    number++;
                    if (token == JsonToken.START_OBJECT) {
                        HarEntry.read(parser).give(entry, Long.toString(number), reading);
                    } else {
                        parser.skipChildren();
                        reading.reject(
                                entry.origin().member(Long.toString(number)), Code.MALFORMED, "is no entry of a HAR");
                    }
                }
            } catch (LimitException | Reading.UnreadableException e) {
                throw e;
            } catch (IOException e) {
                JsonLimits.rest(entry.origin(), number == 0 ? 1 : number, parser, e, reading);
            }
        }
    }

    /** Enters the list of this name in the outermost object's {@code log}. */
    private static boolean goTo(String list, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            boolean inLog =
                    parser.getParsingContext().pathAsPointer().toString().equals("/log/" + list);
            JsonToken value = token == JsonToken.FIELD_NAME ? parser.nextToken() : token;
            boolean isLog = value == JsonToken.START_OBJECT
                    && parser.getParsingContext().pathAsPointer().toString().equals("/log");
            if (inLog && value == JsonToken.START_ARRAY) {
                return true;
            }
            if (!isLog) {
                parser.skipChildren();
            }
        }
        return false;
    }
}
