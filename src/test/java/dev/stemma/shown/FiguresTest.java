package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    private static final long SEED = 20261128;

    @Test
    void writesNumbersAsPeopleReadThem() {
        assertThat(Figures.whole(0)).isEqualTo("0");
        assertThat(Figures.whole(999)).isEqualTo("999");
        assertThat(Figures.whole(-123_456)).isEqualTo("-123,456");
        assertThat(Figures.of(1_234_567, "copy")).isEqualTo("1,234,567 copies");
        assertThat(Figures.days(OptionalDouble.of(1_095.5))).isEqualTo("1,095.5");
        assertThat(Figures.days(OptionalDouble.of(700))).isEqualTo("700");
        assertThat(Figures.days(OptionalDouble.of(0))).isEqualTo("0");
        assertThat(Figures.bytes(1_250)).isEqualTo("1.2 kB");
        assertThat(Figures.bytes(1_234_567_890_123L)).isEqualTo("1,234.6 GB");
    }

    @Test
    void neverRoundsToAllOrNothing() {
        assertThat(Figures.percent(.0001)).isEqualTo("< 0.1 %");
        assertThat(Figures.percent(.9999)).isEqualTo("99.9 %");
        assertThat(Figures.percent(1)).isEqualTo("100 %");
        assertThat(Figures.percent(0)).isEqualTo("0 %");
        assertThat(Figures.similarity(.99999)).isEqualTo("0.9999");
        assertThat(Figures.distance(.00001)).isEqualTo("0.0001");
    }

    @Test
    void roundsAsTheFormatsOfTheJdkDo() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double share = i % 2 == 0 ? random.nextDouble() : random.nextInt(4_000) / 4_000.0; // many halves
            assertThat(Figures.similarity(Math.min(share, .9999)))
                    .as("%s, seed %d", share, SEED)
                    .isEqualTo(jdk("0.0000", Math.min(share, .9999)));
            double shown = Math.min(.999, Math.max(.001, share));
            assertThat(Figures.percent(shown)).as("%s, seed %d", shown, SEED).isEqualTo(jdk("0.0 %", shown));
            double days = random.nextInt(1 << random.nextInt(24)) / 16.0;
            assertThat(Figures.days(OptionalDouble.of(days)))
                    .as("%s, seed %d", days, SEED)
                    .isEqualTo(jdk("#,##0.###", days));
            long whole = random.nextLong() >> random.nextInt(64) >> 11;
            assertThat(Figures.whole(whole)).as("%d, seed %d", whole, SEED).isEqualTo(jdk("#,##0", (double) whole));
        }
    }

    private static String jdk(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
