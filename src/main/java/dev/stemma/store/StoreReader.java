package dev.stemma.store;

import dev.stemma.files.OwnFiles;
import dev.stemma.files.ScratchFolder;
import dev.stemma.folder.NoStoreException;
import dev.stemma.result.BadQueryException;
import dev.stemma.result.Result;
import dev.stemma.result.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Reads the tables of a finished run, out of its database or out of the Parquet files that the Spark job and
 * exports write. What an older Stemma did not write is empty. SQL can neither change them nor reach another file. Thread-safe: every query has a connection of its own.
 */
public final class StoreReader implements AutoCloseable {
    /** The page about a result, beside its tables. */
    public static final String PAGE = OwnFiles.PAGE;

    private final Path out;
    private final DuckDBConnection connection;

    /** Whether SQL that writes has to be kept away, as the database would let it. */
    private final boolean selectOnly;

    private final Set<RowPlaces> places;

    private final Optional<ScratchFolder> derived;

    private StoreReader(Path out, DuckDBConnection connection, Set<RowPlaces> places, Optional<ScratchFolder> derived) {
        this.out = out;
        this.connection = connection;
        this.selectOnly = !Files.isRegularFile(out.resolve(StoreWriter.FILE));
        this.places = places;
        this.derived = derived;
    }

    /** {@link #open(Path, StoreOptions)} with the default options. */
    public static StoreReader open(Path out) throws IOException {
        return open(out, StoreOptions.defaults());
    }

    /**
     * Opens the run in the folder {@code out}.
     *
     * @throws NoStoreException when there is no finished run; its message says what is there instead and what to do
     * @throws IOException when it cannot be read
     */
    public static StoreReader open(Path out, StoreOptions options) throws IOException {
        return open(out, options, false);
    }

    /** The same for an export: with a reader that can {@link #copyTo copy} into other files, and so is none for a user's SQL. */
    public static StoreReader openToCopy(Path out, StoreOptions options) throws IOException {
        return open(out, options, true);
    }

    private static StoreReader open(Path out, StoreOptions options, boolean writing) throws IOException {
        Path file = out.resolve(StoreWriter.FILE);
        try {
            if (Files.isRegularFile(file)) {
                return new StoreReader(out, database(file, options, writing), Set.of(), Optional.empty());
            }
            if (ParquetTables.present(out)) {
                return new StoreReader(out, ParquetTables.open(out, options, writing), Set.of(), Optional.empty());
            }
        } catch (SQLException e) {
            throw new IOException("cannot read the tables in " + out + ": " + Database.message(e), e);
        }
        throw new NoStoreException(whyNot(out));
    }

    private static DuckDBConnection database(Path file, StoreOptions options, boolean writing) throws SQLException {
        DuckDBConnection connection = Database.read(file, options, writing);
        try {
            if (AttachedRun.isWhole(connection)) {
                return connection;
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return AttachedRun.open(file, options, writing);
    }

    /**
     * Opens the run with more tables made of its own, for questions that are asked again and again. They stand in a file of
     * their own for as long as the reader is open, and the run stays as it is.
     *
     * @param tables statements {@code CREATE TABLE ... AS SELECT ...} of the program's own
     * @throws NoStoreException as of {@link #open(Path)}
     */
    public static StoreReader withTables(Path out, StoreOptions options, List<String> tables) throws IOException {
        String before;
        try (StoreReader there = open(out, options)) {
            before = there.state();
        }
        ScratchFolder folder = ScratchFolder.create();
        try {
            DerivedTables derived = DerivedTables.open(out, folder.path(), options, tables);
            StoreReader made = new StoreReader(out, derived.connection(), derived.places(), Optional.of(folder));
            if (!made.state().equals(before)) {
                made.close();
                throw new IOException(
                        "the run in " + out + " was replaced while its tables were prepared; start again");
            }
            return made;
        } catch (SQLException | IOException e) {
            folder.close();
            throw e instanceof SQLException refused
                    ? new IOException("cannot prepare the tables in " + out + ": " + Database.message(refused), e)
                    : (IOException) e;
        }
    }

    /** Whether {@code path} is the folder {@code out} of a run or lies in it, where the next run replaces it, also by way of a link. */
    public static boolean holds(Path out, Path path) {
        return real(path).startsWith(real(out));
    }

    /** {@code path} by its own name, as far as it is there. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole));
            } catch (IOException e) {
                // not there, or not to be seen: then what it lies in
            }
        }
        return whole;
    }

    /** The folder of the run. */
    public Path out() {
        return out;
    }

    /**
     * Tells one state of the run's tables from another: when it is not the same as when the reader was opened, another run has
     * replaced them. It says nothing else.
     *
     * @throws IOException when the files cannot be looked at, as while they are replaced
     */
    public String state() throws IOException {
        Path database = out.resolve(StoreWriter.FILE);
        List<Path> files = Files.isRegularFile(database) ? List.of(database) : ParquetTables.files(out);
        StringBuilder state = new StringBuilder();
        for (Path file : files) {
            state.append(file)
                    .append(' ')
                    .append(Files.getLastModifiedTime(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append('\n');
        }
        return state.toString();
    }

    /**
     * All rows of {@code sql}.
     *
     * @param parameters for its question marks
     * @throws BadQueryException when the database refuses it; the message is one line
     */
    public Result query(String sql, Object... parameters) {
        try (Rows rows = rows(sql, parameters)) {
            return Result.of(rows);
        }
    }

    /**
     * The rows of {@code sql} one by one; otherwise as {@link #query}. The database holds the whole result, in its own
     * buffers and beyond them on disk. Its streamed results are not used: with duckdb_jdbc 2.0.0.1 a query that fails at its
     * first row then loses its message.
     */
    public Rows rows(String sql, Object... parameters) {
        try {
            OneStatement.check(connection, sql);
            if (selectOnly) {
                SelectOnly.check(connection, sql);
            }
            return DatabaseRows.of(connection.duplicate(), sql, parameters);
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }

    /**
     * The run as if it had only these documents, with all that belongs to them, and all documents of these clusters; found
     * without a search only by a reader {@link #withTables}.
     */
    public RunPart part(Collection<String> documents, Collection<String> clusters) {
        try {
            return RunPart.open(connection.duplicate(), places, documents, clusters);
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }

    /** The clean text of the document with this id; empty when there is none. */
    public Optional<String> text(String id) {
        if (!places.contains(RowPlaces.DOCUMENTS)) {
            return first(query("SELECT text FROM documents WHERE id = ?", id));
        }
        try (DuckDBConnection own = connection.duplicate()) {
            return first(query(RowPlaces.DOCUMENTS.select(own, "text", List.of(id))));
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }

    private static Optional<String> first(Result texts) {
        return texts.rows().stream().findFirst().map(row -> row.get(0).toString());
    }

    /** Runs a COPY to {@code file}; only of a reader that may write. */
    public void copyTo(Path file, String copy) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(copy);
        } catch (SQLException e) {
            throw new IOException("cannot write " + file + ": " + Database.message(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("cannot close the tables in " + out + ": " + Database.message(e), e);
        } finally {
            if (derived.isPresent()) {
                derived.get().close();
            }
        }
    }

    private static String whyNot(Path out) {
        if (!Files.exists(out)) {
            return out + " does not exist: give the folder that `stemma run` wrote";
        }
        if (!Files.isDirectory(out)) {
            return out + " is a file: give the folder that `stemma run` wrote";
        }
        if (Files.isDirectory(out.resolve(OwnFiles.WORK))) {
            return "the run in " + out + " is not finished: start it again with the same arguments";
        }
        return out + " holds no run of Stemma: " + StoreWriter.FILE + " is missing";
    }
}
