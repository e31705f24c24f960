package dev.stemma.store;

import dev.stemma.files.AtomicFile;
import dev.stemma.files.OwnFiles;
import dev.stemma.model.Origin;
import dev.stemma.schema.ReadyRow;
import dev.stemma.schema.Row;
import dev.stemma.schema.StoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes the database of a run. It is written under another name and takes its place only in {@link #finish()}: who opens
 * OUT sees the last finished run or none. Thread-safe; rows of one table stand in the order in which they came.
 */
public final class StoreWriter implements AutoCloseable {
    /** The database's name in OUT. */
    public static final String FILE = OwnFiles.DATABASE;

    private static final String EARLIER = "earlier";

    /**
     * Bytes of rows in one transaction, which go straight to their place. Rows of many small ones go through the log first, which is
     * emptied again and again: small rows cost nearly twice as much so. One for all would fill the memory.
     */
    private static final long TRANSACTION_BYTES = 256L << 20;

    private final Path target;
    private final Path part;
    private final DuckDBConnection connection;
    private final long transactionBytes;
    private final Map<StoreTable, RowAppender> appenders = new EnumMap<>(StoreTable.class);
    private long uncommitted;
    private boolean open = true;

    private StoreWriter(Path target, Path part, DuckDBConnection connection, long transactionBytes) {
        this.target = target;
        this.part = part;
        this.connection = connection;
        this.transactionBytes = transactionBytes;
    }

    /**
     * Starts the database of {@code out}, which is made when it is missing.
     *
     * @throws IOException when the folder cannot be written to, or another run writes there
     */
    public static StoreWriter create(Path out, StoreOptions options) throws IOException {
        return create(out, options, TRANSACTION_BYTES);
    }

    static StoreWriter create(Path out, StoreOptions options, long transactionBytes) throws IOException {
        Files.createDirectories(out);
        Path target = out.resolve(FILE);
        Path part = AtomicFile.partOf(target);
        deletePart(part);
        try {
            // who asks two threads for something waits for the other in a loop
            DuckDBConnection connection = Database.write(part, new StoreOptions(1, options.memoryMiB()));
            try {
                execute(connection, StoreTable.ddl() + "\n" + StoreTable.views());
                begin(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new StoreWriter(target, part, connection, transactionBytes);
        } catch (SQLException e) {
            throw new IOException("cannot write the database " + target + ": " + Database.message(e), e);
        }
    }

    /** Whether the database takes the name of {@code out}. */
    public static boolean takes(Path out) {
        return Database.takes(out);
    }

    /** Appends one row to its table. */
    public void append(Row row) throws IOException {
        append(ReadyRow.of(row));
    }

    /** Appends one row to its table. */
    public synchronized void append(ReadyRow row) throws IOException {
        try {
            RowAppender appender = appenders.get(row.table());
            if (appender == null) {
                appender = new RowAppender(connection, row.table());
                appenders.put(row.table(), appender);
            }
            appender.append(row);
            uncommitted += row.bytes();
            if (uncommitted > transactionBytes) {
                beginNext();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void beginNext() throws SQLException {
        for (RowAppender appender : appenders.values()) {
            appender.flush();
        }
        commit();
        begin(connection);
    }

    /** By a statement: an appender commits each of its parts where only the commits after a statement are off (duckdb_jdbc 2.0.0.1). */
    private static void begin(DuckDBConnection connection) throws SQLException {
        execute(connection, "BEGIN TRANSACTION");
    }

    private void commit() throws SQLException {
        execute(connection, "COMMIT");
        uncommitted = 0;
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Copies all rows of {@code clusters} from the database of an earlier run of the same program. To be called before anything
     * is appended.
     *
     * @param earlier the folder of that run
     * @return how many of their documents are not complete; empty when nothing could be copied
     */
    public synchronized OptionalLong copy(Path earlier, Collection<String> clusters) throws IOException {
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ATTACH "
                        + SqlText.literal(earlier.resolve(FILE).toString()) + " AS " + EARLIER + " (READ_ONLY)");
                statement.execute("CREATE TEMP TABLE copied (\"cluster\" VARCHAR)");
                try (DuckDBAppender appender = connection.createAppender("temp", "main", "copied")) {
                    for (String cluster : clusters) {
                        appender.beginRow();
                        appender.append(cluster);
                        appender.endRow();
                    }
                }
                return OptionalLong.of(copied(statement));
            } catch (SQLException e) {
                execute(connection, "ROLLBACK"); // the rows can be made anew
                begin(connection);
                return OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static long copied(Statement statement) throws SQLException {
        String clustered = " WHERE \"cluster\" IN (SELECT \"cluster\" FROM copied)";
        String documents = " IN (SELECT id FROM " + EARLIER + ".documents" + clustered + ")";
        copy(statement, StoreTable.DOCUMENTS, clustered);
        copy(statement, StoreTable.COOKIES, " WHERE document" + documents);
        copy(statement, StoreTable.CLUSTERS, clustered);
        copy(statement, StoreTable.EDGES, " WHERE a" + documents);
        copy(statement, StoreTable.SLOTS, clustered);
        copy(statement, StoreTable.MATCHES, " WHERE document" + documents);
        copy(statement, StoreTable.FILLS, " WHERE document" + documents);
        copy(statement, StoreTable.LEDGERS, " WHERE document" + documents);
        try (ResultSet count = statement.executeQuery(
                "SELECT count(*) FROM " + EARLIER + ".documents" + clustered + " AND completeness <> 'complete'")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Where the capture of the document with this id stands. */
    public record Place(String id, Origin origin) {}

    /** Writes into the rows that were {@linkplain #copy copied} where the captures stand in this run; places of other documents do no harm. */
    public synchronized void place(Stream<Place> places) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE places (id VARCHAR, origin VARCHAR)");
            try (DuckDBAppender appender = connection.createAppender("temp", "main", "places")) {
                for (Place place : (Iterable<Place>) places::iterator) {
                    appender.beginRow();
                    appender.append(place.id());
                    appender.append(place.origin().toString());
                    appender.endRow();
                }
            }
            statement.execute("UPDATE documents SET origin = places.origin FROM places"
                    + " WHERE places.id = documents.id AND places.origin <> documents.origin");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void copy(Statement statement, StoreTable table, String where) throws SQLException {
        statement.execute("INSERT INTO " + table.word() + " SELECT * FROM " + EARLIER + "." + table.word() + where);
    }

    /** Ends the database and moves it into its place. */
    public synchronized void finish() throws IOException {
        try {
            for (RowAppender appender : appenders.values()) {
                appender.close();
            }
            appenders.clear();
            commit();
            // closing writes the log into the file, too, and does not say when it could not
            execute(connection, "CHECKPOINT");
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
        open = false;
        AtomicFile.move(part, target);
    }

    /** Drops the database when it was not finished; what was in its place stays. */
    @Override
    public synchronized void close() throws IOException {
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
