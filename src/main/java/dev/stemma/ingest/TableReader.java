package dev.stemma.ingest;

import dev.stemma.charset.RecordCharset;
import dev.stemma.model.Rejection.Code;
import dev.stemma.sketch.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * CSV and TSV files with a document a row, by their name, and what comes on standard input when it is surely one. Without any of
 * the text columns a file is a text itself, as a list of cookies is; unless another column seems to hold texts: then it is rejected
 * with the names of its columns, as the raw table would pass for one document.
 *
 * <p>Each row is decoded on its own, as JSON lines are: UTF-8, and when it is not that, what {@link RecordCharset} finds.
 */
final class TableReader implements Reader {
    /** How much of a table tells its form. */
    private static final int SAMPLE = 1 << 18;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        // whether the columns hold texts is known to the options, so it is asked again in read
        return entry.named(".csv", ".tsv") || entry.isStandardInput();
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        FieldNames names = reading.options().fields();
        byte[] head = entry.head(SAMPLE);
        TableForm form = TableForm.of(Transcoding.toUtf8(head), head.length < SAMPLE, entry.named(".tsv"), names);
        boolean named = !entry.isStandardInput() || entry.named(".csv", ".tsv");
        if (form.hasPayload(names) && (named || form.isSure() || !names.equals(FieldNames.defaults()))) {
            rows(form, entry, reading);
            return;
        }
        Optional<String> column = named || form.isSure() ? form.textColumn(names) : Optional.empty();
        if (column.isPresent()) {
            reading.reject(
                    entry.origin(),
                    Code.NO_TEXT_FIELD,
                    "a table with none of the text columns " + names.asked() + "; it has "
                            + Reading.shortened(form.columns().toString()) + ", and \""
                            + Reading.shortened(column.get())
                            + "\" seems to hold texts: name the column with --text-field or --html-field, or give the"
                            + " file a name in .txt if all of it is one text");
            return;
        }
        new PayloadReader().read(entry, reading);
    }

    private static void rows(TableForm form, Entry entry, Reading reading) throws IOException {
        Optional<Charset> wide = Transcoding.wide(entry.head());
        RecordCharset charset = wide.isPresent() ? RecordCharset.UNTOLD : RecordCharset.of(entry.head(SAMPLE));
        InputStream in = Transcoding.toUtf8(entry.in(), wide.orElse(StandardCharsets.UTF_8));
        TableRows rows = new TableRows(
                in,
                1 + lines(in.readNBytes(form.header().end()), form),
                form,
                reading.limits().maxLineBytes());
        for (long number = 1; ; number++) {
            try {
                if (!rows.next()) {
                    return;
                }
            } catch (LimitException | Reading.UnreadableException e) {
                throw e;
            } catch (IOException e) {
                // a compressed file that was cut or damaged: the rows before it stand
                reading.reject(entry.origin().member("line " + rows.line()), e);
                return;
            }
            row(rows, number, form, wide, charset, entry, reading);
        }
    }

    private static long lines(byte[] bytes, TableForm form) {
        long lines = 0;
        for (byte b : bytes) {
            lines += form.isLineEnd(b) ? 1 : 0;
        }
        return lines;
    }

    private static void row(
            TableRows rows,
            long number,
            TableForm form,
            Optional<Charset> wide,
            RecordCharset charset,
            Entry entry,
            Reading reading)
            throws IOException {
        switch (rows.state()) {
            case TOO_LONG -> {
                long max = reading.limits().maxLineBytes();
                reading.tooLarge(
                        entry.origin().member("line " + rows.line()),
                        "max-line-bytes",
                        max,
                        "more than " + max + " bytes");
            }
            case UNCLOSED ->
                broken(rows, "a quote that opens at line " + rows.quoteLine() + " is never closed", entry, reading);
            case TORN ->
                broken(
                        rows,
                        "a quoted field goes on behind its quote"
                                + (rows.hasBackslashes()
                                        ? ", and a backslash in front of a quote is no escape in this file"
                                        : "")
                                + ": double the quotes inside it",
                        entry,
                        reading);
            case WHOLE -> {
                int surplus = rows.size() - form.columns().size();
                if (surplus > 0 && !rows.isEmptyFrom(form.columns().size())) {
                    broken(
                            rows,
                            "it has " + rows.size() + " fields and the header "
                                    + form.columns().size() + ": quote what has separators in it",
                            entry,
                            reading);
                } else {
                    give(rows, number, form, wide, charset, entry, reading);
                }
            }
        }
    }

    private static void broken(TableRows rows, String why, Entry entry, Reading reading) {
        String lines = rows.lastLine() > rows.line() ? "; it goes on to line " + rows.lastLine() : "";
        reading.reject(
                entry.origin().member("line " + rows.line()),
                Code.MALFORMED,
                "is no row of the table (" + why + ")" + lines);
    }

    private static void give(
            TableRows rows,
            long number,
            TableForm form,
            Optional<Charset> wide,
            RecordCharset records,
            Entry entry,
            Reading reading)
            throws IOException {
        Fields fields = new Fields(reading.options().fields());
        byte[] row = rows.bytes();
        boolean isUtf8 = Transcoding.isUtf8(new ByteArrayInputStream(row));
        Charset charset = isUtf8 ? StandardCharsets.UTF_8 : records.of(row, 0, row.length);
        if (!isUtf8 || wide.isPresent()) {
            fields.recorded(wide.orElse(charset));
        }
        for (int i = 0; i < form.columns().size(); i++) {
            String name = form.columns().get(i);
            if (!fields.wants(name)) {
                if (fields.holds(name)) {
                    fields.again(name, new String(rows.field(i), charset));
                }
                continue;
            }
            byte[] bytes = rows.field(i);
            if (bytes.length == 0 && i < rows.size()) {
                fields.empty(name); // a row that is too short for its text has none
            } else if (bytes.length > 0) {
                String value = new String(bytes, charset);
                if (fields.wantsPayload(name)) {
                    fields.payload(name, isUtf8 ? bytes : Utf8.of(value));
                }
                fields.word(name, value);
            }
        }
        if (!fields.hasPayload()) {
            broken(
                    rows,
                    "it has " + rows.size() + " of the " + form.columns().size() + " fields of the header, and no text",
                    entry,
                    reading);
            return;
        }
        fields.give(entry, Long.toString(number), reading);
    }
}
