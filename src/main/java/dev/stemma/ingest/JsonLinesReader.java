package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.stemma.charset.RecordCharset;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON lines: a JSON object a line, with the text in one of its fields. A line that is no such object is rejected and the
 * next one read. A file in UTF-16 or UTF-32 is told by its start; else each line is decoded on its own: UTF-8, and when it is
 * not that, what {@link RecordCharset} finds.
 */
final class JsonLinesReader implements Reader {
    static final String[] SUFFIXES = {".jsonl", ".ndjson", ".jsonlines", ".jl"};

    /** How much of a file tells the charset of its lines. */
    private static final int SAMPLE = 1 << 16;

    @Override
    public String name() {
        return "json lines";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return (entry.named(SUFFIXES) && !JsonReader.goesOnOverLines(Transcoding.toUtf8(head)))
                || (entry.isStandardInput() && looksLikeIt(head));
    }

    /** Whether an unnamed stream starts with a line that is a JSON object. */
    static boolean looksLikeIt(byte[] bytes) {
        byte[] head = Transcoding.toUtf8(bytes);
        int i = Expander.startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        i = skipBlanks(head, i);
        if (i >= head.length || head[i] != '{') {
            return false;
        }
        i = skipBlanks(head, i + 1);
        return i < head.length && head[i] == '"';
    }

    private static int skipBlanks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        read(entry, 0, reading);
    }

    /** Reads lines that so many others of the same file stand before. */
    void read(Entry entry, long before, Reading reading) throws IOException {
        Optional<Charset> wide = before > 0 ? Optional.empty() : Transcoding.wide(entry.head());
        RecordCharset charset = wide.isPresent() ? RecordCharset.UNTOLD : RecordCharset.of(entry.head(SAMPLE));
        Lines lines = new Lines(
                Transcoding.toUtf8(entry.in(), wide.orElse(StandardCharsets.UTF_8)),
                reading.limits().maxLineBytes(),
                before);
        JsonFactory json = JsonSyntax.factory(reading.limits());
        while (true) {
            try {
                if (!lines.next()) {
                    return;
                }
            } catch (LimitException | Reading.UnreadableException e) {
                throw e;
            } catch (GzipMembers.DamagedException e) {
                // members follow that are whole: the line that the damage cut is lost, and no other
                reading.reject(entry.origin().member(Long.toString(lines.number() + 1)), e);
                lines.resume();
                continue;
            } catch (IOException e) {
                // a compressed file that was cut
                reading.reject(entry.origin().member(Long.toString(lines.number() + 1)), e);
                return;
            }
            line(lines, wide, charset, entry, json, reading);
        }
    }

    private static void line(
            Lines lines,
            Optional<Charset> wide,
            RecordCharset charset,
            Entry entry,
            JsonFactory json,
            Reading reading) {
        int start = lines.start();
        int length = lines.length();
        String member = Long.toString(lines.number());
        Origin origin = entry.origin().member(member);
        if (lines.over()) {
            long max = reading.limits().maxLineBytes();
            reading.tooLarge(origin, "max-line-bytes", max, "more than " + max + " bytes");
            return;
        }
        byte[] buffer = lines.buffer();
        if (lines.number() == 1
                && length >= 3
                && (buffer[start] & 0xff) == 0xef
                && (buffer[start + 1] & 0xff) == 0xbb) {
            start += 3;
            length -= 3;
        }
        if (isBlank(buffer, start, length)) {
            return;
        }
        FieldNames names = reading.options().fields();
        JsonRecord row = wide.map(in -> new JsonRecord(names, in)).orElseGet(() -> new JsonRecord(names));
        try {
            try (JsonParser parser = json.createParser(buffer, start, length)) {
                row.read(parser);
            } catch (CharConversionException e) {
                row = reread(buffer, start, length, charset, json, reading);
            } catch (JsonParseException e) {
                if (isUtf8(buffer, start, length)) {
                    throw e;
                }
                row = reread(buffer, start, length, charset, json, reading);
            }
        } catch (StreamConstraintsException e) {
            JsonSyntax.reject(origin, e, reading);
            return;
        } catch (IOException e) {
            reading.reject(origin, Code.MALFORMED, "is no JSON object (" + Reading.reason(e) + ")");
            return;
        }
        row.give(entry, member, reading);
    }

    /** The line again, in the charset that is left when it is not UTF-8. */
    private static JsonRecord reread(
            byte[] buffer, int start, int length, RecordCharset charset, JsonFactory json, Reading reading)
            throws IOException {
        Charset other = charset.of(buffer, start, length);
        JsonRecord row = new JsonRecord(reading.options().fields(), other);
        try (JsonParser parser = json.createParser(new String(buffer, start, length, other))) {
            row.read(parser);
        }
        return row;
    }

    private static boolean isUtf8(byte[] buffer, int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(buffer, start, length));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isBlank(byte[] buffer, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
