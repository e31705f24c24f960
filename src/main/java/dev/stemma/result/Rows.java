package dev.stemma.result;

import java.util.List;

/**
 * Rows of a query, one after the other. Not thread-safe.
 *
 * <p>Values are null, {@code Boolean}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code Double}, {@code
 * BigDecimal}, {@code String}, {@code LocalDate}, {@code List} and {@code Map} of these; bytes read as lower-case hex, a
 * {@code TIMESTAMP} as the database prints it ({@code 2024-02-03 04:05:06}), anything else as its text.
 */
public interface Rows extends AutoCloseable {
    /** The columns, in order. */
    List<Column> columns();

    /**
     * Goes to the next row; the first call goes to the first.
     *
     * @return false when there is none
     * @throws BadQueryException when the database fails on the way
     */
    boolean next();

    /** The value of the row in column {@code i}, from 0. */
    Object value(int i);

    @Override
    void close();

    /** Rows that are no query's, so that they can be printed as one's. */
    static Rows of(List<String> columns, List<List<Object>> rows) {
        return new ListedRows(columns.stream().map(name -> new Column(name, "")).toList(), List.copyOf(rows));
    }

    /**
     * A column of a result.
     *
     * @param name as the query names it; two may have one name
     * @param type in the database's words
     */
    record Column(String name, String type) {
        /** Whether the value is JSON text. */
        boolean json() {
            return type.equals("JSON");
        }
    }
}
