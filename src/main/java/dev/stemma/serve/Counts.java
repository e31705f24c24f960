package dev.stemma.serve;

import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Selection.Condition;
import dev.stemma.store.StoreReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows a selection has, by the values of each facet. The tables do not change while they are served, so what was
 * counted last is remembered. Thread-safe.
 */
final class Counts {
    /** Values listed of one facet, most rows first. */
    static final int MOST_VALUES = 10;

    private static final int REMEMBERED = 512;

    private final StoreReader store;
    private final Map<List<Object>, Counted> counted = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Counted> eldest) {
            return size() > REMEMBERED;
        }
    });

    Counts(StoreReader store) {
        this.store = store;
    }

    Counted of(Selection selection) {
        Condition condition = selection.narrowed();
        List<Object> key = List.of(selection.list().name(), condition.sql(), condition.parameters());
        Counted known = counted.get(key);
        if (known == null) {
            known = count(selection.list(), condition);
            counted.put(key, known);
        }
        return known;
    }

    /** All facets in one query, so that the condition is looked at once for each row. */
    private Counted count(Listing list, Condition condition) {
        StringBuilder facets = new StringBuilder();
        StringBuilder counts = new StringBuilder("SELECT -1 AS facet, '' AS value, count(*) AS n FROM narrowed");
        List<Facet> listed = list.facets().stream().filter(Facet::counted).toList();
        for (int i = 0; i < listed.size(); i++) {
            facets.append(", coalesce(")
                    .append(listed.get(i).sql())
                    .append(", '') AS f")
                    .append(i);
            counts.append(" UNION ALL (SELECT ")
                    .append(i)
                    .append(", f")
                    .append(i)
                    .append(", count(*) AS c FROM narrowed GROUP BY f")
                    .append(i)
                    .append(" ORDER BY c DESC, f")
                    .append(i)
                    .append(" LIMIT ")
                    .append(MOST_VALUES + 1)
                    .append(')');
        }
        String narrowed = "WITH narrowed AS " + (condition.sql().equals("true") ? "NOT " : "")
                + "MATERIALIZED (SELECT 1" + facets + " FROM " + list.from() + " WHERE " + condition.sql() + ") ";
        long total = 0;
        Map<Facet, List<Value>> values = new LinkedHashMap<>();
        for (List<Object> row :
                store.query(narrowed + counts, condition.parameters().toArray()).rows()) {
            int facet = ((Number) row.get(0)).intValue();
            long rowsOfValue = ((Number) row.get(2)).longValue();
            if (facet < 0) {
                total = rowsOfValue;
            } else {
                values.computeIfAbsent(listed.get(facet), each -> new ArrayList<>())
                        .add(new Value(row.get(1).toString(), rowsOfValue));
            }
        }
        return new Counted(total, values);
    }

    record Value(String value, long rows) {}

    /**
     * @param total rows of the selection
     * @param values of each facet that has any; one more than {@link #MOST_VALUES} when there are more
     */
    record Counted(long total, Map<Facet, List<Value>> values) {}
}
