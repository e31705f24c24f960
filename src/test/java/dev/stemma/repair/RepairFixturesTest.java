package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.model.Repaired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code fixtures/repair}: what changes, what must not, and what is known to fail. */
class RepairFixturesTest {
    private static final Path CASES = Path.of("fixtures", "repair");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        JsonNode about = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("case.json")));
        assertThat(about.path("origin").asText()).isNotBlank();
        assertThat(about.path("licence").asText()).isNotBlank();
        String input = Files.readString(folder.resolve("input.txt"));
        String expected = Files.readString(folder.resolve("expected.txt"));
        RepairOptions.Quotes quotes =
                RepairOptions.Quotes.valueOf(about.path("quotes").asText("STRAIGHT"));
        Repaired repaired = new Repairer(new RepairOptions(quotes, Set.of(), Set.of())).repair(input);
        assertThat(repaired.ledger().undo(repaired.text())).isEqualTo(input);
        switch (about.path("kind").asText()) {
            case "negative" -> assertThat(repaired.text()).isEqualTo(input).isEqualTo(expected);
            case "known-failure" ->
                assertThat(repaired.text())
                        .as("it passes now: make it an ordinary case")
                        .isNotEqualTo(expected);
            default -> assertThat(repaired.text()).isEqualTo(expected);
        }
    }
}
