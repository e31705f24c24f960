package dev.stemma.folder;

import dev.stemma.files.AtomicFile;
import dev.stemma.files.OwnFiles;
import dev.stemma.files.TextLines;
import dev.stemma.json.Json;
import dev.stemma.model.WrongUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The decisions about a run, in the file {@code OUT.decisions.jsonl} beside OUT: what replaces or deletes OUT leaves them
 * alone. JSON lines: the first names the scheme, each other one is a decision in force, in the order in which they were made.
 */
public final class DecisionFile {
    /** The layout of the file. */
    static final String SCHEME = OwnFiles.DECISIONS_SCHEME + "1";

    /** What its name has behind the folder's. */
    public static final String SUFFIX = OwnFiles.DECISIONS;

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private DecisionFile() {}

    /** The file about the run in {@code out}; it need not exist. */
    public static Path beside(Path out) {
        Path folder = out.toAbsolutePath().normalize();
        if (folder.getFileName() == null) {
            throw new WrongUse(out + " has no folder around it for its decisions");
        }
        return folder.resolveSibling(folder.getFileName() + SUFFIX);
    }

    /**
     * The decisions of {@code file}; none when there is no such file.
     *
     * @throws IOException when it cannot be read, is of another scheme, or a line is none of it; the message names the line
     */
    public static List<Decision> read(Path file) throws IOException {
        return Files.exists(file) ? read(file.toString(), TextLines.read(file)) : List.of();
    }

    /** The same of the lines of a file that is elsewhere, called {@code file} in messages. */
    public static List<Decision> read(String file, List<String> lines) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String where = file + ", line " + (i + 1) + ": ";
                Map<String, String> fields = fields(where, lines.get(i));
                if (i > 0) {
                    decisions.add(decision(where, fields));
                } else if (!SCHEME.equals(fields.get("scheme"))) {
                    throw new IOException(where + "not the scheme " + SCHEME + " but " + fields.get("scheme"));
                }
            }
        }
        return List.copyOf(decisions);
    }

    /**
     * Replaces the decisions of {@code file} by what {@code change} makes of those in force. Whoever changes it at the same time,
     * in this process or another, waits and then sees the change: none is lost. The file is there whole or as it was.
     *
     * @param change throws what it likes; then nothing is changed
     */
    public static void update(Path file, UnaryOperator<List<Decision>> change) throws IOException {
        ONE_AT_A_TIME.lock(); // a lock on a file holds against other processes only
        try (FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Objects.requireNonNull(lock); // held until here
            List<Decision> before = read(file);
            List<Decision> after = change.apply(before);
            if (!after.equals(before)) {
                write(file, after);
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Of its own: the decisions are replaced by another file, and a lock stays with the file that it was taken on. */
    private static Path lockOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".lock");
    }

    private static void write(Path file, List<Decision> decisions) throws IOException {
        AtomicFile.replace(file, out -> {
            out.write(Json.bytes(Map.of("scheme", SCHEME)));
            out.write('\n');
            for (Decision decision : decisions) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("decision", decision.word());
                line.putAll(decision.fields());
                out.write(Json.bytes(line));
                out.write('\n');
            }
        });
    }

    private static Map<String, String> fields(String where, String line) throws IOException {
        try {
            if (Json.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))) instanceof Map<?, ?> map) {
                Map<String, String> fields = new LinkedHashMap<>();
                map.forEach((name, value) -> {
                    if (value != null) { // else it would be the id "null"
                        fields.put(name.toString(), value.toString());
                    }
                });
                return fields;
            }
        } catch (IOException e) {
            throw new IOException(where + "no JSON: " + e.getMessage(), e);
        }
        throw new IOException(where + "not an object");
    }

    private static Decision decision(String where, Map<String, String> fields) throws IOException {
        String word = fields.getOrDefault("decision", "");
        try {
            return Decision.of(word, fields)
                    .orElseThrow(() -> new IOException(where + "no decision; there are "
                            + String.join(", ", Decision.WORDS) + ", with two ids, or an id and a SHA-256"));
        } catch (IllegalArgumentException e) {
            throw new IOException(where + e.getMessage(), e);
        }
    }
}
