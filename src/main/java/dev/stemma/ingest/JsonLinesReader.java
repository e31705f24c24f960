package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * JSON lines: a JSON object a line, with the text in one of its fields. A line that is no such object is rejected and the
 * next one read. Each line is decoded on its own: UTF-8, and when it is not that, Windows-1252.
 */
final class JsonLinesReader implements Reader {
    @Override
    public String name() {
        return "json lines";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return entry.named(".jsonl", ".ndjson", ".jsonlines") || (entry.isStandardInput() && looksLikeIt(head));
    }

    /** Whether an unnamed stream starts with a line that is a JSON object. */
    static boolean looksLikeIt(byte[] head) {
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
        Lines lines = new Lines(entry.in(), reading.limits().maxLineBytes());
        JsonFactory json = factory(reading.limits());
        while (true) {
            try {
                if (!lines.next()) {
                    return;
                }
            } catch (LimitException | Reading.UnreadableException e) {
                throw e;
            } catch (IOException e) {
                // a compressed file that was cut or damaged
                reading.reject(entry.origin().member(Long.toString(lines.number() + 1)), e);
                return;
            }
            line(lines, entry, json, reading);
        }
    }

    private static void line(Lines lines, Entry entry, JsonFactory json, Reading reading) {
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
        JsonRecord row = new JsonRecord(reading.options().fields());
        try {
            try (JsonParser parser = json.createParser(buffer, start, length)) {
                row.read(parser);
            } catch (CharConversionException e) {
                row = reread(buffer, start, length, json, reading);
            } catch (JsonParseException e) {
                if (isUtf8(buffer, start, length)) {
                    throw e;
                }
                row = reread(buffer, start, length, json, reading);
            }
        } catch (StreamConstraintsException e) {
            long max = reading.limits().maxBytes();
            reading.tooLarge(origin, "max-bytes", max, "a value above it");
            return;
        } catch (IOException e) {
            reading.reject(origin, Code.MALFORMED, "is no JSON object (" + Reading.reason(e) + ")");
            return;
        }
        row.give(entry, member, reading);
    }

    /** The line again, in the charset that is left when it is not UTF-8. */
    private static JsonRecord reread(byte[] buffer, int start, int length, JsonFactory json, Reading reading)
            throws IOException {
        JsonRecord row = new JsonRecord(reading.options().fields());
        try (JsonParser parser =
                json.createParser(new String(buffer, start, length, otherCharset(buffer, start, length)))) {
            row.read(parser);
        }
        return row;
    }

    /** Damaged UTF-8 when it has whole UTF-8 characters beyond ASCII, else Windows-1252. */
    private static Charset otherCharset(byte[] buffer, int start, int length) {
        for (int i = start; i + 1 < start + length; i++) {
            int b = buffer[i] & 0xff;
            if (b >= 0xc3 && b < 0xe0 && (buffer[i + 1] & 0xc0) == 0x80) {
                return StandardCharsets.UTF_8;
            }
        }
        return Charset.forName("windows-1252");
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

    /** Bounded strings and depth; NaN as Python writes it; field names are not kept after the line. */
    static JsonFactory factory(IngestLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength((int) limits.maxBytes())
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }
}
