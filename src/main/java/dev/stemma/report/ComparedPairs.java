package dev.stemma.report;

import dev.stemma.store.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which texts the page lays beside each other.
 *
 * @param copies copies to be compared with their representative, each with the representative
 * @param cuts incomplete documents to be shown with their sibling, each with the sibling; the empty text for none
 */
record ComparedPairs(Map<String, String> copies, Map<String, String> cuts) {
    /** Members of one cluster that are shown beside the representative. */
    private static final int MOST_COPIES = 4;

    /**
     * The least similar copies of each of {@code clusters}, and each of {@code incomplete} beside its sibling, as far as the
     * budget goes; each kind has a half, so that neither starves the other.
     */
    static ComparedPairs choose(
            TableSource tables, ReportOptions options, List<String> clusters, List<String> incomplete) {
        return new ComparedPairs(
                clusters.isEmpty() ? Map.of() : copies(tables, options, clusters),
                incomplete.isEmpty() ? Map.of() : cuts(tables, options, incomplete));
    }

    private static Map<String, String> copies(TableSource tables, ReportOptions options, List<String> clusters) {
        Map<String, List<QueryRow>> chosen = new LinkedHashMap<>();
        tables.query("select d.id, d.cluster, d.chars, c.representative, r.chars as others from documents d"
                        + " join clusters c on c.cluster = d.cluster join documents r on r.id = c.representative"
                        + " where d.relation not in ('representative', 'identical', 'equal') and d.cluster in ("
                        + SqlText.literals(clusters) + ") qualify row_number() over (partition by d.cluster order by "
                        + ClusterSection.MEMBER_ORDER + ") <= " + Math.min(MOST_COPIES, options.members())
                        + " order by d.cluster, " + ClusterSection.MEMBER_ORDER)
                .forEach(row -> chosen.computeIfAbsent(row.words("cluster"), key -> new ArrayList<>())
                        .add(row));
        Budget budget = new Budget(options.diffChars() / 2);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int place = 0; place < MOST_COPIES; place++) { // one of each cluster before a second of any
            for (String cluster : clusters) {
                List<QueryRow> rows = chosen.getOrDefault(cluster, List.of());
                if (place < rows.size()
                        && budget.take(
                                rows.get(place).count("chars") + rows.get(place).count("others"))) {
                    pairs.put(rows.get(place).words("id"), rows.get(place).words("representative"));
                }
            }
        }
        return pairs;
    }

    private static Map<String, String> cuts(TableSource tables, ReportOptions options, List<String> incomplete) {
        Map<String, QueryRow> rows = new LinkedHashMap<>();
        tables.query("select d.id, d.chars, r.id as sibling, coalesce(r.chars, 0) as others from documents d"
                        + " left join clusters c on c.cluster = d.cluster"
                        + " left join documents r on r.id = " + IncompleteSection.SIBLING + " where d.id in ("
                        + SqlText.literals(incomplete) + ")")
                .forEach(row -> rows.put(row.words("id"), row));
        Budget budget = new Budget(options.diffChars() / 2);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String id : incomplete) {
            QueryRow row = rows.get(id);
            if (row != null && budget.take(row.count("chars") + row.count("others"))) {
                pairs.put(id, row.words("sibling"));
            }
        }
        return pairs;
    }

    /** Ids of all documents whose whole text is needed. */
    Set<String> documents() {
        Set<String> ids = new LinkedHashSet<>();
        for (Map<String, String> pairs : List.of(copies, cuts)) {
            ids.addAll(pairs.keySet());
            ids.addAll(pairs.values());
        }
        ids.remove("");
        return ids;
    }
}
