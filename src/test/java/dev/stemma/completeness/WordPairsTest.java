package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordPairsTest {
    private final WordPairs pairs = WordPairs.instance();

    @Test
    void aWordThatOnlyBeginsWhatStandsThereGoesOn() {
        assertThat(pairs.goesOn("en", "demographic", "inform")).contains("information");
        assertThat(pairs.goesOn("fr", "données", "personn")).isPresent();
    }

    @Test
    void aWordThatStandsThereItselfDoesNot() {
        assertThat(pairs.goesOn("en", "privacy", "notice")).as("notices").isEmpty();
        assertThat(pairs.goesOn("en", "privacy", "information")).isEmpty();
    }

    @Test
    void nothingIsSaidOfOtherWordsAndOtherLanguages() {
        assertThat(pairs.goesOn("en", "demographic", "heron")).isEmpty();
        assertThat(pairs.goesOn("en", "heron", "inform")).isEmpty();
        assertThat(pairs.goesOn("de", "demographic", "inform")).isEmpty();
        assertThat(pairs.goesOn("", "demographic", "inform")).isEmpty();
    }

    /** They are looked up by halves. */
    @Test
    void theListIsSortedAndSaysNothingTwice() {
        Set<String> seen = new HashSet<>();
        for (String[] row : Lexicon.rows("word-pairs.tsv")) {
            String[] words = row[2].split(" ", -1);
            String[] sorted = words.clone();
            Arrays.sort(sorted);
            assertThat(words)
                    .as(row[1])
                    .isEqualTo(sorted)
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(seen.add(row[0] + " " + row[1])).as(row[1]).isTrue();
            assertThat(List.of(words)).allMatch(word -> word.chars().allMatch(Character::isLetter));
        }
    }
}
