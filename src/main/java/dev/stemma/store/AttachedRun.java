package dev.stemma.store;

import dev.stemma.schema.StoreTable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A run's database as views in another one. What the run does not have, because an older Stemma made it, is there all the
 * same: a table without rows, a column without values.
 */
final class AttachedRun {
    private static final String COLUMNS =
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND database_name = ";

    private AttachedRun() {}

    /** Whether the database of {@code connection} has every table and column that is asked of one today. */
    static boolean isWhole(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, Set<String>> there = columns(statement, "current_database()");
            for (StoreTable table : StoreTable.values()) {
                if (!missing(table, there.getOrDefault(table.word(), Set.of())).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Makes the views, those of {@link StoreTable#views()} too. */
    static void attach(Statement statement, Path database) throws SQLException {
        attachOnly(statement, database);
        Map<String, Set<String>> there = columns(statement, "'run'");
        for (StoreTable table : StoreTable.values()) {
            Set<String> columns = there.get(table.word());
            statement.execute(
                    columns == null
                            ? table.emptyView()
                            : "CREATE VIEW " + table.word() + " AS " + select(table, columns, ""));
        }
        statement.execute(StoreTable.views());
    }

    /** Without the views, for a database that has them already. */
    static void attachOnly(Statement statement, Path database) throws SQLException {
        statement.execute("ATTACH " + SqlText.literal(database.toString()) + " AS run (READ_ONLY)");
    }

    /** A database in memory with these views, which reads no other file unless it is {@code writing}. */
    static DuckDBConnection open(Path database, StoreOptions options, boolean writing) throws SQLException {
        DuckDBConnection connection = Database.memory(options);
        try (Statement statement = connection.createStatement()) {
            attach(statement, database);
            if (!writing) {
                Database.seal(statement, List.of());
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * All that the run has of {@code table}.
     *
     * @param there its columns in the run; those of today that it lacks are null
     * @param more columns, each behind a comma
     */
    static String select(StoreTable table, Set<String> there, String more) {
        String nulls = missing(table, there).stream()
                .map(column -> ", " + column.absent())
                .collect(Collectors.joining());
        return "SELECT *" + nulls + more + " FROM run." + table.word();
    }

    private static List<StoreTable.Column> missing(StoreTable table, Set<String> there) {
        return table.columns().stream()
                .filter(column -> !there.contains(column.name()))
                .toList();
    }

    /** The columns of each table of {@code database}, an SQL expression. */
    static Map<String, Set<String>> columns(Statement statement, String database) throws SQLException {
        Map<String, Set<String>> columns = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS + database)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }
}
