package dev.stemma.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentTest {
    private static final long SEED = 20261129;

    @Test
    void isRoundedAsAFormatRounds() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            int whole = 1 + random.nextInt(1 << random.nextInt(20));
            double share = i % 3 == 0 ? random.nextInt(2_001) / 2_000.0 : (double) random.nextInt(whole + 1) / whole;
            assertThat(Reading.percent(share))
                    .as("%s, seed %d", share, SEED)
                    .isEqualTo(String.format(Locale.ROOT, "%.1f %%", 100 * share));
        }
        assertThat(Reading.percent(0.0909)).isEqualTo("9.1 %");
    }
}
