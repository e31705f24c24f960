package dev.stemma.result;

import dev.stemma.json.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows as JSON objects, columns in their order, nulls included. */
final class JsonFormat {
    private final Appendable out;
    private final boolean array;

    JsonFormat(Appendable out, boolean array) {
        this.out = out;
        this.array = array;
    }

    long write(Rows rows) throws IOException {
        long count = 0;
        List<String> names = names(rows.columns());
        try (JsonWriter json = JsonWriter.to(new AppendableWriter(out))) {
            if (array) {
                out.append('[');
            }
            while (rows.next()) {
                if (array) {
                    out.append(count == 0 ? "\n" : ",\n");
                }
                json.startObject();
                for (int i = 0; i < rows.columns().size(); i++) {
                    Rows.Column column = rows.columns().get(i);
                    json.name(names.get(i));
                    Object value = rows.value(i);
                    if (column.json() && value != null) {
                        json.written(line(value.toString()));
                    } else {
                        json.value(value);
                    }
                }
                json.endObject();
                json.flush();
                if (!array) {
                    out.append('\n');
                }
                count++;
            }
            if (array) {
                out.append(count == 0 ? "]\n" : "\n]\n");
            }
        }
        return count;
    }

    /** JSON on one line: a line's end in it stands between its parts, never in a text (RFC 8259, 7). */
    private static String line(String json) {
        return json.replace('\n', ' ').replace('\r', ' ');
    }

    /** The columns' names, of which JSON has each once: the second {@code a} is {@code a_1}, as DuckDB's own tables call it. */
    private static List<String> names(List<Rows.Column> columns) {
        Set<String> given = new HashSet<>();
        columns.forEach(column -> given.add(column.name()));
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Rows.Column column : columns) {
            String name = column.name();
            for (int i = 1; taken.contains(name) || (i > 1 && given.contains(name)); i++) {
                name = column.name() + "_" + i;
            }
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    /** A list or map as JSON text, for formats that have no lists. */
    static String text(Object value) throws IOException {
        StringBuilder text = new StringBuilder();
        try (JsonWriter json = JsonWriter.to(new AppendableWriter(text))) {
            json.value(value);
        }
        return text.toString();
    }

    /** Lets JSON be written to any Appendable; what it closes stays open. */
    private static final class AppendableWriter extends Writer {
        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int from, int length) throws IOException {
            out.append(CharBuffer.wrap(buffer, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
