package dev.stemma.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A word list in this package's resources: tab-separated, {@code #} starts a comment line. */
final class LexiconFile {
    private LexiconFile() {}

    /**
     * The rows of {@code name}, in order.
     *
     * @throws IllegalStateException if the list is missing or a row has fewer than {@code columns} columns: a broken build
     */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() || line.charAt(0) == '#') {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() < columns) {
                    throw new IllegalStateException(name + ": needs " + columns + " columns: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
