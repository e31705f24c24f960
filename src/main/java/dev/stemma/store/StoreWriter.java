package dev.stemma.store;

import dev.stemma.model.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * Writes the database of a run. It is written under another name and takes its place only in {@link #finish()}: who opens
 * OUT sees the last finished run or none. Not thread-safe.
 */
public final class StoreWriter implements AutoCloseable {
    /** The database's name in OUT. */
    public static final String FILE = "stemma.duckdb";

    private final Path target;
    private final Path part;
    private final DuckDBConnection connection;
    private final Map<StoreTable, RowAppender> appenders = new EnumMap<>(StoreTable.class);
    private boolean open = true;

    private StoreWriter(Path target, Path part, DuckDBConnection connection) {
        this.target = target;
        this.part = part;
        this.connection = connection;
    }

    /**
     * Starts the database of {@code out}, which is made when it is missing.
     *
     * @throws IOException when the folder cannot be written to, or another run writes there
     */
    public static StoreWriter create(Path out, StoreOptions options) throws IOException {
        Files.createDirectories(out);
        Path target = out.resolve(FILE);
        Path part = AtomicFile.partOf(target);
        deletePart(part);
        try {
            DuckDBConnection connection = Database.write(part, options);
            try (Statement statement = connection.createStatement()) {
                statement.execute(StoreTable.ddl() + "\n" + StoreTable.views());
                // one transaction: rows go straight to their place, not through the log first
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new StoreWriter(target, part, connection);
        } catch (SQLException e) {
            throw new IOException("cannot write the database " + target + ": " + Database.message(e), e);
        }
    }

    /** Appends one row to its table. */
    public void append(Row row) throws IOException {
        try {
            RowAppender appender = appenders.get(row.table());
            if (appender == null) {
                appender = new RowAppender(connection, row.table());
                appenders.put(row.table(), appender);
            }
            appender.append(row);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Appends the repairs and refusals of one document. */
    public void append(String document, Ledger ledger) throws IOException {
        for (Row.LedgerRow row : LedgerRows.of(document, ledger)) {
            append(row);
        }
    }

    /** Ends the database and moves it into its place. */
    public void finish() throws IOException {
        try {
            for (RowAppender appender : appenders.values()) {
                appender.close();
            }
            appenders.clear();
            connection.commit();
            connection.close(); // writes the log into the file
        } catch (SQLException e) {
            throw failed(e);
        }
        open = false;
        AtomicFile.move(part, target);
    }

    /** Drops the database when it was not finished; what was in its place stays. */
    @Override
    public void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            deletePart(part);
        }
    }

    private IOException failed(SQLException e) {
        return new IOException("cannot write the database " + target + ": " + Database.message(e), e);
    }

    private static void deletePart(Path part) throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".wal"));
    }
}
