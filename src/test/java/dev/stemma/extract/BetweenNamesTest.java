package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BetweenNamesTest {
    @Test
    void namesArePartedBySignsAndWords() {
        assertThat(NamesCell.names("_ga and _gid / _fbp & _gcl_au", "_ga and _gid / _fbp & _gcl_au"))
                .containsExactly("_ga", "_gid", "_fbp", "_gcl_au");
    }

    /** Each kind of them once tripled the time: sixteen took seconds for one cell. */
    @Test
    @Timeout(5)
    void aCellOfAllOfThemIsNoListOfNames() {
        StringBuilder cell = new StringBuilder("_ga");
        List<String> all = List.of(
                "and", "&", "/", "|", "or", "y", "et", "ou", "e", "en", "oraz", "eller", "og", "och", "oder", "und");
        for (int round = 0; round < 40; round++) {
            all.forEach(word -> cell.append(' ').append(word).append(" _a"));
        }
        assertThat(BetweenNames.in(cell.toString())).isEmpty();
        assertThat(NamesCell.names(cell + " of the site!", cell + " of the site!"))
                .hasSize(1);
    }
}
