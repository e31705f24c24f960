package dev.stemma.export;

import dev.stemma.result.Rows;
import dev.stemma.schema.StoreTable;
import dev.stemma.store.StoreReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One exported table.
 *
 * @param name of the file
 * @param sql its rows in their stated order
 */
record ExportTable(String name, String sql) {
    private static final String KEPT = "relation IN ('representative', 'unique')";

    /** What the columns of {@code removed} mean, which no table of the store is. */
    private static final Map<String, String> REMOVED = Map.of(
            "removed", "documents.id of a document that is left out",
            "kept", "documents.id of the representative that stands for it",
            "cluster", "clusters.cluster of both",
            "relation", "of the removed document to the kept one",
            "similarity", "0..1, 1 - edit distance / longer length, on key text",
            "edit_distance", "UTF-16 units of key text");

    /** The name of its file. */
    String file(Exporter.Format format) {
        return name + "." + format.ending();
    }

    /** Its columns; those of views have no meaning here but their name. */
    List<StoreTable.Column> columns(StoreReader reader) {
        for (StoreTable table : StoreTable.values()) {
            if (table.word().equals(name)) {
                return table.columns();
            }
        }
        try (Rows none = reader.rows("SELECT * FROM (" + sql + ") LIMIT 0")) {
            return none.columns().stream()
                    .map(column -> new StoreTable.Column(
                            column.name(),
                            column.type(),
                            name.equals("removed") ? REMOVED.getOrDefault(column.name(), "") : ""))
                    .toList();
        }
    }

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
        tables.add(of(StoreTable.MATCHES, ofKept));
        tables.add(of(StoreTable.FILLS, ofKept));
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
