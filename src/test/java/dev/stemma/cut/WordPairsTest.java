package dev.stemma.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.DataFile;
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
        for (List<String> row : DataFile.rows(WordPairs.class, "word-pairs.tsv", 3)) {
            String[] words = row.get(2).split(" ", -1);
            String[] sorted = words.clone();
            Arrays.sort(sorted);
            assertThat(words)
                    .as(row.get(1))
                    .isEqualTo(sorted)
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(seen.add(row.get(0) + " " + row.get(1))).as(row.get(1)).isTrue();
            assertThat(List.of(words)).allMatch(word -> word.chars().allMatch(Character::isLetter));
        }
    }
}
