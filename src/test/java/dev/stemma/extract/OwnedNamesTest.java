package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that say names and who sets them, at their edges. */
class OwnedNamesTest {
    @Test
    void aNameAndItsProviderArePartedInEachForm() {
        for (String cell :
                new String[] {"_ga (Google)", "_ga – Google", "_ga Google", "Google (_ga)", "_ga (Google) "}) {
            assertThat(OwnedNames.read(cell, cell)).as(cell).singleElement().satisfies(named -> {
                assertThat(named.name()).isEqualTo("_ga");
                assertThat(named.provider()).isEqualTo(Optional.of("Google"));
            });
        }
    }

    /** A link whose target was taken out leaves a blank. */
    @ParameterizedTest
    @ValueSource(strings = {"_ga ", "_ga  ", " _ga"})
    void blanksAroundANameAreNobody(String cell) {
        assertThat(OwnedNames.read(cell, cell)).singleElement().satisfies(named -> {
            assertThat(named.name()).isEqualTo("_ga");
            assertThat(named.provider()).isEmpty();
        });
    }
}
