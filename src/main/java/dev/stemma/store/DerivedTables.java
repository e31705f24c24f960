package dev.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Tables made of a run's own, in a database beside it that sees the run's tables under their names. It is written, closed, and
 * opened again for reading only.
 *
 * @param connection to that database
 * @param places of the run's rows, of those tables that have any
 */
record DerivedTables(DuckDBConnection connection, Set<RowPlaces> places) {
    /**
     * Up to so many rows of an order are chosen by the ordered columns alone, and their other columns looked up: 50 ms of CPU in
     * place of 110 for a page of a million documents, 2026-11-27. The database does so up to 50 by itself.
     */
    private static final int LATE_ROWS = 1_000;

    /** @param folder empty; holds the database as long as it is open */
    static DerivedTables open(Path out, Path folder, StoreOptions options, List<String> tables)
            throws SQLException, IOException {
        Path run = out.resolve(StoreWriter.FILE);
        boolean database = Files.isRegularFile(run);
        Path derived = folder.resolve(StoreWriter.FILE);
        Set<RowPlaces> places;
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
            places = database ? RowPlaces.make(statement) : Set.of();
        }
        DuckDBConnection connection = Database.read(derived, options, true);
        try (Statement statement = connection.createStatement()) {
            if (database) {
                AttachedRun.attachOnly(statement, run);
            }
            statement.execute("SET GLOBAL late_materialization_max_rows = " + LATE_ROWS);
            Database.seal(statement, database ? List.of() : ParquetTables.folders(out));
            return new DerivedTables(connection, places);
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
    }
}
