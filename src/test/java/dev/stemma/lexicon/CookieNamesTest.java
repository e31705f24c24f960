package dev.stemma.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieNamesTest {
    /** A star ends a name of which any rest is meant; two of them end what is emphasised. */
    @ParameterizedTest
    @CsvSource({
        "visitor* counts visits, true",
        "visitor*, true",
        "visitor** counts visits, false",
        "visitor counts visits, false",
        "**_ga** counts visits, true"
    })
    void oneStarMakesAWordAName(String line, boolean may) {
        assertThat(CookieNames.mayOpen(line, 0, line.length())).isEqualTo(may);
    }
}
