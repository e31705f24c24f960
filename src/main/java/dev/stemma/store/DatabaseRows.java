package dev.stemma.store;

import dev.stemma.result.BadQueryException;
import dev.stemma.result.Rows;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBStruct;

/** A result of the database as plain Java values. */
final class DatabaseRows implements Rows {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    /** Types of a moment without a zone, seconds to nanoseconds. */
    private static final Set<String> MOMENTS = Set.of("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS");

    /** Ends with the rows: their connection, or the statement on a connection that goes on. */
    private final AutoCloseable owned;

    private final ResultSet result;
    private final List<Column> columns;

    private DatabaseRows(AutoCloseable owned, ResultSet result) throws SQLException {
        this.owned = owned;
        this.result = result;
        ResultSetMetaData data = result.getMetaData();
        List<Column> found = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            found.add(new Column(data.getColumnLabel(i), data.getColumnTypeName(i)));
        }
        this.columns = List.copyOf(found);
    }

    /** Runs {@code sql} on {@code connection}, which is closed with the rows, or at once when the query fails. */
    static DatabaseRows of(DuckDBConnection connection, String sql, Object... parameters) throws SQLException {
        try {
            DuckDBPreparedStatement statement = connection.prepare(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return new DatabaseRows(connection, statement.executeQuery());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Runs {@code sql} on {@code connection}, which stays open. */
    static DatabaseRows on(DuckDBConnection connection, String sql) throws SQLException {
        DuckDBPreparedStatement statement = connection.prepare(sql);
        try {
            return new DatabaseRows(statement, statement.executeQuery());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        try {
            return result.next();
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }

    @Override
    public Object value(int i) {
        try {
            return MOMENTS.contains(columns.get(i).type())
                    ? moment(result.getObject(i + 1, LocalDateTime.class))
                    : plain(result.getObject(i + 1));
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        }
    }

    @Override
    public void close() {
        try {
            owned.close();
        } catch (SQLException e) {
            throw new BadQueryException(Database.message(e), e);
        } catch (Exception e) {
            throw new IllegalStateException(e); // neither a connection nor a statement throws anything else
        }
    }

    /**
     * As the database prints it. Its own object is of the machine's time zone, and an hour off where that has no such hour: 2:30 of the
     * night in which clocks go forward.
     */
    private static Object moment(LocalDateTime value) {
        return value == null ? null : MOMENT.format(value);
    }

    private static Object plain(Object value) throws SQLException {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof LocalDate) {
            return narrow(value);
        }
        if (value instanceof Timestamp moment) { // in a list or a struct, where the driver has it in no other form
            return moment(moment.toLocalDateTime());
        }
        if (value instanceof Blob blob) {
            return HexFormat.of().formatHex(blob.getBytes(1, Math.toIntExact(blob.length())));
        }
        if (value instanceof Array array) {
            List<Object> list = new ArrayList<>();
            for (Object item : (Object[]) array.getArray()) {
                list.add(plain(item));
            }
            return list;
        }
        if (value instanceof DuckDBStruct struct) {
            return plain(struct.getMap());
        }
        if (value instanceof Struct struct) {
            List<Object> list = new ArrayList<>();
            for (Object item : struct.getAttributes()) {
                list.add(plain(item));
            }
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> out = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
            }
            return out;
        }
        return value.toString();
    }

    private static Object narrow(Object value) {
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        return value instanceof Float number ? Double.valueOf(number.toString()) : value;
    }
}
