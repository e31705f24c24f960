package dev.stemma.store;

import dev.stemma.model.Relation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends the records of one table: their components are its columns, in order. Not thread-safe. */
final class RowAppender implements AutoCloseable {
    /**
     * Characters after which rows go to the database. It would by itself wait for 204,800 rows, which is 14 GB of policies.
     */
    private static final long FLUSH_CHARS = 16L << 20;

    private final DuckDBAppender appender;
    private Method[] accessors;
    private long chars;

    RowAppender(DuckDBConnection connection, StoreTable table) throws SQLException {
        appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.word());
    }

    void append(Row row) throws SQLException {
        appender.beginRow();
        for (Object value : values(row)) {
            append(value);
        }
        appender.endRow();
        chars += 64;
        if (chars > FLUSH_CHARS) {
            appender.flush();
            chars = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }

    private Object[] values(Row row) {
        try {
            if (accessors == null) {
                accessors = Arrays.stream(row.getClass().getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .toArray(Method[]::new);
            }
            Object[] values = new Object[accessors.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = accessors[i].invoke(row);
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row's accessors are public: " + row.getClass(), e);
        }
    }

    private void append(Object value) throws SQLException {
        if (value instanceof String text) {
            String whole = Surrogates.paired(text);
            chars += whole.length();
            appender.append(whole);
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                append(optional.get());
            } else {
                appender.appendNull();
            }
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof OptionalInt number) {
            appender.append(number.isPresent() ? Integer.valueOf(number.getAsInt()) : null);
        } else if (value instanceof OptionalDouble number) {
            appender.append(number.isPresent() ? Double.valueOf(number.getAsDouble()) : null);
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof Relation relation) {
            appender.append(relation.word());
        } else if (value instanceof Collection<?> list) {
            chars += 8L * list.size();
            appender.append(list.stream()
                    .map(item -> item instanceof String text ? Surrogates.paired(text) : item)
                    .toList());
        } else if (value instanceof Map<?, ?> map) {
            appender.append(map);
        } else {
            throw new IllegalArgumentException("no column holds " + value);
        }
    }
}
