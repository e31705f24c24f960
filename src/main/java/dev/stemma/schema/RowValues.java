package dev.stemma.schema;

import dev.stemma.model.Relation;
import dev.stemma.text.Surrogates;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** A row as the values of its columns. */
public final class RowValues {
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
        }
    };

    private RowValues() {}

    /**
     * The values, in the order of the table's columns: strings that UTF-8 can hold, boxed numbers and flags, {@code LocalDate}, {@code
     * LocalDateTime}, lists and maps of these; {@code null} for what is absent.
     */
    public static List<Object> of(Row row) {
        return of(row, Surrogates::paired);
    }

    /** The same, what is a text by itself as {@code text} makes it. */
    static List<Object> of(Row row, Function<String, Object> text) {
        try {
            Method[] accessors = ACCESSORS.get(row.getClass());
            List<Object> values = new ArrayList<>(accessors.length);
            for (Method accessor : accessors) {
                values.add(plain(accessor.invoke(row), text));
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row's accessors are public: " + row.getClass(), e);
        }
    }

    private static Object plain(Object value, Function<String, Object> text) {
        if (value instanceof String string) {
            return text.apply(string);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value; // half of all, and of no interface asked for below: the JVM searches a class for each of
            // these
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get(), text) : null;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? (Object) number.getAsInt() : null;
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? (Object) number.getAsDouble() : null;
        }
        if (value instanceof Relation relation) {
            return relation.word();
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Integer) {
            return list; // the places of a ledger's row: millions in all
        }
        return value instanceof Collection<?> list
                ? list.stream().map(item -> plain(item, Surrogates::paired)).toList()
                : value;
    }
}
