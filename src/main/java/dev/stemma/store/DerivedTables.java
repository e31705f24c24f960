package dev.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Tables made of a run's own, in a database beside it that sees the run's tables under their names. It is written, closed, and
 * opened again for reading only.
 */
final class DerivedTables {
    private DerivedTables() {}

    /** @param folder empty; holds the database as long as it is open */
    static DuckDBConnection open(Path out, Path folder, StoreOptions options, List<String> tables)
            throws SQLException, IOException {
        Path run = out.resolve(StoreWriter.FILE);
        boolean database = Files.isRegularFile(run);
        Path derived = folder.resolve(StoreWriter.FILE);
        try (DuckDBConnection connection = Database.write(derived, options);
                Statement statement = connection.createStatement()) {
            if (database) {
                AttachedRun.attach(statement, run);
            } else {
                ParquetTables.views(statement, out);
            }
            for (String table : tables) {
                statement.execute(table);
            }
        }
        DuckDBConnection connection = Database.read(derived, options, true);
        try (Statement statement = connection.createStatement()) {
            if (database) {
                AttachedRun.attachOnly(statement, run);
            }
            Database.seal(statement, database ? List.of() : ParquetTables.folders(out));
            return connection;
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
    }
}
