package dev.stemma.record;

import dev.stemma.charset.RecordCharset;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Transcoding;
import dev.stemma.json.JsonDamage;
import dev.stemma.json.JsonRecord;
import dev.stemma.json.JsonStream;
import dev.stemma.json.JsonSyntax;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Failure;
import dev.stemma.stream.GzipMembers;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.UnreadableException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Hands on the documents of one file of JSON lines, a line each. Not thread-safe. */
final class LineDocuments {
    /** How much of a file tells the charset of its lines. */
    private static final int SAMPLE = 1 << 16;

    private final Entry entry;
    private final Intake intake;
    private final RecordCaptures captures;
    private final JsonSyntax json;

    /** The charset of the whole, where its characters take two or four bytes. */
    private final Optional<Charset> wide;

    /** That of lines which are not UTF-8. */
    private final RecordCharset other;

    private final StreamLines lines;

    /** @param before lines of the file in front of those of the entry */
    LineDocuments(Entry entry, long before, Intake intake) {
        this.entry = entry;
        this.intake = intake;
        captures = new RecordCaptures(entry, intake);
        json = JsonLimits.syntax(intake.limits());
        wide = before > 0 ? Optional.empty() : Transcoding.wide(entry.head());
        other = wide.isPresent() ? RecordCharset.UNTOLD : RecordCharset.of(entry.head(SAMPLE));
        lines = new StreamLines(
                Transcoding.toUtf8(entry.in(), wide.orElse(StandardCharsets.UTF_8)),
                intake.limits().maxLineBytes(),
                before);
    }

    void read() throws IOException {
        while (true) {
            try {
                if (!lines.next()) {
                    return;
                }
            } catch (LimitException | UnreadableException e) {
                throw e;
            } catch (GzipMembers.DamagedException e) {
                // members follow that are whole: the line that the damage cut is lost, and no other
                intake.reject(entry.origin().member(Long.toString(lines.number() + 1)), e);
                lines.resume();
                continue;
            } catch (IOException e) {
                // a compressed file that was cut
                intake.reject(entry.origin().member(Long.toString(lines.number() + 1)), e);
                return;
            }
            line();
        }
    }

    private void line() {
        String member = Long.toString(lines.number());
        Origin origin = entry.origin().member(member);
        if (lines.over()) {
            long max = intake.limits().maxLineBytes();
            intake.tooLarge(origin, "max-line-bytes", max, "more than " + max + " bytes");
            return;
        }
        Line line = new Line(lines.buffer(), lines.start(), lines.length()).withoutMark(lines.number() == 1);
        if (line.isBlank()) {
            return;
        }
        try {
            captures.record(member, record(line).fields());
        } catch (IOException e) {
            if (JsonDamage.of(e).isOver()) {
                JsonLimits.reject(origin, e, intake);
            } else {
                intake.reject(origin, Code.MALFORMED, "is no JSON object (" + Failure.said(e) + ")");
            }
        }
    }

    private JsonRecord record(Line line) throws IOException {
        FieldNames names = intake.options().fields();
        JsonRecord record = wide.map(in -> new JsonRecord(names, in)).orElseGet(() -> new JsonRecord(names));
        try (JsonStream stream = json.stream(line.buffer, line.start, line.length)) {
            record.read(stream);
            return record;
        } catch (CharConversionException e) {
            return inOtherCharset(line);
        } catch (IOException e) {
            if (!JsonDamage.isOfSyntax(e) || line.isUtf8()) {
                throw e;
            }
            return inOtherCharset(line);
        }
    }

    /** The line again, in the charset that is left when it is not UTF-8. */
    private JsonRecord inOtherCharset(Line line) throws IOException {
        Charset charset = other.of(line.buffer, line.start, line.length);
        JsonRecord record = new JsonRecord(intake.options().fields(), charset);
        try (JsonStream stream = json.stream(new String(line.buffer, line.start, line.length, charset))) {
            record.read(stream);
        }
        return record;
    }

    /** A line where it lies in the buffer. */
    @SuppressWarnings("ArrayRecordComponent") // a view of the buffer, never compared
    private record Line(byte[] buffer, int start, int length) {
        /** Without the mark of UTF-8 that a file may begin with. */
        Line withoutMark(boolean isFirst) {
            boolean marked =
                    isFirst && length >= 3 && (buffer[start] & 0xff) == 0xef && (buffer[start + 1] & 0xff) == 0xbb;
            return marked ? new Line(buffer, start + 3, length - 3) : this;
        }

        boolean isBlank() {
            for (int i = start; i < start + length; i++) {
                if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                    return false;
                }
            }
            return true;
        }

        boolean isUtf8() {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, start, length));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
