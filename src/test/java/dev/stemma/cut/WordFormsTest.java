package dev.stemma.cut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFormsTest {
    /** A set of the library's own has another order in each JVM, and a sum over it other last digits. */
    @Test
    void pluralsComeInTheOrderOfTheirFile() {
        assertThat(WordForms.PLURALS).containsExactly("s", "es", "x");
    }

    @Test
    void whatMakesAPluralIsAForm() {
        assertThat(WordForms.ALL).containsAll(WordForms.PLURALS).contains("en", "ing");
        assertThat(WordForms.mayBePlural("en")).isTrue();
        assertThat(WordForms.mayBePlural("ing")).isFalse();
    }
}
