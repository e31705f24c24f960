package dev.stemma.store;

import dev.stemma.result.BadQueryException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Refuses SQL of several statements: the driver runs all of them and gives the rows of the last (seen with duckdb_jdbc
 * 2.0.0.1), so whoever asks two questions would take one answer for both.
 */
final class OneStatement {
    /** DuckDB's own parser: how many statements, if all are SELECT; null if it cannot tell; -1 for what does not parse. */
    private static final String COUNT = "SELECT CASE WHEN j->>'error' = 'false' THEN json_array_length(j->'statements')"
            + " WHEN j->>'error_type' = 'parser' THEN -1 END FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS j)";

    private static final int UNKNOWN = -2;

    private OneStatement() {}

    /** @throws BadQueryException when there are two and more */
    static void check(DuckDBConnection connection, String sql) throws SQLException {
        if (sql.indexOf(';') < 0) {
            return;
        }
        try (PreparedStatement counted = connection.prepareStatement(COUNT)) {
            if (several(counted, sql)) {
                throw new BadQueryException(
                        "there is more than one statement, and only the last would be answered; ask them one at a time",
                        null);
            }
        }
    }

    /**
     * Of statements other than SELECT the parser gives no number: there are two where what stands in front of a semicolon, no comment's
     * and no text's, and what stands behind it can both be parsed.
     */
    private static boolean several(PreparedStatement counted, String sql) throws SQLException {
        int all = count(counted, sql);
        if (all != UNKNOWN) {
            return all > 1;
        }
        for (int at : Semicolons.in(sql)) {
            if (isStatement(counted, sql.substring(0, at)) && isStatement(counted, sql.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStatement(PreparedStatement counted, String sql) throws SQLException {
        int count = count(counted, sql);
        return count == UNKNOWN || count > 0;
    }

    private static int count(PreparedStatement counted, String sql) throws SQLException {
        counted.setString(1, sql);
        try (ResultSet row = counted.executeQuery()) {
            int count = row.next() ? row.getInt(1) : -1;
            return row.wasNull() ? UNKNOWN : count;
        }
    }
}
