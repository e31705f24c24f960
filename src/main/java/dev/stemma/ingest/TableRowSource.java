package dev.stemma.ingest;

import dev.stemma.model.Rejection.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The rows of one CSV, TSV or Parquet file, in order, as they stream out of an embedded DuckDB without a network. */
final class TableRowSource {
    private TableRowSource() {}

    static void read(Path file, boolean parquet, Entry entry, Reading reading) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        String source = parquet ? parquet(file) : csv(file, reading.limits());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings)) {
            List<String> columns = columns(connection, source, reading.options().fields());
            rows(connection, source, columns, entry, reading);
            if (!parquet) {
                rejects(connection, entry, reading);
            }
        } catch (SQLException e) {
            // the message has the path of a copy that is gone, with another name each time
            String said = String.valueOf(e.getMessage()).replace(file.toString(), entry.name());
            throw new IOException(Reading.reason(new SQLException(said)), e);
        }
    }

    private static String csv(Path file, IngestLimits limits) {
        return "read_csv(" + TableReader.sqlString(file.toString())
                + ", header=true, all_varchar=true, null_padding=true, parallel=false,"
                + " store_rejects=true, max_line_size=" + limits.maxLineBytes() + ", buffer_size="
                + Math.max(32L << 20, 2 * limits.maxLineBytes()) + ")";
    }

    private static String parquet(Path file) {
        return "read_parquet(" + TableReader.sqlString(file.toString()) + ", binary_as_string=true)";
    }

    /** The columns of the table that the options ask for. */
    private static List<String> columns(Connection connection, String source, FieldNames names) throws SQLException {
        List<String> columns = new ArrayList<>();
        Fields wanted = new Fields(names);
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (found.next()) {
                if (wanted.wants(found.getString(1))) {
                    columns.add(found.getString(1));
                }
            }
        }
        return columns;
    }

    private static void rows(Connection connection, String source, List<String> columns, Entry entry, Reading reading)
            throws SQLException {
        StringBuilder select = new StringBuilder("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            select.append(i == 0 ? "" : ", ")
                    .append("CAST(")
                    .append(TableReader.sqlName(columns.get(i)))
                    .append(" AS VARCHAR)");
        }
        select.append(columns.isEmpty() ? "1" : "").append(" FROM ").append(source);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select.toString())) {
            for (long number = 1; rows.next(); number++) {
                Fields fields = new Fields(reading.options().fields());
                for (int i = 0; i < columns.size(); i++) {
                    String value = rows.getString(i + 1);
                    if (value == null) {
                        fields.empty(columns.get(i));
                    } else {
                        fields.put(columns.get(i), value);
                    }
                }
                fields.give(entry, Long.toString(number), reading);
            }
        }
    }

    /** Lines that DuckDB could not read, by their line in the file. */
    private static void rejects(Connection connection, Entry entry, Reading reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet errors = statement.executeQuery(
                        "SELECT line, min(error_message) FROM reject_errors GROUP BY line ORDER BY line")) {
            while (errors.next()) {
                reading.reject(
                        entry.origin().member("line " + errors.getLong(1)),
                        Code.MALFORMED,
                        "is no row of the table ("
                                + Reading.shortened(
                                        errors.getString(2).lines().findFirst().orElse("")) + ")");
            }
        }
    }
}
