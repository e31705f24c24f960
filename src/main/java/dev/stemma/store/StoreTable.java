package dev.stemma.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables, in the order in which they are shown; columns and their meaning stand in {@code schema.tsv}. */
public enum StoreTable {
    DOCUMENTS("id"),
    COOKIES("document, source DESC, row"),
    CLUSTERS("size DESC, cluster"),
    EDGES("a, b"),
    SLOTS("cluster, slot, document, value"),
    /** Repairs and refusals as they are kept; people read the view {@code repairs}. */
    LEDGERS("document, entry"),
    QUARANTINE("origin, stage, code, message"),
    RUNS("run");

    private static final String RESOURCE = "schema.tsv";

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
        return Schema.COLUMNS.stream()
                .filter(row -> row[0].equals(word()))
                .map(row -> new Column(row[1], row[2], row[3]))
                .toList();
    }

    /** The stated order of its rows, as the terms of an ORDER BY; total but for rows that are equal. */
    String order() {
        return order;
    }

    /** The whole schema but for its views. */
    static String ddl() {
        return Arrays.stream(values()).map(StoreTable::createTable).collect(Collectors.joining("\n"));
    }

    private String createTable() {
        return columns().stream()
                .map(column -> '"' + column.name() + "\" " + column.type())
                .collect(Collectors.joining(", ", "CREATE TABLE " + word() + " (", ");"));
    }

    /** The views over the tables. */
    static String views() {
        return Schema.read("views.sql").lines().collect(Collectors.joining("\n"));
    }

    /**
     * One column.
     *
     * @param name as in SQL; {@code end} is a keyword there and needs double quotes
     * @param type in DuckDB's words
     * @param meaning unit, range, when it is null
     */
    public record Column(String name, String type, String meaning) {}

    /** Loaded when first used. */
    private static final class Schema {
        static final List<String[]> COLUMNS = read(RESOURCE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();

        static String read(String name) {
            try (InputStream stream = StoreTable.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("the jar lacks " + name);
                }
                return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                        .lines()
                        .collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
    }
}
