package dev.stemma.store;

import java.util.ArrayList;
import java.util.List;

/**
 * One exported table.
 *
 * @param name of the file
 * @param sql its rows in their stated order
 */
record ExportTable(String name, String sql) {
    private static final String KEPT = "relation IN ('representative', 'unique')";

    static List<ExportTable> of(Exporter.Keep keep) {
        boolean all = keep == Exporter.Keep.ALL;
        String ofKept = all ? "" : " WHERE document IN (SELECT id FROM documents WHERE " + KEPT + ")";
        List<ExportTable> tables = new ArrayList<>();
        tables.add(of(StoreTable.DOCUMENTS, all ? "" : " WHERE " + KEPT));
        if (!all) {
            tables.add(new ExportTable("removed", """
                    SELECT d.id AS removed, c.representative AS kept, d.cluster, d.relation, d.similarity, e.edit_distance
                    FROM documents d JOIN clusters c ON d.cluster = c.cluster
                    LEFT JOIN edges e ON e.a = c.representative AND e.b = d.id
                    WHERE d.relation NOT IN ('representative', 'unique') ORDER BY removed"""));
        }
        tables.add(of(StoreTable.COOKIES, ofKept));
        tables.add(of(StoreTable.CLUSTERS, ""));
        tables.add(of(StoreTable.EDGES, ""));
        tables.add(of(StoreTable.SLOTS, ""));
        tables.add(of(StoreTable.FAMILIES, ""));
        tables.add(of(StoreTable.PASSAGES, ""));
        tables.add(new ExportTable("renderings", "SELECT * FROM renderings" + ofKept + " ORDER BY document"));
        tables.add(new ExportTable(
                "repairs",
                "SELECT * FROM repairs" + ofKept
                        + " ORDER BY document, \"start\", \"end\", rule, \"before\", \"after\", refused, evidence"));
        tables.add(of(StoreTable.QUARANTINE, ""));
        return tables;
    }

    private static ExportTable of(StoreTable table, String where) {
        return new ExportTable(table.word(), "SELECT * FROM " + table.word() + where + " ORDER BY " + table.order());
    }
}
