package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class ParsersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/stemma/parse"))) {
            for (Path source : sources.toList()) {
                if (Files.readString(source).contains(" implements Parser {")) {
                    written.add(source.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(Parsers.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
