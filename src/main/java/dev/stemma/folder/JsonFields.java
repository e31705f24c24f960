package dev.stemma.folder;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A JSON object that is read field by field: what is missing, unknown or of another type is an error that names its place. */
final class JsonFields {
    private final String place;
    private final Map<?, ?> map;
    private final TreeSet<String> unread = new TreeSet<>();

    private JsonFields(String place, Map<?, ?> map) {
        this.place = place;
        this.map = map;
        map.keySet().forEach(name -> unread.add(name.toString()));
    }

    /**
     * @param place for messages: {@code layers[3]}; empty for the whole
     */
    static JsonFields of(String place, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return new JsonFields(place, map);
        }
        throw new IOException((place.isEmpty() ? "the whole" : place) + " is not an object");
    }

    String text(String name) throws IOException {
        return typed(name, String.class, "text");
    }

    Optional<String> maybeText(String name) throws IOException {
        unread.remove(name);
        return map.get(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    long number(String name) throws IOException {
        return typed(name, Long.class, "a whole number");
    }

    /** A number that is an offset or a size in UTF-16 units. */
    int offset(String name) throws IOException {
        long value = number(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IOException(path(name) + " is not an offset: " + value);
        }
        return (int) value;
    }

    List<?> list(String name) throws IOException {
        return typed(name, List.class, "a list");
    }

    Map<?, ?> map(String name) throws IOException {
        return typed(name, Map.class, "an object");
    }

    JsonFields fields(String name) throws IOException {
        return of(path(name), map(name));
    }

    /** The object at place {@code i} of the list {@code name}. */
    JsonFields at(String name, int i) throws IOException {
        return of(path(name) + "[" + i + "]", list(name).get(i));
    }

    /** To be called last. */
    void end() throws IOException {
        if (!unread.isEmpty()) {
            throw new IOException("unknown field " + path(unread.first()));
        }
    }

    String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private <T> T typed(String name, Class<T> type, String what) throws IOException {
        unread.remove(name);
        Object value = map.get(name);
        if (!type.isInstance(value)) {
            throw new IOException(path(name) + (map.containsKey(name) ? " is not " + what : " is missing"));
        }
        return type.cast(value);
    }
}
