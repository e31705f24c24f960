package dev.stemma.store;

import dev.stemma.model.Verdict;
import dev.stemma.model.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** What a person says of the documents of a run: a CSV with a header and the columns {@code id}, {@code cluster}, {@code state}. */
public final class Labels {
    private Labels() {}

    /**
     * The labels in {@code csv}, in the order of its rows. RFC 4180, comma, UTF-8; {@code state} is optional, further columns are
     * left alone.
     *
     * @throws WrongUse when it is no such table, an id stands twice, or a state is none; one line says what and
     *     where
     */
    public static List<Label> read(Path csv) throws IOException {
        if (!Files.isReadable(csv)) {
            throw new NoSuchFileException(csv.toString());
        }
        try (DuckDBConnection connection = Database.memory(StoreOptions.defaults());
                Statement statement = connection.createStatement()) {
            String table = "read_csv('" + literal(csv)
                    + "', header=true, skip=0, all_varchar=true, delim=',', quote='\"', escape='\"', comment='')";
            List<String> columns = columns(statement, table);
            for (String needed : List.of("id", "cluster")) {
                if (!columns.contains(needed)) {
                    throw new WrongUse(csv + " has no column '" + needed + "' but " + String.join(", ", columns)
                            + "; give a CSV that starts with the line id,cluster,state");
                }
            }
            String state = columns.contains("state") ? "\"state\"" : "NULL";
            return labels(statement, "SELECT id, \"cluster\", " + state + " FROM " + table, csv);
        } catch (SQLException e) {
            throw new WrongUse(csv + " cannot be read as CSV: " + Database.message(e), e);
        }
    }

    /** A path in an SQL string that DuckDB does not take for a pattern. */
    private static String literal(Path csv) {
        return csv.toString().replace("'", "''").replaceAll("[\\[*?]", "[$0]");
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + table)) {
            List<String> columns = new ArrayList<>();
            while (described.next()) {
                columns.add(described.getString(1));
            }
            return columns;
        }
    }

    private static List<Label> labels(Statement statement, String select, Path csv) throws SQLException {
        List<Label> labels = new ArrayList<>();
        Map<String, Integer> rowOf = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                int row = labels.size() + 1;
                String id = rows.getString(1);
                String cluster = rows.getString(2);
                if (id == null || cluster == null) {
                    throw new WrongUse(
                            csv + ", row " + row + ": the " + (id == null ? "id" : "cluster of " + id) + " is missing");
                }
                Integer earlier = rowOf.put(id, row);
                if (earlier != null) {
                    throw new WrongUse(csv + ", row " + row + ": " + id + " stands in row " + earlier + " too");
                }
                Optional<Verdict.State> state =
                        Optional.ofNullable(rows.getString(3)).map(word -> state(word, csv, row));
                labels.add(new Label(id, cluster, state));
            }
        }
        return labels;
    }

    private static Verdict.State state(String word, Path csv, int row) {
        return Verdict.State.of(word)
                .orElseThrow(() -> new WrongUse(csv + ", row " + row + ": '" + word
                        + "' is no state; there are "
                        + Arrays.stream(Verdict.State.values())
                                .map(Verdict.State::word)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * One row.
     *
     * @param cluster any name; documents with the same one belong together
     * @param state absent where nothing is said of it
     */
    public record Label(String id, String cluster, Optional<Verdict.State> state) {}
}
