package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.charset.RecordCharset;
import dev.stemma.model.Rejection.Code;
import dev.stemma.sketch.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * JSON files: one array of records, one record, or records one after another. When the first has a text field, or failed and one
 * behind it holds a document, each record is a capture (a single one the capture of the file itself); else the file is no container but
 * a text, like a table without a text column; unless a list inside it has records with texts: then it is rejected, with the place of the
 * list, as its source would pass for one document.
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
        if (!entry.named(".json") && !entry.isStandardInput()) {
            return false;
        }
        byte first = firstVisible(Transcoding.toUtf8(head));
        return first == '[' || (first == '{' && entry.named(".json"));
    }

    private static byte firstVisible(byte[] utf8) {
        int start = Expander.startsWith(utf8, 0xef, 0xbb, 0xbf) ? 3 : 0;
        for (int i = start; i < utf8.length; i++) {
            if (utf8[i] != ' ' && utf8[i] != '\t' && utf8[i] != '\n' && utf8[i] != '\r') {
                return utf8[i];
            }
        }
        return 0;
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        byte[] head = entry.head(FIRST_RECORD);
        Optional<Charset> wide = Transcoding.wide(head);
        Optional<Charset> other = wide.or(() -> RecordCharset.ofWhole(head));
        byte[] start = other.isPresent() ? Utf8.of(new String(head, other.get())) : head;
        if (!holdsRecords(start, reading)) {
            Optional<String> inside = NestedRecords.find(start, reading);
            if (inside.isPresent()) {
                reading.reject(
                        entry.origin(),
                        Code.NO_TEXT_FIELD,
                        "no record of documents itself, but the objects in " + Reading.shortened(inside.get())
                                + " have a text field: write that list to a file of its own, or give the file a name in .txt"
                                + " if all of it is one text");
                return;
            }
            new PayloadReader().read(entry, reading);
            return;
        }
        InputStream utf8 = other.isPresent() ? Transcoding.toText(entry.in(), other.get()) : entry.in();
        try (JsonParser parser = JsonSyntax.factory(reading.limits()).createParser(Unclosed.of(utf8))) {
            records(parser, other, entry, reading);
        }
    }

    private static boolean holdsRecords(byte[] start, Reading reading) {
        try (JsonParser parser = JsonSyntax.factory(reading.limits()).createParser(start)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            JsonRecord first = new JsonRecord(reading.options().fields());
            if (token == JsonToken.VALUE_NULL) {
                return isFollowedByDocument(parser, reading.options().fields());
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
                    || isFollowedByDocument(parser, reading.options().fields());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a first record of which scraping failed stands in front of others that have a text. */
    private static boolean isFollowedByDocument(JsonParser parser, FieldNames names) throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL) {
            if (token == JsonToken.START_OBJECT && NestedRecords.isDocument(parser, names)) {
                return true;
            }
            token = parser.nextToken();
        }
        return false;
    }

    private static void records(JsonParser parser, Optional<Charset> charset, Entry entry, Reading reading)
            throws IOException {
        FieldNames names = reading.options().fields();
        long number = 0;
        JsonRecord held = null;
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (held != null) {
                    held.give(entry, "1", reading);
                    held = null;
                }
                if (token == JsonToken.START_OBJECT) {
                    JsonRecord record =
                            charset.map(in -> new JsonRecord(names, in)).orElseGet(() -> new JsonRecord(names));
                    record.object(parser);
                    number++;
                    if (number == 1 && parser.getParsingContext().inRoot()) {
                        held = record; // alone in its file, or the first of several
                    } else {
                        record.give(entry, Long.toString(number), reading);
                    }
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    number++;
                    reading.reject(entry.origin().member(Long.toString(number)), Code.MALFORMED, "is no JSON object");
                }
            }
        } catch (LimitException | Reading.UnreadableException e) {
            giveHeld(held, entry, reading);
            throw e;
        } catch (IOException e) {
            giveHeld(held, entry, reading);
            JsonSyntax.rest(entry.origin(), number + 1, parser, e, reading);
            return;
        }
        if (held != null) {
            held.give(entry, reading);
        }
    }

    private static void giveHeld(JsonRecord held, Entry entry, Reading reading) {
        if (held != null) {
            held.give(entry, "1", reading);
        }
    }
}
