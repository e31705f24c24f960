package dev.stemma.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table, read in one way.
 *
 * @param rows without one that the sample cuts
 * @param uneven how many of them have other than the header's number of fields
 * @param torn whether a quoted field goes on behind its quote
 * @param kinds what the columns' values look like, column by column; empty while nothing is known
 */
record TableSample(int rows, int uneven, boolean torn, List<ColumnKind> kinds) {
    /** Of a table of which no row was looked at. */
    static final TableSample NONE = new TableSample(0, 0, false, List.of());

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
        List<List<byte[]>> seen = new ArrayList<>();
        boolean torn = false;
        try {
            TableRows reader = new TableRows(start, form.header().end(), form);
            while (seen.size() < MOST_ROWS && reader.next()) {
                torn |= reader.isTorn();
                List<byte[]> row = new ArrayList<>();
                for (int i = 0; i < reader.size(); i++) {
                    row.add(reader.field(i));
                }
                seen.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        if (!all && seen.size() < MOST_ROWS && !seen.isEmpty()) {
            seen.remove(seen.size() - 1); // the sample may cut it
        }
        int columns = form.header().columns().size();
        List<List<byte[]>> even =
                seen.stream().filter(row -> row.size() == columns).toList();
        List<ColumnKind> kinds = new ArrayList<>();
        for (int i = 0; i < columns && !even.isEmpty(); i++) {
            int column = i;
            kinds.add(ColumnKind.of(even.stream().map(row -> row.get(column)).toList()));
        }
        return new TableSample(seen.size(), seen.size() - even.size(), torn, kinds);
    }

    /** Share of the rows that have as many fields as the header. */
    double evenness() {
        return rows == 0 ? 0 : (rows - uneven) / (double) rows;
    }
}
