package dev.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Tables made of a run's own, in a database beside it that sees the run's tables under their names. */
final class DerivedTables {
    private DerivedTables() {}

    /** @param folder empty; holds the database as long as it is open */
    static DuckDBConnection open(Path out, Path folder, StoreOptions options, List<String> tables)
            throws SQLException, IOException {
        Path run = out.resolve(StoreWriter.FILE);
        boolean database = Files.isRegularFile(run);
        DuckDBConnection connection = database
                ? Database.write(folder.resolve(StoreWriter.FILE), options)
                : ParquetTables.open(out, options, true);
        try (Statement statement = connection.createStatement()) {
            if (database) {
                AttachedRun.attach(statement, run);
            }
            for (String table : tables) {
                statement.execute(table);
            }
            if (database) {
                statement.execute("CHECKPOINT");
                statement.execute("SET enable_external_access=false");
            }
            statement.execute("SET lock_configuration=true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
