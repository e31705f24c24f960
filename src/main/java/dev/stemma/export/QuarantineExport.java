package dev.stemma.export;

import dev.stemma.files.AtomicFile;
import dev.stemma.folder.QuarantineFolder;
import dev.stemma.json.Json;
import dev.stemma.json.JsonWriter;
import dev.stemma.model.WrongUse;
import dev.stemma.result.Rows;
import dev.stemma.store.StoreReader;
import dev.stemma.text.Surrogates;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The quarantine of a run for a retry: the raw captures as files, and a list of all rows. What was rejected before it became a
 * capture (an archive that cannot be opened, a file above the limit) has no file here; it is still where it was.
 */
public final class QuarantineExport {
    /** Folder of the captures below the destination: what a retry is given. */
    public static final String CAPTURES = "captures";

    /** The list of rows: the columns of the table, then {@code bytes} and {@code file}, null where there is none. */
    public static final String LIST = "quarantine.jsonl";

    private static final List<String> COLUMNS =
            List.of("origin", "stage", "code", "limit", "observed", "message", "sha256");

    private static final String START = "{\"origin\":";

    private QuarantineExport() {}

    /**
     * Writes the quarantine of the run in {@code out} to {@code destination}, which is made when it is missing. An earlier export of
     * this kind is replaced: captures that its list names and the new one does not are removed, other files among them stay.
     *
     * <p>The list is written first, under the name of an unfinished one, and comes to its place last: so each capture is named by a
     * list at any time, and the next export knows what one that was killed has left.
     *
     * @return the files, the list last
     * @throws WrongUse when {@code destination} holds other files; nothing was written
     */
    public static List<Path> write(Path out, Path destination) throws IOException {
        refuseForeign(destination);
        Files.createDirectories(destination);
        Path list = destination.resolve(LIST);
        Path begun = AtomicFile.partOf(list);
        remove(listed(begun), destination);
        Set<Path> earlier = listed(list);
        Map<Path, Path> captures = new LinkedHashMap<>();
        try (StoreReader reader = StoreReader.open(out)) {
            AtomicFile.write(begun, stream -> lines(reader, new QuarantineFolder(out), stream, captures));
        }
        earlier.removeAll(captures.keySet());
        remove(earlier, destination);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<Path, Path> capture : captures.entrySet()) {
            Path file = destination.resolve(capture.getKey());
            Files.createDirectories(file.getParent());
            Files.copy(capture.getValue(), file, StandardCopyOption.REPLACE_EXISTING);
            files.add(file);
        }
        AtomicFile.move(begun, list);
        files.add(list);
        return files;
    }

    /** Writes the list, and puts into {@code captures} where each capture goes below the destination, and where it is now. */
    private static void lines(StoreReader reader, QuarantineFolder kept, OutputStream stream, Map<Path, Path> captures)
            throws IOException {
        CaptureNames names = new CaptureNames();
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        try (Rows rows = reader.rows("SELECT " + String.join(", ", quoted()) + " FROM quarantine ORDER BY ALL");
                JsonWriter json = JsonWriter.to(writer)) {
            while (rows.next()) {
                Optional<Path> capture = capture(kept, rows);
                Optional<Path> file = Optional.empty();
                if (capture.isPresent()) {
                    String origin = value(rows, "origin").toString();
                    Path named = Path.of(CAPTURES)
                            .resolve(names.of(origin, value(rows, "sha256").toString()));
                    captures.put(named, capture.get());
                    file = Optional.of(named);
                }
                line(json, rows, file, capture);
            }
        }
    }

    /**
     * The captures that the list of an earlier export names, below its folder. A line that is none of ours, or names a file
     * elsewhere, names nothing.
     */
    private static Set<Path> listed(Path list) throws IOException {
        Set<Path> files = new TreeSet<>();
        if (!Files.isRegularFile(list)) {
            return files;
        }
        Path captures = Path.of(CAPTURES);
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file(line)
                        .map(Path::normalize)
                        .filter(file -> file.startsWith(captures) && !file.equals(captures))
                        .ifPresent(files::add);
            }
        } catch (CharacterCodingException e) {
            files.clear(); // somebody else's by now, or not all written: then nothing was copied yet
        }
        return files;
    }

    private static Optional<Path> file(String line) {
        try {
            Object row = Json.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
            return row instanceof Map<?, ?> fields && fields.get("file") instanceof String name
                    ? Optional.of(Path.of(name))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Deletes captures and the folders that they leave empty, {@code captures} too. */
    private static void remove(Set<Path> captures, Path destination) throws IOException {
        for (Path capture : captures) {
            if (Files.isRegularFile(destination.resolve(capture), LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(destination.resolve(capture));
            }
            try {
                for (Path folder = capture.getParent(); folder != null; folder = folder.getParent()) {
                    Files.deleteIfExists(destination.resolve(folder));
                }
            } catch (DirectoryNotEmptyException e) {
                // it holds others
            }
        }
    }

    /** An earlier export is a list that starts as ours do, or one that was not finished, and the captures beside it. */
    private static void refuseForeign(Path destination) throws IOException {
        if (!Files.isDirectory(destination)) {
            return;
        }
        Path list = destination.resolve(LIST);
        Path begun = AtomicFile.partOf(list);
        boolean ours = Files.exists(begun) || (Files.isRegularFile(list) && isList(list));
        try (Stream<Path> there = Files.list(destination)) {
            Optional<Path> foreign = there.filter(file -> !ours
                            || !List.of(LIST, CAPTURES, begun.getFileName().toString())
                                    .contains(file.getFileName().toString()))
                    .sorted()
                    .findFirst();
            foreign.ifPresent(file -> {
                throw new WrongUse(destination + " holds files that no export of a quarantine wrote, as "
                        + file.getFileName() + "; give another folder");
            });
        }
    }

    private static boolean isList(Path list) throws IOException {
        try (InputStream stream = Files.newInputStream(list)) {
            String start = new String(stream.readNBytes(START.length()), StandardCharsets.UTF_8);
            return start.isEmpty() || start.equals(START);
        }
    }

    private static List<String> quoted() {
        return COLUMNS.stream().map(name -> '"' + name + '"').toList();
    }

    private static Optional<Path> capture(QuarantineFolder kept, Rows row) {
        return Optional.ofNullable(value(row, "sha256"))
                .map(sha256 -> kept.file(sha256.toString()))
                .filter(Files::isRegularFile);
    }

    private static Object value(Rows row, String column) {
        return row.value(COLUMNS.indexOf(column));
    }

    private static void line(JsonWriter json, Rows row, Optional<Path> file, Optional<Path> capture)
            throws IOException {
        json.startObject();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Object value = row.value(i);
            json.field(COLUMNS.get(i), value == null ? null : Surrogates.paired(value.toString()));
        }
        if (file.isPresent() && capture.isPresent()) {
            json.field("bytes", Files.size(capture.get()));
            json.field("file", file.get().toString().replace('\\', '/'));
        } else {
            json.field("bytes", null);
            json.field("file", null);
        }
        json.endObject();
        json.endLine();
    }
}
