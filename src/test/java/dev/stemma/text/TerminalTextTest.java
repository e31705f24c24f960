package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    private static final long SEED = 20261127;

    @Test
    void whatCouldSteerATerminalIsAnEscape() {
        assertThat(TerminalText.visible("\u001b[31m \u009b \u007f \u202e \u200b \u00ad \u2028 \ud800 \n\t\r"))
                .isEqualTo("\\u001B[31m \\u009B \\u007F \\u202E \\u200B \\u00AD \\u2028 \\uD800 \\n\\t\\r");
        assertThat(TerminalText.visible(
                        new StringBuilder().appendCodePoint(0xE0041).toString()))
                .isEqualTo("\\u{E0041}");
        assertThat(TerminalText.visibleLines("a\tb\n\u001bc\r")).isEqualTo("a\tb\n\\u001Bc\\r");
    }

    @Test
    void letterNumbersSignsAndEmojiStay() {
        for (String text :
                new String[] {"", "plain", "é ü ß ñ", "Ελλάδα", "日本語", "العربية", "🍪 cookies", "e\u0301", "\u00a0"}) {
            assertThat(TerminalText.visible(text)).isEqualTo(text);
        }
    }

    @Test
    void widthsAreColumns() {
        assertThat(TerminalText.width("日本語")).isEqualTo(6);
        assertThat(TerminalText.width("e\u0301t")).isEqualTo(2);
        assertThat(TerminalText.width("🍪")).isEqualTo(2);
        assertThat(TerminalText.cut("日本語", 4)).isEqualTo("日…");
        assertThat(TerminalText.cut("e\u0301e\u0301", 2)).isEqualTo("e\u0301e\u0301");
        assertThat(TerminalText.pad("日本語", 6)).isEqualTo("日本語");
        assertThat(TerminalText.pad("日本語", 5)).isEqualTo("日本…");
        assertThat(TerminalText.pad("日本語", 4)).isEqualTo("日… ");
    }

    @Test
    void wrappedLinesFitAndLoseNothingButBlanks() {
        Random random = new Random(SEED);
        String[] pieces = {"a", "word", " ", "  ", "日本", "e\u0301", "🍪", "longer-than-the-line"};
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int width = 2 + random.nextInt(20);
            var lines = TerminalText.wrapped(text.toString(), width);
            assertThat(lines)
                    .as("seed %d, round %d, width %d", SEED, i, width)
                    .isNotEmpty()
                    .allMatch(line -> TerminalText.width(line) <= width);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
        assertThat(TerminalText.wrapped("one two three", 7)).containsExactly("one two", "three");
    }
}
