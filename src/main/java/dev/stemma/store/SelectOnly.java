package dev.stemma.store;

import dev.stemma.result.BadQueryException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Keeps files that a database must read safe from SQL that writes. DuckDB may write wherever it may read files, so over Parquet
 * {@code COPY ... TO} could replace a table of the run (seen with duckdb_jdbc 2.0.0.1); a database of its own
 * is attached for reading only and does not need this.
 */
final class SelectOnly {
    /** DuckDB's own parser tells: it can describe a SELECT, and nothing else, as JSON. */
    private static final String PARSED = "SELECT j->>'error' = 'true' AND j->>'error_type' <> 'parser' FROM"
            + " (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS j)";

    private SelectOnly() {}

    /** @throws BadQueryException when {@code sql} is something else; what cannot be parsed at all is let pass, to fail later */
    static void check(DuckDBConnection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARSED)) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    throw new BadQueryException(
                            "over Parquet files only SELECT is run, no other statement, and neither EXPLAIN nor PIVOT",
                            null);
                }
            }
        }
    }
}
