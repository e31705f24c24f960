package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.TerminalText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a line of words is broken in a window. */
final class FlowTest {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    @Test
    void linesBreakAtWordsAndGoOnFurtherIn() {
        assertThat(Flow.lines("  5 copies, 5 sites, weakest similarity 0.5345", 20, 4))
                .containsExactly("  5 copies, 5 sites,", "    weakest", "    similarity", "    0.5345");
        assertThat(Flow.lines("short", 20, 4)).containsExactly("short");
        assertThat(Flow.lines("", 20, 4)).containsExactly("");
        assertThat(Flow.lines("a bcdefghijkl m", 8, 4)) // to turn behind the first letter would gain nothing
                .containsExactly("a bcdefg", "    hijk", "    l m");
    }

    @Test
    void aWordThatIsWiderThanALineIsBrokenAndNothingIsLost() {
        String id = "docs/dmoz/cat3-business_www-fromagex-com-1-51ed11.txt";
        List<String> lines = Flow.lines("  cut  " + id + " empty", 20, 4);
        assertThat(lines).allMatch(line -> TerminalText.width(line) <= 20);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("cut" + id + "empty");
    }

    @Test
    void paintTakesNoRoomAndWideCharactersTakeTwo() {
        assertThat(Flow.lines(BOLD + "id" + PLAIN + "  " + BOLD + "truncated" + PLAIN, 13, 2))
                .containsExactly(BOLD + "id" + PLAIN + "  " + BOLD + "truncated" + PLAIN);
        assertThat(Flow.lines("日本語の長い名", 6, 2)).containsExactly("日本語", "  の長", "  い名");
        assertThat(Flow.lines("x 😀😀😀", 6, 0)).containsExactly("x", "😀😀😀");
    }
}
