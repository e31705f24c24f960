package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZonePricesTest {
    private static final long SEED = 20261129;

    /** Whatever was asked before, and with whichever limit, a price is the distance or above the limit. */
    @Test
    void aRememberedPriceIsTheDistance() {
        RandomTexts texts = new RandomTexts(SEED);
        ZonePrices prices = new ZonePrices();
        for (int round = 0; round < 300; round++) {
            String alphabet = texts.alphabet();
            String a = texts.text(alphabet, 20 + texts.below(120));
            String b = texts.edited(a, alphabet, texts.below(30));
            int expected = SlowDistance.whole(a, b);
            Chars x = Chars.of("before" + a + "behind").without(6, 6);
            Chars y = Chars.of(b + "behind").head(b.length());
            for (int limit : new int[] {expected - 1, 200, expected, expected - 1, 0, 200}) {
                if (limit >= 0) {
                    assertThat(prices.of(x, y, limit))
                            .as("seed %d round %d, limit %d", SEED, round, limit)
                            .isEqualTo(expected <= limit ? expected : -1);
                }
            }
        }
    }
}
