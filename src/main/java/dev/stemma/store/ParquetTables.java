package dev.stemma.store;

import dev.stemma.schema.StoreTable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A run as Parquet: {@code documents.parquet}, or a folder of that name or {@code documents} with part files, and so on
 * for each table. A table that is not there is empty.
 */
final class ParquetTables {
    private static final String PARTS = "/*.parquet";

    private ParquetTables() {}

    static boolean present(Path out) {
        return !source(out, StoreTable.DOCUMENTS.word()).isEmpty();
    }

    /** A database in memory that sees the files, and no others unless it is {@code writing}. */
    static DuckDBConnection open(Path out, StoreOptions options, boolean writing) throws SQLException, IOException {
        DuckDBConnection connection = Database.memory(options);
        try (Statement statement = connection.createStatement()) {
            views(statement, out);
            if (!writing) {
                Database.seal(statement, folders(out));
            }
            return connection;
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes the views over the files, those of {@link StoreTable#views()} too. */
    static void views(Statement statement, Path out) throws SQLException {
        for (StoreTable table : StoreTable.values()) {
            statement.execute(view(out, table.word(), table));
        }
        statement.execute(StoreTable.views());
        for (String unfolded : List.of("repairs", "renderings")) {
            String source = source(out, unfolded);
            if (!source.isEmpty()) {
                statement.execute("CREATE OR REPLACE VIEW " + unfolded + " AS SELECT * FROM " + read(source));
            }
        }
    }

    /** Where the files are, by both names. */
    static List<Path> folders(Path out) throws IOException {
        return List.of(out.toRealPath(), out);
    }

    /** The files, in the order of their names. */
    static List<Path> files(Path out) throws IOException {
        List<Path> files = new ArrayList<>();
        for (StoreTable table : StoreTable.values()) {
            String source = source(out, table.word());
            if (source.endsWith(PARTS)) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                        Path.of(source.substring(0, source.length() - PARTS.length())), "*.parquet")) {
                    parts.forEach(files::add);
                }
            } else if (!source.isEmpty()) {
                files.add(Path.of(source));
            }
        }
        Collections.sort(files);
        return files;
    }

    private static String view(Path out, String name, StoreTable table) {
        String source = source(out, name);
        if (!source.isEmpty()) {
            return "CREATE VIEW " + name + " AS SELECT *" + json(table) + " FROM " + read(source);
        }
        return table.emptyView();
    }

    /** Parquet files of other writers have JSON as plain text. */
    private static String json(StoreTable table) {
        String casts = table.columns().stream()
                .filter(column -> column.type().equals("JSON"))
                .map(column -> "CAST(\"" + column.name() + "\" AS JSON) AS \"" + column.name() + '"')
                .collect(Collectors.joining(", "));
        return casts.isEmpty() ? "" : " REPLACE (" + casts + ")";
    }

    private static String read(String source) {
        return "read_parquet(" + SqlText.literal(source) + ", union_by_name=true)";
    }

    /** What to read a table from; empty when it is not there. */
    private static String source(Path out, String table) {
        Path file = out.resolve(table + ".parquet");
        if (Files.isRegularFile(file)) {
            return file.toString();
        }
        for (Path folder : List.of(file, out.resolve(table))) {
            if (Files.isDirectory(folder)) {
                return folder + PARTS;
            }
        }
        return "";
    }
}
