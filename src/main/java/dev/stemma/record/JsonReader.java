package dev.stemma.record;

import dev.stemma.charset.Bom;
import dev.stemma.charset.RecordCharset;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Transcoding;
import dev.stemma.json.JsonDocuments;
import dev.stemma.json.JsonShape;
import dev.stemma.json.JsonStream;
import dev.stemma.json.JsonSyntax;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.Unclosed;
import dev.stemma.stream.UnreadableException;
import dev.stemma.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
        boolean lines = entry.named(JsonLines.SUFFIXES);
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
        int i = from == 0 ? Bom.behindUtf8(utf8) : from;
        while (i < utf8.length && (utf8[i] == ' ' || utf8[i] == '\t' || utf8[i] == '\n' || utf8[i] == '\r')) {
            i++;
        }
        return i;
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        FieldNames names = intake.options().fields();
        byte[] head = entry.head(FIRST_RECORD);
        Optional<Charset> wide = Transcoding.wide(head);
        Optional<Charset> other = wide.or(() -> RecordCharset.ofWhole(head));
        byte[] start = other.isPresent() ? Utf8.of(new String(head, other.get())) : head;
        JsonSyntax syntax = JsonLimits.syntax(intake.limits());
        JsonShape shape = JsonShape.of(start, syntax, names);
        if (shape instanceof JsonShape.Text) {
            intake.whole(entry);
        } else if (shape instanceof JsonShape.NoText) {
            intake.skip(entry.origin(), "JSON without a text");
        } else if (shape instanceof JsonShape.Unread unread) {
            intake.reject(entry.origin(), Code.NO_TEXT_FIELD, unread.what());
        } else {
            InputStream utf8 = other.isPresent() ? Transcoding.toText(entry.in(), other.get()) : entry.in();
            try (JsonStream json = syntax.stream(Unclosed.of(utf8))) {
                JsonDocuments documents = new JsonDocuments(json, other, names, new RecordCaptures(entry, intake));
                try {
                    documents.read(shape);
                } catch (LimitException | UnreadableException e) {
                    throw e;
                } catch (IOException e) {
                    JsonLimits.rest(entry.origin(), documents.number() + 1, json, e, intake);
                }
            }
        }
    }
}
