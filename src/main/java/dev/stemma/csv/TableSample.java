package dev.stemma.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first rows of a table, read in one way.
 *
 * @param rows without one that the sample cuts
 * @param uneven how many of them have other than the header's number of fields
 * @param clean how many keep to the rules of quotes and have the header's number of fields
 * @param quoted whether one of these begins with a quote
 * @param torn whether a quoted field goes on behind its quote
 * @param contradicted whether one that is not clean begins with a line that is a clean row by {@link Quoting#DOUBLED}
 * @param kinds what the columns' values look like, column by column; empty while nothing is known
 */
record TableSample(
        int rows, int uneven, int clean, boolean quoted, boolean torn, boolean contradicted, List<ColumnSample> kinds) {
    /** Of a table of which no row was looked at. */
    static final TableSample NONE = new TableSample(0, 0, 0, false, false, false, List.of());

    /** Rows that tell what the columns hold; set by hand. */
    private static final int MOST_ROWS = 200;

    TableSample {
        kinds = List.copyOf(kinds);
    }

    /**
     * The rows of a table that begins so.
     *
     * @param start in UTF-8
     * @param all whether that is the whole of it
     */
    static TableSample of(byte[] start, boolean all, TableForm form) {
        List<Row> seen = new ArrayList<>();
        try {
            TableRows reader = new TableRows(start, form.header().end(), form);
            while (seen.size() < MOST_ROWS && reader.next()) {
                seen.add(row(reader, form));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        boolean torn = seen.stream().anyMatch(Row::torn);
        if (!all && seen.size() < MOST_ROWS && !seen.isEmpty()) {
            seen.remove(seen.size() - 1); // the sample may cut it
        }
        int columns = form.columns().size();
        List<Row> even =
                seen.stream().filter(row -> row.fields.size() == columns).toList();
        List<ColumnSample> kinds = new ArrayList<>();
        for (int i = 0; i < columns && !even.isEmpty(); i++) {
            int column = i;
            kinds.add(ColumnSample.of(
                    even.stream().map(row -> row.fields.get(column)).toList()));
        }
        return new TableSample(
                seen.size(),
                seen.size() - even.size(),
                (int) seen.stream().filter(Row::clean).count(),
                seen.stream().anyMatch(row -> row.clean && row.quoted),
                torn,
                seen.stream().anyMatch(Row::contradicts),
                kinds);
    }

    private static Row row(TableRows reader, TableForm form) throws IOException {
        List<byte[]> fields = new ArrayList<>();
        for (int i = 0; i < reader.size(); i++) {
            fields.add(reader.field(i));
        }
        boolean clean = reader.isClean();
        boolean contradicts =
                !clean && form.quoting() == Quoting.ESCAPED && beginsCleanly(reader.bytes(), form.header());
        return new Row(fields, reader.bytes()[0] == '"', reader.isTorn(), clean, contradicts);
    }

    private static boolean beginsCleanly(byte[] row, TableHeader header) throws IOException {
        int end = 0;
        while (end < row.length && row[end] != header.lineEnd()) {
            end++;
        }
        TableRows line = new TableRows(Arrays.copyOf(row, end), 0, new TableForm(header, Quoting.DOUBLED, NONE));
        return line.next() && line.isClean();
    }

    private record Row(List<byte[]> fields, boolean quoted, boolean torn, boolean clean, boolean contradicts) {}

    /** Share of the rows that have as many fields as the header. */
    double evenness() {
        return rows == 0 ? 0 : (rows - uneven) / (double) rows;
    }

    boolean isClean() {
        return clean == rows && !torn;
    }
}
