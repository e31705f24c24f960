package dev.stemma.report;

import dev.stemma.store.Result;
import dev.stemma.store.StoreReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a store. */
@FunctionalInterface
interface TableSource {
    /** The rows that {@code sql} selects, in its order. */
    List<Row> query(String sql);

    static TableSource of(StoreReader store) {
        return sql -> rows(store.query(sql));
    }

    private static List<Row> rows(Result result) {
        List<Row> rows = new ArrayList<>(result.rows().size());
        for (List<Object> values : result.rows()) {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                named.put(result.columns().get(i).name(), values.get(i));
            }
            rows.add(new Row(named));
        }
        return rows;
    }

    /** {@code text} as an SQL string literal. */
    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
