package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.Fixture;
import dev.stemma.model.Repaired;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code fixtures/repair}: what changes, what must not, and what is known to fail. */
class RepairFixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("repair");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRepairedAsExpected(Fixture fixture) throws IOException {
        JsonNode about = fixture.about();
        String input = fixture.text("input.txt");
        String expected = fixture.text("expected.txt");
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
