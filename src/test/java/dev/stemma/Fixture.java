package dev.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of {@code fixtures/ROOM/NAME/}: what goes in, what must come out, and {@code case.json}, which says what it is about and where it
 * comes from. One frame for the runners of all rooms.
 *
 * @param folder where it stands
 * @param about its {@code case.json}
 */
public record Fixture(Path folder, JsonNode about) {
    /**
     * All cases of {@code room}, in order; each must say where it comes from and under which licence.
     *
     * @param others folders of the room that are no cases, as other tests read them
     */
    public static List<Fixture> of(String room, String... others) throws IOException {
        return in(Path.of("fixtures", room), others);
    }

    static List<Fixture> in(Path room, String... others) throws IOException {
        try (Stream<Path> folders = Files.list(room)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder ->
                            !List.of(others).contains(folder.getFileName().toString()))
                    .sorted()
                    .map(Fixture::at)
                    .toList();
        }
    }

    private static Fixture at(Path folder) {
        assertThat(folder.resolve("case.json")).isRegularFile();
        try {
            JsonNode about =
                    new ObjectMapper().readTree(folder.resolve("case.json").toFile());
            for (String field : List.of("origin", "licence")) {
                assertThat(about.path(field).asText())
                        .as("%s of %s", field, folder)
                        .isNotBlank();
            }
            return new Fixture(folder, about);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    public String name() {
        return folder.getFileName().toString();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    public String text(String name) throws IOException {
        return Files.readString(file(name), StandardCharsets.UTF_8);
    }

    /** The file that goes in, whatever its ending. */
    public Path input() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Holds {@code seen} against the file; with {@code -Dgolden=update}, which CI refuses, the file is written anew and read as code. */
    public void expects(String name, String seen) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI"))
                    .as("expectations are not rewritten by CI")
                    .isNull();
            Files.writeString(file(name), seen, StandardCharsets.UTF_8);
        }
        assertThat(seen).as("%s: %s", folder, about.path("label").asText()).isEqualTo(text(name));
    }

    @Override
    public String toString() {
        return name();
    }
}
