package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.sibling.Siblings;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What each detector must obey, whatever the text. */
class DetectorLawsTest {
    private static final long SEED = 20261122;
    private static final String[] PARTS = {
        "the ",
        "cookie",
        "\n",
        "\t",
        "|",
        "| a | b |\n",
        "[x](",
        "](#a)",
        "<a href=",
        "&am",
        "\uD83D",
        "\uFFFD",
        "**",
        "# ",
        "# 3. Lists\n",
        "see section 9 below",
        "§ 7",
        "===\n",
        "Page 1 of 3",
        "ª",
        "ß",
        "漢字",
        "ไทย",
        " ",
        "\u00A0",
        ".",
        ",",
        "(",
        "Opendatasoft ",
        "Opend",
        "42",
        "é"
    };

    @Test
    void neverThrowsKeepsSpansInsideAndAlwaysSaysTheSame() {
        Random random = new Random(SEED);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int parts = random.nextInt(60);
            for (int i = 0; i < parts; i++) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            Document document = Copies.plain("random-" + round, text.toString());
            for (Detector detector : Detectors.ALL) {
                List<Sign> signs = detector.signs(new Reading(document));
                assertThat(signs)
                        .as("seed %d, round %d, %s on %s", SEED, round, detector.code(), text)
                        .isEqualTo(detector.signs(new Reading(document)))
                        .allSatisfy(sign -> {
                            assertThat(sign.weight()).isBetween(0.0, 1.0);
                            assertThat(sign.span().end()).isLessThanOrEqualTo(text.length());
                            assertThat(sign.message()).isNotBlank();
                        });
            }
            int cut = text.length() == 0 ? 0 : random.nextInt(text.length());
            Document part = Copies.plain("part-" + round, text.substring(cut));
            Completeness.judge(part, Completeness.alone(part), Siblings.of(document, List.of(part)));
        }
    }

    @Test
    void codesAreUniqueAndNamedTheSameWay() {
        assertThat(Detectors.ALL)
                .extracting(Detector::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
