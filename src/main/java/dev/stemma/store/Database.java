package dev.stemma.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** How Stemma opens DuckDB: no extension is fetched or loaded, nothing is read that was not asked for. */
final class Database {
    private static final Pattern NO_COLUMN = Pattern.compile(
            "(?:Referenced column (\".*?\") not found in FROM clause!|Table \".*?\" does not have a column named (\".*?\"))"
                    + "(?: Candidate bindings:[ :]*(.*))?");

    /** What the database says of its inside, as duckdb_jdbc 2.0.0.1 has it, and what it means here. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "attached in read-only mode",
            "the tables of a run are only read; ask with SELECT, and write what it gives with --format or `stemma export`",
            "executeQuery() can only be used",
            "this statement gives no rows, and changes nothing here; ask with SELECT",
            "file system operations are disabled by configuration",
            "no other file can be read or written; write rows with --format csv, tables with `stemma export`",
            "the configuration has been locked",
            "settings cannot be changed here",
            "Parameter count mismatch",
            "a question mark outside quotes waits for a value, and none can be given; write the value itself");

    private Database() {}

    /** A database to write to, at {@code file}. */
    static DuckDBConnection write(Path file, StoreOptions options) throws SQLException {
        return connect(file.toString(), settings(options));
    }

    /**
     * A database to read, at {@code file}.
     *
     * @param open whether SQL can reach other files
     */
    static DuckDBConnection read(Path file, StoreOptions options, boolean open) throws SQLException {
        Properties settings = settings(options);
        settings.put("access_mode", "READ_ONLY");
        settings.put("enable_external_access", Boolean.toString(open));
        settings.put("lock_configuration", Boolean.toString(!open));
        return connect(file.toString(), settings);
    }

    /** A database in memory. */
    static DuckDBConnection memory(StoreOptions options) throws SQLException {
        return connect("", settings(options));
    }

    /**
     * From here on {@code statement}'s database reaches no file but those that are attached and those in {@code folders}, and no
     * SQL can change that. DuckDB knows no folder that is only read: see {@link SelectOnly}.
     */
    static void seal(Statement statement, List<Path> folders) throws SQLException {
        if (!folders.isEmpty()) {
            statement.execute("SET allowed_directories="
                    + folders.stream()
                            .map(folder -> SqlText.literal(folder.toString()))
                            .collect(Collectors.joining(", ", "[", "]")));
        }
        statement.execute("SET enable_external_access=false");
        statement.execute("SET lock_configuration=true");
    }

    private static Properties settings(StoreOptions options) {
        Properties settings = new Properties();
        settings.put("threads", Integer.toString(options.threads()));
        settings.put("memory_limit", options.memoryMiB() + "MiB");
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        settings.put("allow_community_extensions", "false");
        return settings;
    }

    /** Whether there can be a database at {@code path}: to its driver settings begin at a semicolon (duckdb_jdbc 2.0.0.1). */
    static boolean takes(Path path) {
        return path.toString().indexOf(';') < 0;
    }

    private static DuckDBConnection connect(String file, Properties settings) throws SQLException {
        if (!takes(Path.of(file))) {
            throw new SQLException("it takes no path with a semicolon; rename the folder");
        }
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
    }

    /** The first line of what the database says, its rank ("Binder Error: ") left out; one line for people. */
    static String message(SQLException e) {
        String message = String.valueOf(e.getMessage());
        StringBuilder out = new StringBuilder();
        for (String line : message.split("\n", -1)) {
            String part = line.strip();
            if (part.startsWith("LINE ") || part.isEmpty() || part.startsWith("^")) {
                continue;
            }
            out.append(out.isEmpty() ? "" : " ").append(part);
        }
        String said = out.toString();
        Matcher column = NO_COLUMN.matcher(said);
        if (column.find()) {
            String near = column.group(3) == null
                    ? ""
                    : "; the nearest are " + column.group(3).strip();
            return "no column is called " + (column.group(1) == null ? column.group(2) : column.group(1)) + near;
        }
        for (Map.Entry<String, String> own : OWN_WORDS.entrySet()) {
            if (said.contains(own.getKey())) {
                return own.getValue();
            }
        }
        int colon = said.indexOf(" Error: ");
        return colon > 0 && colon < 24
                ? said.substring(0, colon).toLowerCase(Locale.ROOT) + " error: " + said.substring(colon + 8)
                : said;
    }
}
