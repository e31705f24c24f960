package dev.stemma.store;

import dev.stemma.schema.ReadyRow;
import dev.stemma.schema.StoreTable;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends the records of one table: their components are its columns, in order. For several threads, but one at a time. */
final class RowAppender implements AutoCloseable {
    /** Bytes after which rows go to the database. It would by itself wait for 2,048 rows, which is 140 MB of policies. */
    private static final long FLUSH_BYTES = 16L << 20;

    private final DuckDBAppender appender;
    private long bytes;

    RowAppender(DuckDBConnection connection, StoreTable table) throws SQLException {
        appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.word());
        // it would be its maker's alone, and closed by another thread lose its last rows without a word (duckdb_jdbc
        // 2.0.0.1)
        appender.unsafeBreakThreadConfinement();
    }

    void append(ReadyRow row) throws SQLException {
        appender.beginRow();
        for (Object value : row.values()) {
            append(value);
        }
        appender.endRow();
        bytes += row.bytes();
        if (bytes > FLUSH_BYTES) {
            flush();
        }
    }

    void flush() throws SQLException {
        appender.flush();
        bytes = 0;
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }

    private void append(Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof byte[] text) {
            appender.append(text);
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof LocalDateTime moment) {
            appender.append(moment);
        } else if (value instanceof Collection<?> list) {
            appender.append(list);
        } else if (value instanceof Map<?, ?> map) {
            appender.append(map);
        } else {
            throw new IllegalArgumentException("no column holds " + value);
        }
    }
}
