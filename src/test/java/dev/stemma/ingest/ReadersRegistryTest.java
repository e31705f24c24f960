package dev.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every one that is written is registered, once. */
class ReadersRegistryTest {
    @Test
    void everyOneStandsInTheList() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/stemma/ingest"))) {
            for (Path source : sources.toList()) {
                if (Files.readString(source).contains(" implements Reader {")) {
                    written.add(source.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(Readers.ALL.stream().map(one -> one.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
