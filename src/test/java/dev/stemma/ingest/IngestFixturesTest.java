package dev.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Skip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code fixtures/ingest}: each case's input gives the rows of its {@code expected.txt}. */
class IngestFixturesTest {
    private static final Path CASES = Path.of("fixtures", "ingest");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("case.json"))).contains("\"origin\"", "\"licence\"", "\"comment\"");
        StringBuilder rows = new StringBuilder();
        new Ingest(IngestOptions.defaults())
                .read(
                        List.of(folder + "/input.*"),
                        InputStream.nullInputStream(),
                        seen -> rows.append(row(seen)).append('\n'));
        assertThat(rows.toString()).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static String row(Ingested seen) {
        if (seen instanceof Capture capture) {
            return "capture " + capture.id() + " " + capture.transport().url().orElse("-") + " "
                    + capture.transport().contentType().orElse("-") + " \""
                    + new String(capture.bytes(), StandardCharsets.UTF_8).replace("\n", "\\n") + "\"";
        }
        return seen instanceof Rejection rejection
                ? "rejection " + rejection.code().word()
                : "skip " + ((Skip) seen).reason();
    }
}
