package dev.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words and tables that are data, not code: UTF-8, tab-separated, beside the class that knows what they mean. */
public final class DataFile {
    private DataFile() {}

    /**
     * The rows of {@code name}, in order, without blank lines and those that begin with {@code #}.
     *
     * @param beside a class of the package that the file stands in
     * @param columns that each row has at least
     * @throws IllegalStateException if the file is missing or a row is shorter: a broken build
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name + " beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.charAt(0) == '#') {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() < columns) {
                    throw new IllegalStateException(name + " needs " + columns + " columns: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The first columns of the rows of {@code name}. */
    public static Set<String> words(Class<?> beside, String name) {
        Set<String> words = new HashSet<>();
        for (List<String> row : rows(beside, name, 1)) {
            words.add(row.get(0));
        }
        return Set.copyOf(words);
    }
}
