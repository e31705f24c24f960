package dev.stemma.report;

import dev.stemma.result.Result;
import dev.stemma.store.RunPart;
import dev.stemma.store.StoreReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a store, or of a part of it. */
interface TableSource {
    /** The rows that {@code sql} selects, in its order. */
    List<QueryRow> query(String sql);

    /** The clean text of one document; empty when there is none with this id. */
    Optional<String> text(String id);

    static TableSource of(StoreReader store) {
        return of(store::query, store);
    }

    static TableSource of(StoreReader store, RunPart part) {
        return of(part::query, store);
    }

    private static TableSource of(Function<String, Result> tables, StoreReader texts) {
        return new TableSource() {
            @Override
            public List<QueryRow> query(String sql) {
                return rows(tables.apply(sql));
            }

            @Override
            public Optional<String> text(String id) {
                return texts.text(id);
            }
        };
    }

    private static List<QueryRow> rows(Result result) {
        List<QueryRow> rows = new ArrayList<>(result.rows().size());
        for (List<Object> values : result.rows()) {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                named.put(result.columns().get(i).name(), values.get(i));
            }
            rows.add(new QueryRow(named));
        }
        return rows;
    }
}
