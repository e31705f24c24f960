package dev.stemma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes that are written, as against those that a registry lists. */
public final class Written {
    private Written() {}

    /** Simple names of the classes of {@code room} that implement {@code type}. */
    public static List<String> implementing(String room, String type) throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/stemma", room))) {
            return sources.filter(source -> says(source, " implements " + type + " {"))
                    .map(source -> source.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static boolean says(Path source, String words) {
        try {
            return Files.readString(source).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
