package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {
    @Test
    void whileSomethingIsLeftItDoesNotSayAll() {
        assertThat(Bar.amount(800_000, 1_200_000)).isEqualTo("0.8 of 1.2 MB");
        assertThat(Bar.amount(960_000, 1_040_000)).isEqualTo("0.9 of 1.0 MB");
        assertThat(Bar.amount(9_600_000, 10_400_000)).isEqualTo("9.6 of 10.4 MB");
        assertThat(Bar.amount(12_900, 13_100)).isEqualTo("12 of 13 kB");
        assertThat(Bar.amount(458_990_000, 459_000_000)).isEqualTo("458 of 459 MB");
    }

    @Test
    void allIsAll() {
        for (long total : new long[] {0, 999_000, 1_000_000, 1_200_000, 99_900_000, 459_000_000, 1_234_000_000_000L}) {
            assertThat(Bar.amount(total, total)).matches("([0-9.,]+) of \\1 [kM]B");
        }
        assertThat(Bar.amount(1_234_000_000_000L, 1_234_000_000_000L)).isEqualTo("1,234,000 of 1,234,000 MB");
    }
}
