package dev.stemma.store;

import dev.stemma.result.BadQueryException;
import dev.stemma.result.Result;
import dev.stemma.result.Rows;
import dev.stemma.schema.StoreTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Some documents and clusters of a run, as if it had few others: the tables of the run by their names, and in them the rows that
 * belong to these, so that a question about one document of a million reads a handful of rows. Texts of documents are left out
 * where rows are found by their places; {@link StoreReader#text} has them. Not thread-safe.
 */
public final class RunPart implements AutoCloseable {
    private static final String NO_PLACE = "* EXCLUDE (place)";
    private static final String NO_TEXT = NO_PLACE + " REPLACE (CAST(NULL AS VARCHAR) AS text)";

    private final DuckDBConnection connection;

    private RunPart(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * @param connection owned from now on
     * @param places of the tables that have any; a run without any is a part as a whole
     * @param documents ids; with their cookies and repairs, what they were judged beside, their clusters and the representatives of these
     * @param clusters with all their documents and slots
     */
    static RunPart open(
            DuckDBConnection connection,
            Set<RowPlaces> places,
            Collection<String> documents,
            Collection<String> clusters)
            throws SQLException {
        RunPart part = new RunPart(connection);
        try {
            if (places.contains(RowPlaces.DOCUMENTS) && places.contains(RowPlaces.CLUSTERS)) {
                part.fill(places, documents, clusters);
            }
            return part;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void fill(Set<RowPlaces> places, Collection<String> documents, Collection<String> clusters)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            table(statement, "documents", RowPlaces.DOCUMENTS.select(connection, NO_TEXT, documents));
            statement.execute("INSERT INTO documents SELECT * FROM ("
                    + RowPlaces.MEMBERS.select(connection, NO_TEXT, clusters)
                    + ") WHERE id NOT IN (SELECT id FROM documents)");
            List<String> all = column(statement, "SELECT DISTINCT cluster FROM documents ORDER BY 1");
            table(statement, "clusters", RowPlaces.CLUSTERS.select(connection, NO_PLACE, all));
            List<String> beside = column(
                    statement,
                    "(SELECT representative FROM clusters UNION SELECT witness FROM documents WHERE witness IS NOT NULL AND id IN ("
                            + SqlText.literals(documents) + ")) EXCEPT SELECT id FROM documents ORDER BY 1");
            statement.execute("INSERT INTO documents " + RowPlaces.DOCUMENTS.select(connection, NO_TEXT, beside));
            if (places.contains(RowPlaces.SLOTS)) {
                table(statement, "slots", RowPlaces.SLOTS.select(connection, NO_PLACE, clusters));
            }
            if (places.contains(RowPlaces.COOKIES)) {
                table(statement, "cookies", RowPlaces.COOKIES.select(connection, NO_PLACE, documents));
            }
            if (places.contains(RowPlaces.LEDGERS)) {
                table(statement, "ledgers", RowPlaces.LEDGERS.select(connection, NO_PLACE, documents));
            }
            statement.execute(StoreTable.views().replace("CREATE VIEW", "CREATE TEMP VIEW"));
        }
    }

    private static void table(Statement statement, String name, String select) throws SQLException {
        statement.execute("CREATE TEMP TABLE " + name + " AS " + select);
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** All rows of {@code sql}; otherwise as {@link StoreReader#query}. */
    public Result query(String sql) {
        try (Rows rows = DatabaseRows.on(connection, sql)) {
            return Result.of(rows);
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }
}
