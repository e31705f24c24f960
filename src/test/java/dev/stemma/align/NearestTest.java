package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("summary", "clusters", "cookies", "incomplete", "repairs");

    @Test
    void aSlipFindsItsWordAndAnotherWordFindsNone() {
        assertThat(Nearest.plausible("incomplet", WORDS)).containsExactly("incomplete");
        assertThat(Nearest.plausible("Cookeis", WORDS)).containsExactly("cookies");
        assertThat(Nearest.plausible("inc", WORDS)).containsExactly("incomplete");
        assertThat(Nearest.plausible("c", WORDS)).containsExactly("clusters", "cookies");
        assertThat(Nearest.plausible("004", WORDS)).isEmpty();
        assertThat(Nearest.plausible("", WORDS)).isEmpty();
    }

    @Test
    void twoLettersThatChangedPlacesAreOneSlipInAShortWordToo() {
        List<String> commands = List.of("run", "show", "eval", "man");
        assertThat(Nearest.plausible("rnu", commands)).containsExactly("run");
        assertThat(Nearest.plausible("hsow", commands)).containsExactly("show");
        assertThat(Nearest.plausible("nam", commands)).isEmpty();
        assertThat(Nearest.plausible("rnux", commands)).isEmpty();
    }
}
