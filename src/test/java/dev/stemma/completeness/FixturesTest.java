package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Fixture;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.sibling.Siblings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code fixtures/completeness}: {@code input.txt}, maybe {@code sibling.txt}, and the verdict expected. */
class FixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("completeness");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsExpected(Fixture fixture) throws IOException {
        Document document = Copies.plain("input", fixture.text("input.txt"));
        Siblings siblings = fixture.has("sibling.txt")
                ? Siblings.of(Copies.plain("sibling", fixture.text("sibling.txt")), List.of(document))
                : Siblings.none();
        Verdict verdict = Completeness.judge(document, Completeness.alone(document), siblings)
                .verdict();
        for (String line : fixture.text("expected.txt").lines().toList()) {
            String value = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("state: ")) {
                assertThat(verdict.state().word())
                        .as("%s: %s", fixture, verdict)
                        .isEqualTo(value);
            } else if (line.equals("evidence: none")) {
                assertThat(verdict.evidence()).as("%s", fixture).isEmpty();
            } else if (line.startsWith("kept: ")) {
                String kept = verdict.kept().isPresent()
                        ? Double.toString(verdict.kept().getAsDouble())
                        : "unknown";
                assertThat(kept).as("%s: %s", fixture, verdict).isEqualTo(value);
            } else {
                assertThat(verdict.evidence())
                        .as("%s", fixture)
                        .extracting(Sign::code)
                        .contains(value);
            }
        }
    }
}
