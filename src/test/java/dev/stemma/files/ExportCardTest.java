package dev.stemma.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Read of any README.md among the inputs. */
final class ExportCardTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void linesOfFilesAreReadAndOthersNot() {
        String line = "| " + String.join(" | ", ExportCard.cells("edges.csv", "1,204", "98,765", DIGEST)) + " |\n";
        assertThat(ExportCard.listed("# Files\n\n" + line + "\n" + line.replace("98,765", ",,,")))
                .containsExactly(new ExportCard.Listed("edges.csv", 98_765, DIGEST));
        assertThat(ExportCard.listed(line.replace("98,765", "9".repeat(20)))).isEmpty();
        assertThat(ExportCard.listed(line.replace("edges.csv", "../edges.csv"))).isEmpty();
        assertThat(ExportCard.listed(line.strip() + " and more")).isEmpty();
    }

    @Test
    void aSealStandsOnALineOfItsOwn() {
        assertThat(ExportCard.isSealed("a\n" + ExportCard.seal(DIGEST))).isTrue();
        assertThat(ExportCard.isSealed("a " + ExportCard.seal(DIGEST))).isFalse();
        assertThat(ExportCard.isSealed(ExportCard.seal("cafe"))).isFalse();
    }
}
