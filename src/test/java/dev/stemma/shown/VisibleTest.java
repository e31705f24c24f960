package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "naïve “quotes” – dash",
                "漢字 עברית العربية",
                "👩\u200D🚀",
                "می\u200Cخواهم",
                "line\nand\ttab",
                "a\u00A0b"
            })
    void whatIsVisibleStays(String text) {
        assertThat(Visible.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "202E", "2066", "200B", "2028", "001B", "0000", "000D", "009B", "007F", "FEFF", "00AD", "D800", "FFFE", "3164"
    })
    void whatHidesIsEscaped(String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        assertThat(Visible.text("a" + c + "b")).isEqualTo("a\\u" + hex + "b");
        assertThat(Visible.text(Visible.text("a" + c + "b"))).isEqualTo("a\\u" + hex + "b");
    }

    @Test
    void charactersBeyondTheBasicPlaneKeepTheirNumber() {
        assertThat(Visible.text("x\uDB40\uDC41")).isEqualTo("x\\u{E0041}");
    }

    @Test
    void aJoinerBetweenLatinLettersHides() {
        assertThat(Visible.text("pay\u200Dpal")).isEqualTo("pay\\u200Dpal");
    }

    @Test
    void aRepairNamesItsSpaces() {
        assertThat(Visible.exact("\u00A0")).isEqualTo("\\u00A0");
        assertThat(Visible.exact("  ")).isEqualTo("␣␣");
        assertThat(Visible.exact(" a b\n")).isEqualTo("␣a b\\n");
        assertThat(Visible.line("a\nb\tc")).isEqualTo("a\\nb\\tc");
    }
}
