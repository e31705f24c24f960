package dev.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A run as Parquet: {@code documents.parquet}, or a folder of that name or {@code documents} with part files, and so on
 * for each table. A table that is not there is empty.
 */
final class ParquetTables {
    private ParquetTables() {}

    static boolean present(Path out) {
        return !source(out, StoreTable.DOCUMENTS.word()).isEmpty();
    }

    /** Views over the files, in a database in memory that can read these and nothing else. */
    static DuckDBConnection open(Path out, StoreOptions options, boolean writing) throws SQLException, IOException {
        DuckDBConnection connection = Database.memory(options);
        try (Statement statement = connection.createStatement()) {
            String repairs = source(out, "repairs");
            String renderings = source(out, "renderings");
            for (StoreTable table : StoreTable.values()) {
                statement.execute(view(out, table.word(), table));
            }
            statement.execute(StoreTable.views());
            if (!repairs.isEmpty()) {
                statement.execute("CREATE OR REPLACE VIEW repairs AS SELECT * FROM " + read(repairs));
            }
            if (!renderings.isEmpty()) {
                statement.execute("CREATE OR REPLACE VIEW renderings AS SELECT * FROM " + read(renderings));
            }
            if (writing) {
                return connection;
            }
            statement.execute("SET allowed_directories=["
                    + quoted(out.toRealPath().toString()) + ", " + quoted(out.toString()) + "]");
            statement.execute("SET enable_external_access=false");
            statement.execute("SET lock_configuration=true");
            return connection;
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
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
        return "read_parquet(" + quoted(source) + ", union_by_name=true)";
    }

    /** What to read a table from; empty when it is not there. */
    private static String source(Path out, String table) {
        Path file = out.resolve(table + ".parquet");
        if (Files.isRegularFile(file)) {
            return file.toString();
        }
        for (Path folder : List.of(file, out.resolve(table))) {
            if (Files.isDirectory(folder)) {
                return folder + "/*.parquet";
            }
        }
        return "";
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
