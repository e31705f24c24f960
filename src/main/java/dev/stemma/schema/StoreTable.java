package dev.stemma.schema;

import dev.stemma.text.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables, in the order in which they are shown; columns and their meaning stand in {@code schema.tsv}. */
public enum StoreTable {
    DOCUMENTS("id"),
    COOKIES("document, source DESC, row"),
    CLUSTERS("size DESC, cluster"),
    EDGES("a, b"),
    SLOTS("cluster, slot, document, value"),
    FAMILIES("family, cluster"),
    PASSAGES("passage"),
    MATCHES("document"),
    FILLS("document, slot"),
    /** Repairs and refusals as they are kept; people read the view {@code repairs}. */
    LEDGERS("document, entry"),
    QUARANTINE("origin, stage, code, message, \"limit\", observed, sha256"),
    RUNS("run");

    private final String order;

    StoreTable(String order) {
        this.order = order;
    }

    /** The table's name in SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns, in order. */
    public List<Column> columns() {
        return Schema.COLUMNS.get(word());
    }

    /** The stated order of its rows, as the terms of an ORDER BY; total but for rows that are equal. */
    public String order() {
        return order;
    }

    /** The whole schema but for its views. */
    public static String ddl() {
        StringBuilder ddl = new StringBuilder();
        for (StoreTable table : values()) {
            ddl.append("CREATE TABLE ").append(table.word());
            String before = " (";
            for (Column column : table.columns()) {
                ddl.append(before)
                        .append('"')
                        .append(column.name())
                        .append("\" ")
                        .append(column.type());
                before = ", ";
            }
            ddl.append(");\n");
        }
        return ddl.toString();
    }

    /** A view of the table's name and columns that has no rows. */
    public String emptyView() {
        return columns().stream()
                .map(Column::absent)
                .collect(Collectors.joining(", ", "CREATE VIEW " + word() + " AS SELECT ", " WHERE false"));
    }

    /** The views over the tables. */
    public static String views() {
        return Schema.read("views.sql");
    }

    /**
     * One column.
     *
     * @param name as in SQL; {@code end} is a keyword there and needs double quotes
     * @param type in DuckDB's words
     * @param meaning unit, range, when it is null
     */
    public record Column(String name, String type, String meaning) {
        /** The column where there are no values for it, as a term of a SELECT. */
        public String absent() {
            return "CAST(NULL AS " + type + ") AS \"" + name + '"';
        }
    }

    /** Loaded when first used. */
    private static final class Schema {
        static final Map<String, List<Column>> COLUMNS = new HashMap<>();

        static {
            for (List<String> row : DataFile.rows(StoreTable.class, "schema.tsv", 4)) {
                COLUMNS.computeIfAbsent(row.get(0), table -> new ArrayList<>())
                        .add(new Column(row.get(1), row.get(2), row.get(3)));
            }
            COLUMNS.replaceAll((table, columns) -> List.copyOf(columns));
        }

        static String read(String name) {
            try (InputStream stream = StoreTable.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("the jar lacks " + name);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
    }
}
