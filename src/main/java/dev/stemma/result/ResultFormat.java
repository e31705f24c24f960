package dev.stemma.result;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How rows are printed. */
public enum ResultFormat {
    /** One JSON array of objects, one to a line; lists are lists, JSON columns are JSON. */
    JSON,
    /** JSON Lines: one object to a line. */
    JSONL,
    /** RFC 4180 with LF line ends: a header line and rows; a null is empty, an empty text is {@code ""}, a list is JSON. */
    CSV,
    /** CSV for spreadsheets: a text that one would take for a formula has an apostrophe before it (OWASP). */
    CSV_SAFE,
    /** For people: aligned, cut to the window's width, control characters shown as escapes. */
    TABLE;

    /** What the user types: {@code csv-safe}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Writes all of {@code rows}.
     *
     * @param width of the window in columns, for {@link #TABLE}; 0 for none, so that nothing is cut
     * @return how many rows there were
     */
    public long write(Rows rows, Appendable out, int width) throws IOException {
        return write(rows, out, width, List.of());
    }

    /**
     * Writes all of {@code rows}.
     *
     * @param width of the window in columns, for {@link #TABLE}; 0 for none, so that nothing is cut
     * @param spare names of columns that a table can do without in a narrow window, the first first
     * @return how many rows there were
     */
    public long write(Rows rows, Appendable out, int width, List<String> spare) throws IOException {
        return switch (this) {
            case JSON -> new JsonFormat(out, true).write(rows);
            case JSONL -> new JsonFormat(out, false).write(rows);
            case CSV -> new CsvFormat(out, false).write(rows);
            case CSV_SAFE -> new CsvFormat(out, true).write(rows);
            case TABLE -> new TableFormat(out, width, spare).write(rows);
        };
    }
}
