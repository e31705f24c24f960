package dev.stemma.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One row of a query, read by column name. A name that the query does not have is the caller's mistake. */
final class QueryRow {
    private final Map<String, Object> values;

    QueryRow(Map<String, Object> values) {
        this.values = values;
    }

    List<String> columns() {
        return List.copyOf(values.keySet());
    }

    private Object value(String column) {
        Object value = values.get(column);
        if (value == null && !values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " among " + values.keySet());
        }
        return value;
    }

    /** The value as text; absent for null and for the empty text. */
    Optional<String> text(String column) {
        return Optional.ofNullable(value(column)).map(Object::toString).filter(text -> !text.isEmpty());
    }

    /** The value as text, the empty text for null. */
    String words(String column) {
        return text(column).orElse("");
    }

    /** A whole number; 0 for null. */
    long count(String column) {
        return value(column) instanceof Number number ? number.longValue() : 0;
    }

    OptionalDouble number(String column) {
        return value(column) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    /** The values of a list column; empty for null. */
    List<String> texts(String column) {
        List<String> out = new ArrayList<>();
        if (value(column) instanceof Collection<?> list) {
            list.forEach(item -> out.add(String.valueOf(item)));
        }
        return List.copyOf(out);
    }
}
