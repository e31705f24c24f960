package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.Utf8;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of very many lines whose tables are read in time, and whose facts once took time that grew with the square. */
class LongDocumentsTest {
    private static final int LINES = 120_000;

    /** Each table looked for its title among all headings above that are cells of others. */
    @ParameterizedTest
    @ValueSource(strings = {"Name\nPurpose\nDuration\n_elm\nCounts kakor\n1 year\n"})
    @Timeout(20)
    void areReadInTime(String lines) {
        String text = lines.repeat(LINES / (int) lines.lines().count());
        assertThat(SingleDocument.of("long.txt", Utf8.of(text)).facts().cookies())
                .isNotEmpty();
    }
}
