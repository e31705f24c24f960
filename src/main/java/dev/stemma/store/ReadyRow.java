package dev.stemma.store;

import java.nio.charset.StandardCharsets;
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
        List<Object> plain = RowValues.of(row);
        Object[] values = plain.toArray();
        long bytes = 64;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                bytes += text.length();
                values[i] = text.length() < LONG ? text : text.getBytes(StandardCharsets.UTF_8);
            } else if (values[i] instanceof List<?> list) {
                bytes += 8L * list.size();
            }
        }
        return new ReadyRow(row.table(), values, bytes);
    }

    StoreTable table() {
        return table;
    }

    /** By column: what {@link RowValues} has, or a text as its bytes; not to be changed. */
    Object[] values() {
        return values;
    }

    /** What it takes in memory, roughly. */
    long bytes() {
        return bytes;
    }
}
