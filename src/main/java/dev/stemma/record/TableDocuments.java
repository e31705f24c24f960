package dev.stemma.record;

import dev.stemma.charset.RecordCharset;
import dev.stemma.csv.TableForm;
import dev.stemma.csv.TableRows;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.fields.Fields;
import dev.stemma.fields.Transcoding;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.UnreadableException;
import dev.stemma.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Hands on the documents of one table, a row each. Not thread-safe. */
final class TableDocuments {
    private final TableForm form;
    private final Entry entry;
    private final Intake intake;
    private final RecordCaptures captures;

    /** The charset of the whole, where its characters take two or four bytes. */
    private final Optional<Charset> wide;

    TableDocuments(TableForm form, Entry entry, Intake intake) {
        this.form = form;
        this.entry = entry;
        this.intake = intake;
        this.captures = new RecordCaptures(entry, intake);
        this.wide = Transcoding.wide(entry.head());
    }

    /** @param sample bytes that tell the charset of rows that are not UTF-8 */
    void read(int sample) throws IOException {
        RecordCharset charset = wide.isPresent() ? RecordCharset.UNTOLD : RecordCharset.of(entry.head(sample));
        InputStream in = Transcoding.toUtf8(entry.in(), wide.orElse(StandardCharsets.UTF_8));
        long above = lines(in.readNBytes(form.start()));
        TableRows rows = new TableRows(in, 1 + above, form, intake.limits().maxLineBytes());
        for (long number = 1; ; number++) {
            try {
                if (!rows.next()) {
                    return;
                }
            } catch (LimitException | UnreadableException e) {
                throw e;
            } catch (IOException e) {
                // a compressed file that was cut or damaged: the rows before it stand
                intake.reject(entry.origin().member("line " + rows.line()), e);
                return;
            }
            Optional<String> fault = fault(rows);
            if (rows.state() == TableRows.State.TOO_LONG) {
                tooLong(rows);
            } else if (fault.isPresent()) {
                broken(rows, fault.get());
            } else {
                give(rows, number, charset);
            }
        }
    }

    private long lines(byte[] bytes) {
        long lines = 0;
        for (byte b : bytes) {
            lines += form.isLineEnd(b) ? 1 : 0;
        }
        return lines;
    }

    private void tooLong(TableRows rows) {
        long max = intake.limits().maxLineBytes();
        intake.tooLarge(
                entry.origin().member("line " + rows.line()), "max-line-bytes", max, "more than " + max + " bytes");
    }

    /** Why it is no row of the table. */
    private Optional<String> fault(TableRows rows) {
        int columns = form.columns().size();
        return switch (rows.state()) {
            case TOO_LONG -> Optional.empty();
            case UNCLOSED -> Optional.of("a quote that opens at line " + rows.quoteLine() + " is never closed");
            case TORN ->
                Optional.of("a quoted field goes on behind its quote"
                        + (rows.hasBackslashes()
                                ? ", and a backslash in front of a quote is no escape in this file"
                                : "")
                        + ": double the quotes inside it");
            case WHOLE ->
                rows.size() > columns && !rows.isEmptyFrom(columns)
                        ? Optional.of("it has " + rows.size() + " fields and the header " + columns
                                + ": quote what has separators in it")
                        : Optional.empty();
        };
    }

    private void broken(TableRows rows, String why) {
        String lines = rows.lastLine() > rows.line() ? "; it goes on to line " + rows.lastLine() : "";
        intake.reject(
                entry.origin().member("line " + rows.line()),
                Code.MALFORMED,
                "is no row of the table (" + why + ")" + lines);
    }

    private void give(TableRows rows, long number, RecordCharset records) throws IOException {
        Fields fields = new Fields(intake.options().fields());
        byte[] row = rows.bytes();
        boolean isUtf8 = Transcoding.isUtf8(new ByteArrayInputStream(row));
        Charset charset = isUtf8 ? StandardCharsets.UTF_8 : records.of(row, 0, row.length);
        if (!isUtf8 || wide.isPresent()) {
            fields.recorded(wide.orElse(charset));
        }
        List<String> columns = form.columns();
        for (int i = 0; i < columns.size(); i++) {
            field(columns.get(i), rows.field(i), i < rows.size(), charset, fields);
        }
        if (!fields.hasPayload()) {
            broken(rows, "it has " + rows.size() + " of the " + columns.size() + " fields of the header, and no text");
            return;
        }
        captures.record(Long.toString(number), fields);
    }

    /** @param isThere whether the row goes on so far: one that is too short for its text has none */
    private static void field(String name, byte[] bytes, boolean isThere, Charset charset, Fields fields) {
        if (!fields.wants(name)) {
            if (fields.holds(name)) {
                fields.again(name, new String(bytes, charset));
            }
        } else if (bytes.length == 0 && isThere) {
            fields.empty(name);
        } else if (bytes.length > 0) {
            String value = new String(bytes, charset);
            if (fields.wantsPayload(name)) {
                fields.payload(name, charset.equals(StandardCharsets.UTF_8) ? bytes : Utf8.of(value));
            }
            fields.word(name, value);
        }
    }
}
