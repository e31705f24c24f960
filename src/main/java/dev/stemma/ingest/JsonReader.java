package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.charset.RecordCharset;
import dev.stemma.model.Rejection.Code;
import dev.stemma.sketch.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * JSON files: one array of records, one record, or records one after another. When the first has a text field, or failed and one
 * behind it holds a document, each record is a capture (a single one the capture of the file itself). Otherwise {@link JsonShape} says
 * where its documents stand, if it has any: under addresses, in lists of lists, in objects. What has none is a text itself, or a skip.
 *
 * <p>Read as a stream, so its size is not limited. Unlike JSON lines it has no marks to find the next record by: after damage the
 * records before it stand, and the rest is one rejection with its place.
 */
final class JsonReader implements Reader {
    /** How far into a file its first record is looked at. */
    private static final int FIRST_RECORD = 1 << 20;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        boolean lines = entry.named(JsonLinesReader.SUFFIXES);
        if (!entry.named(".json") && !entry.isStandardInput() && !lines) {
            return false;
        }
        byte[] utf8 = Transcoding.toUtf8(head);
        if (lines) {
            return goesOnOverLines(utf8);
        }
        byte first = firstVisible(utf8);
        return first == '[' || (first == '{' && (entry.named(".json") || goesOnOverLines(utf8)));
    }

    /** Whether a file that is called one of lines has no record a line: an array of records, or records that people can read. */
    static boolean goesOnOverLines(byte[] utf8) {
        int at = visible(utf8, 0);
        if (at == utf8.length || (utf8[at] != '[' && utf8[at] != '{')) {
            return false;
        }
        int second = at + 1;
        while (second < utf8.length && (utf8[second] == ' ' || utf8[second] == '\t' || utf8[second] == '\r')) {
            second++;
        }
        return second < utf8.length && (utf8[second] == '\n' || (utf8[at] == '[' && utf8[second] == '{'));
    }

    private static byte firstVisible(byte[] utf8) {
        int at = visible(utf8, 0);
        return at < utf8.length ? utf8[at] : 0;
    }

    /** Offset of the first byte from one on that is no white space and no mark of UTF-8. */
    private static int visible(byte[] utf8, int from) {
        int i = from == 0 ? Transcoding.behindMark(utf8) : from;
        while (i < utf8.length && (utf8[i] == ' ' || utf8[i] == '\t' || utf8[i] == '\n' || utf8[i] == '\r')) {
            i++;
        }
        return i;
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        byte[] head = entry.head(FIRST_RECORD);
        Optional<Charset> wide = Transcoding.wide(head);
        Optional<Charset> other = wide.or(() -> RecordCharset.ofWhole(head));
        byte[] start = other.isPresent() ? Utf8.of(new String(head, other.get())) : head;
        JsonShape shape = holdsRecords(start, reading) ? new JsonShape.ListAt(List.of()) : JsonShape.of(start, reading);
        if (shape instanceof JsonShape.Text) {
            new PayloadReader().read(entry, reading);
        } else if (shape instanceof JsonShape.NoText) {
            reading.skip(entry.origin(), "JSON without a text");
        } else if (shape instanceof JsonShape.Unread unread) {
            reading.reject(entry.origin(), Code.NO_TEXT_FIELD, unread.what());
        } else {
            InputStream utf8 = other.isPresent() ? Transcoding.toText(entry.in(), other.get()) : entry.in();
            try (JsonParser parser = JsonSyntax.factory(reading.limits()).createParser(Unclosed.of(utf8))) {
                new JsonDocuments(parser, other, entry, reading).read(shape);
            }
        }
    }

    private static boolean holdsRecords(byte[] start, Reading reading) {
        FieldNames names = reading.options().fields();
        try (JsonParser parser = JsonSyntax.factory(reading.limits()).createParser(start)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            JsonRecord first = new JsonRecord(names);
            if (token == JsonToken.VALUE_NULL) {
                return isFollowedByDocument(parser, names);
            }
            if (token != JsonToken.START_OBJECT) {
                return false;
            }
            try {
                first.object(parser);
            } catch (IOException e) {
                // the record goes on behind the part that was looked at, or is broken
                return first.hasPayload() || first.named();
            }
            // records whose text is no string are told one by one; a single object may be anything
            return first.hasPayload()
                    || (first.named() && parser.getParsingContext().inArray())
                    || isFollowedByDocument(parser, names);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a first record of which scraping failed stands in front of others that have a text. */
    private static boolean isFollowedByDocument(JsonParser parser, FieldNames names) throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL) {
            if (token == JsonToken.START_OBJECT) {
                JsonOutline object = JsonOutline.at(parser);
                if (object.isDocument(names) && !JsonShape.isCookie(object)) {
                    return true;
                }
            }
            token = parser.nextToken();
        }
        return false;
    }
}
