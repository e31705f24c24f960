package dev.stemma.record;

import dev.stemma.charset.BinaryBytes;
import dev.stemma.charset.RecordCharset;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Fields;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.Failure;
import dev.stemma.stream.IngestLimits;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.Magic;
import dev.stemma.text.Cut;
import dev.stemma.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Parquet files with a document a row, in order, as they stream out of an embedded DuckDB without a network. Bytes that the
 * file calls no text are read as text by ourselves: DuckDB would give up the file at the first that are no UTF-8.
 */
final class ParquetReader implements Reader {
    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        return Magic.startsWith(head, 'P', 'A', 'R', '1');
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        if (entry.file().isPresent()) {
            read(entry.file().get(), entry, intake);
            return;
        }
        Path spooled = Files.createTempFile("stemma-table", ".parquet");
        try {
            spool(entry.in(), spooled, intake.limits());
            read(spooled, entry, intake);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private static void read(Path file, Entry entry, Intake intake) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        String source = "read_parquet('" + file.toString().replace("'", "''") + "')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings)) {
            FieldNames names = intake.options().fields();
            List<Column> all = columns(connection, source);
            Fields wanted = new Fields(names);
            if (all.stream().noneMatch(column -> wanted.wantsPayload(column.name()))) {
                intake.reject(
                        entry.origin(),
                        Code.NO_TEXT_FIELD,
                        "a table with none of the text columns " + names.asked() + "; it has "
                                + Cut.shown(
                                        all.stream().map(Column::name).toList().toString())
                                + ": name the column with --text-field or --html-field");
                return;
            }
            List<Column> asked =
                    all.stream().filter(column -> wanted.wants(column.name())).toList();
            rows(connection, source, asked, entry, intake);
        } catch (SQLException e) {
            // the message has the path of a copy that is gone, with another name each time
            String said = String.valueOf(e.getMessage()).replace(file.toString(), entry.name());
            throw new IOException(Failure.said(new SQLException(said)), e);
        }
    }

    private record Column(String name, boolean binary) {
        String sql() {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            return binary ? quoted : "CAST(" + quoted + " AS VARCHAR)";
        }

        void put(ResultSet rows, int index, Fields fields) throws SQLException {
            byte[] bytes = binary ? rows.getBytes(index) : null;
            String value = binary ? text(bytes) : rows.getString(index);
            if (value != null) {
                fields.put(name, value);
            } else if (bytes != null) {
                fields.payload(name, bytes); // a PDF, as may be: the parser sees what it is
            } else {
                fields.empty(name);
            }
        }

        /** In UTF-8, or as a line of JSON that is not; null for what is no text. */
        private static String text(byte[] bytes) {
            if (bytes == null) {
                return null;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (Arrays.equals(Utf8.of(text), bytes)) {
                return text;
            }
            return BinaryBytes.are(bytes) ? null : new String(bytes, RecordCharset.UNTOLD.of(bytes, 0, bytes.length));
        }
    }

    /** DuckDB wants a file. */
    private static void spool(InputStream in, Path file, IngestLimits limits) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limits.maxSpoolBytes()) {
                    throw new LimitException(
                            Code.TOO_LARGE,
                            "max-spool-bytes=" + limits.maxSpoolBytes(),
                            "more than " + limits.maxSpoolBytes() + " bytes",
                            "is a table that must be copied to be read, larger than max-spool-bytes="
                                    + limits.maxSpoolBytes() + "; unpack it, or raise the limit");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static List<Column> columns(Connection connection, String source) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (found.next()) {
                columns.add(new Column(found.getString(1), found.getString(2).equals("BLOB")));
            }
        }
        return columns;
    }

    private static void rows(Connection connection, String source, List<Column> columns, Entry entry, Intake intake)
            throws SQLException {
        StringBuilder select = new StringBuilder("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            select.append(i == 0 ? "" : ", ").append(columns.get(i).sql());
        }
        select.append(" FROM ").append(source);
        RecordCaptures captures = new RecordCaptures(entry, intake);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select.toString())) {
            for (long number = 1; rows.next(); number++) {
                Fields fields = new Fields(intake.options().fields());
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).put(rows, i + 1, fields);
                }
                captures.record(Long.toString(number), fields);
            }
        }
    }
}
