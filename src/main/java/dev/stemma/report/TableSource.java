package dev.stemma.report;

import java.util.List;

/** The tables of a store, whoever holds them. */
@FunctionalInterface
interface TableSource {
    /** The rows that {@code sql} selects, in its order. */
    List<Row> query(String sql);

    /** {@code text} as an SQL string literal. */
    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
