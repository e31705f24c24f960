package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code fixtures/completeness}: {@code input.txt}, maybe {@code sibling.txt}, and the verdict expected. */
class FixturesTest {
    private static final Path ROOT = Path.of("fixtures", "completeness");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(ROOT)) {
            return cases.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsExpected(Path folder) throws IOException {
        JsonNode about = new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        assertThat(about.path("origin").asText()).as("origin of " + folder).isNotEmpty();
        Document document = Copies.plain("input", Files.readString(folder.resolve("input.txt")));
        Path other = folder.resolve("sibling.txt");
        Siblings siblings = Files.exists(other)
                ? Siblings.of(Copies.plain("sibling", Files.readString(other)), List.of(document))
                : Siblings.none();
        Verdict verdict = Completeness.judge(document, Completeness.alone(document), siblings)
                .verdict();
        for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
            String value = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("state: ")) {
                assertThat(verdict.state().word()).as("%s: %s", folder, verdict).isEqualTo(value);
            } else {
                assertThat(verdict.evidence())
                        .as("%s", folder)
                        .extracting(Sign::code)
                        .contains(value);
            }
        }
    }
}
