package dev.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SketcherTest {
    private static final long SEED = 20261122;
    private final Sketcher sketcher = new Sketcher(SketchOptions.defaults());

    @Test
    void readsWordsNotPunctuationOrCase() {
        assertThat(sketcher.sketch("We use cookies, on this site."))
                .isEqualTo(sketcher.sketch("we use   cookies on THIS site"))
                .isNotEqualTo(sketcher.sketch("we use cookies on that site"));
    }

    @Test
    void likensAMissingSketchToNothing() {
        Sketch missing = sketcher.sketch("... !");
        Sketch other = sketcher.sketch("one two three four");
        assertThat(missing.isMissing()).isTrue();
        assertThat(missing.jaccard(missing)).isZero();
        assertThat(missing.containmentIn(other)).isZero();
        assertThat(other.containmentIn(missing)).isZero();
        assertThat(other.jaccard(other)).isEqualTo(1);
    }

    @Test
    void keepsATextOfOneOrTwoWordsApartFromOthers() {
        Sketch one = sketcher.sketch("Page introuvable");
        assertThat(one.fingerprints()).isEqualTo(1);
        assertThat(one.jaccard(sketcher.sketch("Page introuvable."))).isEqualTo(1);
        assertThat(one.shared(sketcher.sketch("Page"))).isZero();
    }

    @Test
    void readsScriptsWithoutSpaces() {
        Sketch whole = sketcher.sketch(
                "\u6211\u4eec\u5728\u672c\u7f51\u7ad9\u4e0a\u4f7f\u7528\u5c0f\u578b\u6587\u672c\u6587\u4ef6");
        Sketch part = sketcher.sketch("\u6211\u4eec\u5728\u672c\u7f51\u7ad9\u4e0a\u4f7f\u7528");
        assertThat(part.tokens()).isEqualTo(9);
        assertThat(part.containmentIn(whole)).isEqualTo(1);
    }

    @Test
    void keepsAtMostTheFingerprintsAskedForUntilTheLevelIsTheCoarsest() {
        Sketch middling = sketcher.sketch(words(new SplittableRandom(SEED), 2_000));
        assertThat(middling.fingerprints()).isBetween(32, 128);
        assertThat(middling.level()).isEqualTo(4);
        Sketch large = sketcher.sketch(words(new SplittableRandom(SEED), 50_000));
        assertThat(large.level()).isEqualTo(Sketch.COARSEST);
        assertThat(large.fingerprints()).isBetween(1_400, 1_750); // 50,000 / 32, four standard deviations
        assertThat(large.prefixes()).isEqualTo(13); // 8, 16, ... 32,768
    }

    @Test
    void estimatesResemblanceWithinItsBinomialError() {
        SplittableRandom random = new SplittableRandom(SEED);
        SketchOptions options = new SketchOptions(1, 128, 64); // one token a shingle: the true value is known
        Sketcher single = new Sketcher(options);
        for (double truth : new double[] {0.1, 0.5, 0.9}) {
            double sum = 0;
            double squares = 0;
            int rounds = 2_000;
            for (int round = 0; round < rounds; round++) {
                int n = 400;
                int shared = (int) Math.round(2 * n * truth / (1 + truth));
                StringBuilder a = new StringBuilder();
                StringBuilder b = new StringBuilder();
                for (int i = 0; i < n; i++) {
                    String word = Long.toString(random.nextLong(), 36);
                    a.append(word).append(' ');
                    b.append(i < shared ? word : Long.toString(random.nextLong(), 36))
                            .append(' ');
                }
                double error = single.sketch(a).jaccard(single.sketch(b)) - truth;
                sum += error;
                squares += error * error;
            }
            double expected = Math.sqrt(truth * (1 - truth) / 64);
            assertThat(sum / rounds)
                    .as("bias at %s, seed %d", truth, SEED)
                    .isCloseTo(0, within(4 * expected / Math.sqrt(rounds) + 0.005));
            assertThat(Math.sqrt(squares / rounds)).as("error at %s", truth).isLessThan(1.25 * expected);
        }
    }

    @Test
    void estimatesContainmentOfAPart() {
        String whole = words(new SplittableRandom(SEED), 5_000);
        Sketch sketch = sketcher.sketch(whole);
        for (int tenth = 1; tenth < 10; tenth++) {
            Sketch part = sketcher.sketch(whole.substring(0, whole.length() * tenth / 10));
            assertThat(part.containmentIn(sketch)).isGreaterThan(0.6);
        }
        assertThat(sketcher.sketch(words(new SplittableRandom(1), 5_000)).containmentIn(sketch))
                .isLessThan(0.05);
    }

    @Test
    void hashesLikeRandomNumbers() {
        // over neighbouring short words every bit of a shingle's hash is set in half of the cases
        int[] set = new int[64];
        int rounds = 100_000;
        for (int i = 0; i < rounds; i++) {
            long hash = Shingles.of(Integer.toString(i), new SketchOptions(1, 8, 16))
                    .hashes()[0];
            for (int bit = 0; bit < 64; bit++) {
                set[bit] += (int) (hash >>> bit) & 1;
            }
        }
        for (int bit = 0; bit < 64; bit++) {
            assertThat(set[bit]).as("bit %d", bit).isBetween(rounds / 2 - 800, rounds / 2 + 800);
        }
    }

    @Test
    void countsExactly() {
        SketchOptions options = SketchOptions.defaults();
        Shingles a = Shingles.of("a b c d e", options); // abc bcd cde
        Shingles b = Shingles.of("b c d e f", options); // bcd cde def
        assertThat(a.shared(b)).isEqualTo(2);
        assertThat(a.jaccard(b)).isEqualTo(0.5);
        assertThat(a.containment(b)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(a.jaccard(Shingles.of("", options))).isZero();
    }

    @Test
    void refusesBadSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SketchOptions(3, 128, 60))
                .withMessageContaining("60");
        assertThatIllegalArgumentException().isThrownBy(() -> new SketchOptions(0, 128, 64));
    }

    @Test
    void digestsTextsThatDifferInAnUnpairedSurrogateDifferently() {
        assertThat(Digests.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(Digests.sha256("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(Digests.sha256("a\ud800"))
                .isNotEqualTo(Digests.sha256("a\ud801"))
                .isNotEqualTo(Digests.sha256("a?"));
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
        }
        return text.toString();
    }
}
