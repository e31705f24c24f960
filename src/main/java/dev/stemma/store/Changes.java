package dev.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * What became of the documents from one run to the next, by id.
 *
 * @param same with the same bytes as before
 * @param added with an id that was not there
 * @param changed with other bytes
 * @param gone not there any more
 */
public record Changes(long same, long added, long changed, long gone) {
    private static final String COUNTS = """
            SELECT count(*) FILTER (a.raw_sha256 = b.raw_sha256), count(*) FILTER (a.id IS NULL),
                   count(*) FILTER (a.raw_sha256 <> b.raw_sha256), count(*) FILTER (b.id IS NULL)
            FROM earlier.documents a FULL JOIN later.documents b ON a.id = b.id""";

    /** From the run in the folder {@code earlier} to that in {@code later}; empty when there is no earlier one to be read. */
    public static Optional<Changes> between(Path earlier, Path later, StoreOptions options) throws IOException {
        Path before = earlier.resolve(StoreWriter.FILE);
        if (!Files.isRegularFile(before)) {
            return Optional.empty();
        }
        try (DuckDBConnection database = Database.memory(options);
                Statement statement = database.createStatement()) {
            statement.execute(attach(later.resolve(StoreWriter.FILE), "later"));
            return counted(statement, before);
        } catch (SQLException e) {
            throw new IOException("cannot read the tables in " + later + ": " + Database.message(e), e);
        }
    }

    private static Optional<Changes> counted(Statement statement, Path before) {
        try {
            statement.execute(attach(before, "earlier"));
            try (ResultSet counts = statement.executeQuery(COUNTS)) {
                counts.next();
                return Optional.of(
                        new Changes(counts.getLong(1), counts.getLong(2), counts.getLong(3), counts.getLong(4)));
            }
        } catch (SQLException e) {
            return Optional.empty(); // damaged, or of another version: what matters is that it is replaced
        }
    }

    private static String attach(Path file, String name) {
        return "ATTACH " + SqlText.literal(file.toString()) + " AS " + name + " (READ_ONLY)";
    }
}
