package dev.stemma.store;

import dev.stemma.schema.StoreTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Where the rows of one key stand in a table of an attached run, in the order of a hash of the key: the rows of one document
 * among a million are found in a millisecond, where to look through the column takes twenty. The key is compared all the same:
 * two keys of one hash, and rows of one key that stand apart, cost time and nothing else.
 */
enum RowPlaces {
    DOCUMENTS(StoreTable.DOCUMENTS, "id"),
    MEMBERS(StoreTable.DOCUMENTS, "cluster"),
    CLUSTERS(StoreTable.CLUSTERS, "cluster"),
    SLOTS(StoreTable.SLOTS, "cluster"),
    COOKIES(StoreTable.COOKIES, "document"),
    LEDGERS(StoreTable.LEDGERS, "document");

    private final StoreTable table;
    private final String key;

    RowPlaces(StoreTable table, String key) {
        this.table = table;
        this.key = key;
    }

    /** Makes the places of all tables that the run has, and says which. */
    static Set<RowPlaces> make(Statement statement) throws SQLException {
        Map<String, Set<String>> there = AttachedRun.columns(statement, "'run'");
        Set<RowPlaces> made = EnumSet.noneOf(RowPlaces.class);
        for (RowPlaces each : values()) {
            Set<String> columns = there.get(each.table.word());
            if (columns != null) {
                statement.execute("CREATE OR REPLACE VIEW " + each.placed() + " AS "
                        + AttachedRun.select(each.table, columns, ", rowid AS place"));
                statement.execute("CREATE TABLE " + each.places() + " AS SELECT hash(" + each.key
                        + ") AS h, min(rowid) AS first, max(rowid) AS last FROM run." + each.table.word()
                        + " GROUP BY h ORDER BY h");
                made.add(each);
            }
        }
        return made;
    }

    private String places() {
        return "places_of_" + table.word() + "_by_" + key;
    }

    /** The view of the table with a column {@code place} more. */
    private String placed() {
        return "placed_" + table.word();
    }

    /** The statement that selects {@code columns} of all rows with one of {@code keys}, by the order of the keys. */
    String select(DuckDBConnection connection, String columns, Collection<String> keys) throws SQLException {
        List<String> selects = new ArrayList<>();
        try (PreparedStatement find =
                connection.prepareStatement("SELECT first, last FROM " + places() + " WHERE h = hash(?)")) {
            for (String value : keys) {
                find.setString(1, value);
                try (ResultSet found = find.executeQuery()) {
                    if (found.next()) {
                        selects.add(from(columns) + "place BETWEEN " + found.getLong(1) + " AND " + found.getLong(2)
                                + " AND " + key + " = " + SqlText.literal(value));
                    }
                }
            }
        }
        return selects.isEmpty() ? from(columns) + "false" : String.join(" UNION ALL ", selects);
    }

    private String from(String columns) {
        return "SELECT " + columns + " FROM " + placed() + " WHERE ";
    }
}
