package dev.stemma.record;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.fields.Transcoding;
import dev.stemma.json.JsonStream;
import dev.stemma.json.JsonStream.Token;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.Unclosed;
import dev.stemma.stream.UnreadableException;
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
    public void read(Entry entry, Intake intake) throws IOException {
        long number = 0;
        try (JsonStream json = JsonLimits.syntax(intake.limits()).stream(Unclosed.of(entry.in()))) {
            try {
                if (!goTo("entries", json)) {
                    intake.reject(
                            entry.origin(),
                            Code.MALFORMED,
                            "is no HAR: it has no list \"entries\" in an object \"log\"; give the file another name if it is one text");
                    return;
                }
                for (Token token = json.next(); token != Token.END_ARRAY; token = json.next()) {
                    if (token == Token.END) {
                        throw new EOFException("the list of entries has no end");
                    }
                    number++;
                    if (token == Token.START_OBJECT) {
                        HarEntry.read(json).give(entry, Long.toString(number), intake);
                    } else {
                        json.skip();
                        intake.reject(
                                entry.origin().member(Long.toString(number)), Code.MALFORMED, "is no entry of a HAR");
                    }
                }
            } catch (LimitException | UnreadableException e) {
                throw e;
            } catch (IOException e) {
                JsonLimits.rest(entry.origin(), number == 0 ? 1 : number, json, e, intake);
            }
        }
    }

    /** Enters the list of this name in the outermost object's {@code log}. */
    private static boolean goTo(String list, JsonStream json) throws IOException {
        if (json.next() != Token.START_OBJECT) {
            return false;
        }
        for (Token token = json.next(); token != Token.END; token = json.next()) {
            boolean inLog = json.way().equals("/log/" + list);
            Token value = token == Token.NAME ? json.next() : token;
            boolean isLog = value == Token.START_OBJECT && json.way().equals("/log");
            if (inLog && value == Token.START_ARRAY) {
                return true;
            }
            if (!isLog) {
                json.skip();
            }
        }
        return false;
    }
}
