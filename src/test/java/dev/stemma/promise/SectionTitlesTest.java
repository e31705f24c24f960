package dev.stemma.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Section;
import dev.stemma.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTitlesTest {
    private static final SectionTitles TITLES =
            new SectionTitles(List.of(section("1. Who we are"), section("2\\. Élan"), section("Your rights")));

    @Test
    void numbersMarksAndTargetsAreNoPartOfATitle() {
        assertThat(SectionTitles.folded("3) **Who we  are**")).isEqualTo("who we are");
        assertThat(SectionTitles.folded("* [Who we are](#who-we-are)")).isEqualTo("who we are");
        assertThat(SectionTitles.folded("ÉLAN 2")).isEqualTo("élan");
        assertThat(SectionTitles.folded("2026")).isEmpty();
    }

    @Test
    void linesAreTitlesByAllTheirLetters() {
        assertThat(TITLES.among(List.of("* WHO WE ARE", "* élan", "* other"), 2))
                .isTrue();
        assertThat(TITLES.among(List.of("* Who we are", "* Your rights here"), 2))
                .isFalse(); // begins like one
        assertThat(TITLES.among(List.of("* Who we are", "* Who we are"), 2)).isTrue();
        assertThat(TITLES.among(List.of(), 1)).isFalse();
    }

    private static Section section(String title) {
        return new Section(title, 1, new Span(0, 0), new Span(0, 0));
    }
}
