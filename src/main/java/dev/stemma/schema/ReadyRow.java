package dev.stemma.schema;

import dev.stemma.text.Surrogates;
import dev.stemma.text.Utf8;
import java.util.List;

/**
 * A row as the database takes it: its longer texts in UTF-8. Rows are appended by one thread, one after the other, so what can be
 * done before is done by those who make them. Immutable.
 */
public final class ReadyRow {
    /** Shorter texts are mostly words that many rows share, and cost nothing. */
    private static final int LONG = 100;

    private final StoreTable table;
    private final Object[] values;
    private final long bytes;

    private ReadyRow(StoreTable table, Object[] values, long bytes) {
        this.table = table;
        this.values = values;
        this.bytes = bytes;
    }

    /** {@code row}, ready to be appended. */
    public static ReadyRow of(Row row) {
        Object[] values = RowValues.of(row, ReadyRow::ready).toArray();
        long bytes = 64;
        for (Object value : values) {
            if (value instanceof byte[] text) {
                bytes += text.length;
            } else if (value instanceof String text) {
                bytes += text.length();
            } else if (value instanceof List<?> list) {
                bytes += 8L * list.size();
            }
        }
        return new ReadyRow(row.table(), values, bytes);
    }

    private static Object ready(String text) {
        return text.length() < LONG ? Surrogates.paired(text) : Utf8.of(text);
    }

    /** The table that it is a line of. */
    public StoreTable table() {
        return table;
    }

    /** By column: what {@link RowValues} has, or a text as its bytes; not to be changed. */
    public Object[] values() {
        return values;
    }

    /** What it takes in memory, roughly. */
    public long bytes() {
        return bytes;
    }
}
