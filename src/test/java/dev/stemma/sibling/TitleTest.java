package dev.stemma.sibling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {
    @Test
    void aTitleBelowARuleStartsADocument() {
        assertThat(Title.ofDocument("\n\n- - -\n\nLegal notice\n============\n\nWe are", 0))
                .isTrue();
        assertThat(Title.ofDocument("- - -\n\nLegal notice.\n\n\n=================\n\nEditor", 0))
                .isTrue();
        assertThat(Title.ofDocument("***\n# Cookies\n", 0)).isTrue();
    }

    @Test
    void soDoesOneAboveItsDate() {
        assertThat(Title.ofDocument("CONDITIONS GÉNÉRALES DE VENTE\n\n**Version du 31 juillet 2025**\n\nBienvenue", 0))
                .isTrue();
    }

    @Test
    void aRuleOrATitleAloneDoesNot() {
        assertThat(Title.ofDocument("- - -\n\nWe keep one cookie.\n", 0)).isFalse();
        assertThat(Title.ofDocument("- - -", 0)).isFalse();
        assertThat(Title.ofDocument("LIABILITY\n\nWe are not liable.", 0)).isFalse();
        assertThat(Title.ofDocument("LIABILITY", 0)).isFalse();
        assertThat(Title.ofDocument("We changed it in 2025.\nAnd in 2026.", 0)).isFalse();
        assertThat(Title.ofDocument("LIABILITY\nWhoever bought a ticket before the first day of May 2025 keeps it.", 0))
                .isFalse();
        assertThat(Title.ofDocument("", 0)).isFalse();
    }
}
