package dev.stemma.store;

import dev.stemma.model.Verdict;
import dev.stemma.model.WrongUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** What a person says of the documents of a run: a CSV with a header and the columns {@code id}, {@code cluster}, {@code state}. */
public final class Labels {
    private static final List<String> NEEDED = List.of("id", "cluster");

    private Labels() {}

    /**
     * The labels in {@code csv}, in the order of its rows. RFC 4180, UTF-8, apart by commas, semicolons or tabs, by which the header has the
     * columns; {@code state} is optional, further columns are left alone.
     *
     * @throws WrongUse when it is no such table, an id stands twice, or a state is none; one line says what and
     *     where
     */
    public static List<Label> read(Path csv) throws IOException {
        if (!Files.isRegularFile(csv) || !Files.isReadable(csv)) {
            String why = !Files.exists(csv)
                    ? "there is no such file"
                    : Files.isDirectory(csv) ? "it is a folder" : "there is no permission to read it";
            throw new WrongUse(csv + ": " + why + "; give a CSV that starts with the line id,cluster,state");
        }
        try (DuckDBConnection connection = Database.memory(StoreOptions.defaults());
                Statement statement = connection.createStatement()) {
            String table = table(csv, separator(csv));
            List<String> columns = columns(statement, table);
            for (String needed : NEEDED) {
                if (!columns.contains(needed)) {
                    throw new WrongUse(csv + " has no column '" + needed + "' but " + String.join(", ", columns)
                            + "; give a CSV that starts with the line id,cluster,state");
                }
            }
            String state = columns.contains("state") ? "\"state\"" : "NULL";
            return labels(statement, "SELECT id, \"cluster\", " + state + " FROM " + table, csv);
        } catch (SQLException e) {
            throw new WrongUse(
                    csv + " cannot be read as CSV: "
                            + CsvFaults.first(csv, separator(csv).charAt(0))
                                    .orElse("its rows cannot be told apart; write it anew by RFC 4180"),
                    e);
        }
    }

    /** What the header's columns stand apart by; a comma where they do not. */
    private static String separator(Path csv) throws IOException {
        String header;
        try (BufferedReader lines = Files.newBufferedReader(csv, StandardCharsets.ISO_8859_1)) {
            header = Objects.requireNonNullElse(lines.readLine(), "");
        }
        String names = header.replaceAll("[^A-Za-z,;\t]", "");
        return Stream.of(",", ";", "\t")
                .filter(each -> List.of(names.split(each, -1)).containsAll(NEEDED))
                .findFirst()
                .orElse(",");
    }

    private static String table(Path csv, String separator) {
        return "read_csv('" + literal(csv) + "', header=true, skip=0, all_varchar=true, delim='" + separator
                + "', quote='\"', escape='\"', comment='')";
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
