package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The second copy is shown from its first word, beside the first one; another version is not called the same. */
final class TwiceTest {
    private static final String MENU = "Menu\nBasket\n\n";

    private static String policy(String date) {
        return "Our policy of cookies and of all that the shop keeps in your browser, as of " + date + ".\n"
                + IntStream.range(0, 40)
                        .mapToObj(i -> "Sentence " + i + " of " + date + " says what is kept.\n")
                        .collect(Collectors.joining());
    }

    @Test
    void theSameTextTwice() {
        String text = MENU + policy("May") + MENU + policy("May");
        int start = text.lastIndexOf("Our policy");
        Twice twice = Twice.of(text, start, text.length());
        assertThat(twice.first()).hasValue(MENU.length());
        assertThat(twice.same()).hasValue(1);
        assertThat(twice.before()).endsWith(MENU);
        assertThat(twice.again()).startsWith("Our policy").isEqualTo(twice.beginning());
    }

    @Test
    void anotherVersionIsLessThanTheSame() {
        String text = policy("May") + policy("June");
        Twice twice = Twice.of(text, text.lastIndexOf("Our policy"), text.length());
        assertThat(twice.first()).hasValue(0);
        assertThat(twice.same().orElseThrow()).isBetween(.85, .98);
    }

    @Test
    void whatBeginsInOtherWordsSaysSo() {
        String text = "A beginning of the first one.\n" + policy("May");
        Twice twice = Twice.of(text, 5, 60);
        assertThat(twice.first()).isEmpty();
        assertThat(twice.same()).isEmpty();
        assertThat(twice.end()).isEqualTo(60);
        assertThat(Twice.of("short", 2, 99).end()).isEqualTo(5);
    }
}
