package dev.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        assertThat(missing.containmentIn(missing)).isZero();
        assertThat(missing.containmentIn(other)).isZero();
        assertThat(other.containmentIn(missing)).isZero();
        assertThat(other.containmentIn(other)).isEqualTo(1);
    }

    @Test
    void keepsATextOfOneOrTwoWordsApartFromOthers() {
        Sketch one = sketcher.sketch("Page introuvable");
        assertThat(one.fingerprints()).isEqualTo(1);
        assertThat(one.containmentIn(sketcher.sketch("Page introuvable."))).isEqualTo(1);
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
    void estimatesContainmentOfAPart() {
        String whole = words(new SplittableRandom(SEED), 5_000);
        Sketch sketch = sketcher.sketch(whole);
        for (int tenth = 1; tenth < 10; tenth++) {
            Sketch part = sketcher.sketch(whole.substring(0, whole.length() * tenth / 10));
            assertThat(part.containmentIn(sketch)).isGreaterThan(0.9); // all but what the cut itself made
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
            long hash =
                    Shingles.of(Integer.toString(i), new SketchOptions(1, 8)).hashes()[0];
            for (int bit = 0; bit < 64; bit++) {
                set[bit] += (int) (hash >>> bit) & 1;
            }
        }
        for (int bit = 0; bit < 64; bit++) {
            assertThat(set[bit]).as("bit %d", bit).isBetween(rounds / 2 - 800, rounds / 2 + 800);
        }
    }

    @Test
    void readsAnyTextLikeASlowReader() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 400; round++) {
            int length = round < 200 ? random.nextInt(60) : 900 + random.nextInt(1_500); // around a chunk's end, too
            StringBuilder text = new StringBuilder();
            int kind = random.nextInt(5);
            for (int i = 0; i < length; i++) {
                text.append(character(random, kind));
            }
            int shingle = 1 + random.nextInt(4);
            List<String> tokens = SlowTokens.of(text.toString());
            Set<List<String>> expected = new HashSet<>();
            for (int i = 0; i + shingle <= tokens.size(); i++) {
                expected.add(tokens.subList(i, i + shingle));
            }
            if (expected.isEmpty() && !tokens.isEmpty()) {
                expected.add(tokens);
            }
            SketchOptions options = new SketchOptions(shingle, 128);
            Sketch sketch = new Sketcher(options).sketch(text);
            assertThat(sketch).as("round %d, seed %d", round, SEED).isEqualTo(PlainSketch.of(text.toString(), options));
            assertThat(sketch.tokens())
                    .as("tokens of round %d, seed %d", round, SEED)
                    .isEqualTo(tokens.size());
            assertThat(Shingles.of(text, options).size())
                    .as("shingles of round %d, seed %d", round, SEED)
                    .isEqualTo(expected.size());
        }
    }

    private static char character(SplittableRandom random, int kind) {
        return switch (random.nextInt(12)) {
            case 0 -> ' ';
            case 1 -> "-,.\n\u2013\u00A0".charAt(random.nextInt(6));
            default ->
                switch (kind) {
                    case 0 -> (char) ('a' + random.nextInt(3));
                    case 1 -> (char) ('0' + random.nextInt(75));
                    case 2 -> "aEe\u00E9\u00C9\u0159\u0411\u0431".charAt(random.nextInt(8));
                    case 3 -> random.nextInt(9) == 0 ? 'b' : 'a'; // many alike, many in a row
                    default -> "a\u4E00\u4E8C\u0E01\u0E48\uD83D\uDE00\uD840\uDC00".charAt(random.nextInt(9));
                };
        };
    }

    @Test
    void samplesTheSameSetInAnyOrder() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            long[] hashes = random.longs(1 + random.nextInt(9_000)).toArray();
            Sample forwards = new Sample(128, 0);
            forwards.shingles(hashes, 0, hashes.length);
            Sample backwards = new Sample(128, 0);
            for (int i = hashes.length - 1; i >= 0; i--) {
                backwards.shingles(new long[] {hashes[i], hashes[random.nextInt(hashes.length)]}, 0, 2);
            }
            assertThat(backwards.level()).isEqualTo(forwards.level());
            assertThat(backwards.fingerprints()).isEqualTo(forwards.fingerprints());
            int level = forwards.level();
            assertThat(forwards.fingerprints())
                    .as("all at level %d, seed %d", level, SEED)
                    .hasSize((int) Arrays.stream(hashes)
                            .filter(hash -> Long.numberOfLeadingZeros(hash) >= level)
                            .distinct()
                            .count());
            assertThat(level == Sketch.COARSEST || forwards.fingerprints().length <= 128)
                    .isTrue();
        }
    }

    @Test
    void beginsAgainWhereALongTextSaysLittle() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int distinct : new int[] {1, 3, 30, 100, 127, 129, 250, 1_000, 20_000}) {
            for (int words : new int[] {500, 4_000, 20_000}) {
                String some = words(random, distinct);
                StringBuilder text = new StringBuilder();
                while (text.length() < 6 * words) {
                    text.append(some);
                }
                assertThat(sketcher.sketch(text))
                        .as("%d words again and again, %d characters, seed %d", distinct, text.length(), SEED)
                        .isEqualTo(PlainSketch.of(text.toString(), SketchOptions.defaults()));
            }
        }
    }

    @Test
    void countsExactly() {
        SketchOptions options = SketchOptions.defaults();
        Shingles a = Shingles.of("a b c d e", options); // abc bcd cde
        assertThat(a.overlap("b c d e f, b c d e f")).isEqualTo(new Shingles.Overlap(3, 5, 2)); // bcd cde def efb fbc
        assertThat(a.overlap("b c d e f").jaccard()).isEqualTo(0.5);
        assertThat(a.overlap("b c d e f").containment()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(a.overlap("a b c d e")).isEqualTo(new Shingles.Overlap(3, 3, 3));
        assertThat(a.overlap("")).isEqualTo(new Shingles.Overlap(3, 0, 0));
        assertThat(a.overlap("").jaccard()).isZero();
        assertThat(Shingles.of("", options).overlap("a b c").containment()).isZero();
    }

    @Test
    void refusesBadSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SketchOptions(3, 7))
                .withMessageContaining("7");
        assertThatIllegalArgumentException().isThrownBy(() -> new SketchOptions(0, 128));
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
