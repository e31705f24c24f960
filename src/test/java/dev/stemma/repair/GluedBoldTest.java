package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GluedBoldTest {
    private static final Repairer REPAIRER = Repairer.withDefaults();

    /** Of each mark the line's beginning was looked for, however far in front it stands: minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"**Bold** Words and words. ", "Words**Bold**: words. "})
    void aLongTextMayBeOneLine(String words) {
        String text = words.repeat(300_000).strip();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(REPAIRER.repair(text).text()).isEqualTo(text.replace("**", "")));
    }

    /** A label far behind the beginning of its line is not known to stand in a row of labels. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void aLineThatIsTooLongIsNotParted(int letters) {
        String value = "x".repeat(letters);
        assertThat(REPAIRER.repair("**Expires**: " + value + "**Type**: HTTP Cookie\n")
                        .text())
                .isEqualTo("Expires: " + value + (letters < 300 ? "\n" : "") + "Type: HTTP Cookie\n");
    }
}
