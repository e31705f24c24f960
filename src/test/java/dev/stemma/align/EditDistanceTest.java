package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    private static final long SEED = 20261122;

    @Test
    void agreesWithTheTableAndWithCommonsTextOn100000RandomPairs() {
        RandomTexts texts = new RandomTexts(SEED);
        LevenshteinDistance commons = LevenshteinDistance.getDefaultInstance();
        for (int round = 0; round < 100_000; round++) {
            String alphabet = texts.alphabet();
            int longest = round % 100 == 0 ? 400 : 40;
            String a = texts.text(alphabet, longest);
            String b = texts.below(4) == 0 ? texts.text(alphabet, longest) : texts.edited(a, alphabet, texts.below(12));
            int expected = commons.apply(a, b);
            assertThat(SlowDistance.whole(a, b)).isEqualTo(expected);
            int max = texts.below(Math.max(a.length(), b.length()) + 3);
            assertThat(EditDistance.atLeast(a, b))
                    .as("seed %d, round %d: '%s', '%s'", SEED, round, a, b)
                    .isBetween(0, expected);
            assertThat(EditDistance.of(a, b))
                    .as("seed %d round %d: %s | %s", SEED, round, a, b)
                    .isEqualTo(expected);
            assertThat(EditDistance.bounded(a, b, max).orElse(-1))
                    .as("seed %d round %d, max %d: %s | %s", SEED, round, max, a, b)
                    .isEqualTo(expected <= max ? expected : -1);
            if (!a.isEmpty() && !b.isEmpty()) {
                int bits = Band.corner(Chars.of(a), Chars.of(b), 0, Math.max(a.length(), b.length()));
                assertThat(bits).as("bits, seed %d round %d", SEED, round).isEqualTo(expected);
                int waves = new Diagonals(Chars.of(a), Chars.of(b), expected).toCorner(expected);
                assertThat(waves).as("diagonals, seed %d round %d", SEED, round).isEqualTo(expected);
            }
        }
    }

    @Test
    void decidesLongFarPairsLikeTheTableFromEitherEnd() {
        RandomTexts texts = new RandomTexts(SEED);
        for (int round = 0; round < 40; round++) {
            String alphabet = texts.alphabet();
            String common = texts.text(alphabet, 2_500);
            String unlike = texts.edited(texts.text(alphabet, 700), alphabet, 5);
            String other = texts.edited(common, alphabet, texts.below(200));
            String a = round % 2 == 0 ? unlike + common : common + unlike;
            String b = round % 4 < 2 ? texts.text(alphabet, 700) + other : other + texts.text(alphabet, 700);
            int expected = SlowDistance.whole(a, b);
            int max = Math.max(0, expected - 3 + texts.below(6));
            RoughAlignment rough = RoughAlignment.of(a, b);
            rough.distance(expected);
            assertThat(rough.exact(max).orElse(-1))
                    .as("seed %d round %d, max %d", SEED, round, max)
                    .isEqualTo(expected <= max ? expected : -1);
            for (boolean fromTail : new boolean[] {false, true}) {
                assertThat(EditDistance.boundedFar(Chars.of(a), Chars.of(b), max, fromTail)
                                .orElse(-1))
                        .as("seed %d round %d, max %d, from the tail: %s", SEED, round, max, fromTail)
                        .isEqualTo(expected <= max ? expected : -1);
            }
            assertThat(EditDistance.bounded(a, b, max).orElse(-1))
                    .as("seed %d round %d, max %d", SEED, round, max)
                    .isEqualTo(expected <= max ? expected : -1);
            // bands that give out, one after the other
            assertThat(Band.corner(Chars.of(a), Chars.of(b), 0, Math.max(a.length(), b.length())))
                    .as("seed %d round %d, from nothing", SEED, round)
                    .isEqualTo(expected);
        }
    }

    /** Long enough that the band is drawn closer on the way. */
    @Test
    void findsLongPrefixesLikeTheTable() {
        RandomTexts texts = new RandomTexts(SEED);
        for (int round = 0; round < 40; round++) {
            String alphabet = texts.alphabet();
            String whole = texts.text(alphabet, 2_500);
            String cut = whole.substring(0, texts.below(whole.length() + 1));
            String part = texts.edited(cut, alphabet, texts.below(200));
            int[] row = SlowDistance.lastRow(part, whole, false);
            int least = Arrays.stream(row).min().orElseThrow();
            int max = Math.max(0, least - 3 + texts.below(6));
            Band.Found found = Band.prefix(Chars.of(part), Chars.of(whole), max);
            assertThat(found == null ? -1 : found.distance())
                    .as("seed %d round %d, max %d", SEED, round, max)
                    .isEqualTo(least <= max ? least : -1);
            if (found != null) {
                assertThat(row[found.column()]).isEqualTo(least);
                assertThat(Arrays.stream(row, 0, found.column()).allMatch(value -> value > least))
                        .isTrue();
            }
        }
    }

    @Test
    void findsPrefixesSuffixesAndPartsLikeTheTable() {
        RandomTexts texts = new RandomTexts(SEED);
        for (int round = 0; round < 20_000; round++) {
            String alphabet = texts.alphabet();
            String whole = texts.text(alphabet, round % 50 == 0 ? 300 : 60);
            String cut = whole.substring(0, texts.below(whole.length() + 1));
            String part = texts.edited(cut, alphabet, texts.below(6));
            int[] row = SlowDistance.lastRow(part, whole, false);
            int least = Arrays.stream(row).min().orElseThrow();
            int max = texts.below(part.length() + 3);
            Optional<PrefixMatch> found = EditDistance.prefix(part, whole, max);
            assertThat(found.map(PrefixMatch::distance).orElse(-1))
                    .as("seed %d round %d: %s | %s", SEED, round, part, whole)
                    .isEqualTo(least <= max ? least : -1);
            found.ifPresent(match -> {
                assertThat(row[match.end()]).isEqualTo(least);
                assertThat(Arrays.stream(row, 0, match.end()).allMatch(value -> value > least))
                        .isTrue();
            });
            Band.Found bits = Band.prefix(Chars.of(part), Chars.of(whole), max);
            assertThat(bits == null ? -1 : bits.distance()).isEqualTo(least <= max ? least : -1);

            String backPart = SlowDistance.reversed(part);
            String backWhole = SlowDistance.reversed(whole);
            Optional<PrefixMatch> suffix = EditDistance.suffix(backPart, backWhole, max);
            assertThat(suffix.map(match -> match.end() - match.start()))
                    .isEqualTo(found.map(match -> match.end() - match.start()));

            int[] free = SlowDistance.lastRow(part, whole, true);
            int leastFree = Arrays.stream(free).min().orElseThrow();
            Optional<PrefixMatch> inside = EditDistance.endsFree(part, whole, max);
            assertThat(inside.map(PrefixMatch::distance).orElse(-1))
                    .as("seed %d round %d: %s in %s", SEED, round, part, whole)
                    .isEqualTo(leastFree <= max ? leastFree : -1);
            inside.ifPresent(match -> assertThat(SlowDistance.whole(part, whole.substring(match.start(), match.end())))
                    .isEqualTo(leastFree));
        }
    }

    /** What may stand on either side of a gap stands before it: so the same texts have the same place. */
    @Test
    void aGapIsAsLateAsItCanBe() {
        assertThat(EditDistance.gap("abcxdef", "abcMMMMMMMMdef", 3)).contains(new GapMatch(1, 4, 3, 11));
        assertThat(EditDistance.gap("abcdef", "abcMMMMMMMMdef", 3)).contains(new GapMatch(0, 3, 3, 11));
    }

    @Test
    void findsGapsLikeTheTable() {
        RandomTexts texts = new RandomTexts(SEED);
        for (int round = 0; round < 2_000; round++) {
            String alphabet = texts.alphabet();
            String whole = texts.text(alphabet, 40);
            int from = texts.below(whole.length() + 1);
            int to = from + texts.below(whole.length() - from + 1);
            String part = texts.edited(whole.substring(0, from) + whole.substring(to), alphabet, texts.below(4));
            int least = SlowDistance.gap(part, whole);
            int max = Math.min(6, whole.length() - part.length() - 1);
            Optional<GapMatch> found = max < 0 ? Optional.empty() : EditDistance.gap(part, whole, 6);
            assertThat(found.map(GapMatch::distance).orElse(-1))
                    .as("seed %d round %d: %s in %s", SEED, round, part, whole)
                    .isEqualTo(least <= max ? least : -1);
            found.ifPresent(gap -> {
                assertThat(gap.start()).isLessThanOrEqualTo(gap.end());
                int head = SlowDistance.whole(part.substring(0, gap.at()), whole.substring(0, gap.start()));
                int tail = SlowDistance.whole(part.substring(gap.at()), whole.substring(gap.end()));
                assertThat(head + tail).isEqualTo(least);
            });
        }
    }

    @Test
    void givesTheCutOfACopyThatStopsInsideAWord() {
        Optional<PrefixMatch> found = EditDistance.prefix("Opendatasoft\nOpend", "Opendatasoft\nOpendatasoft\tAPI", 1);
        assertThat(found).contains(new PrefixMatch(0, 0, 18));
    }

    @Test
    void seesThatUnlikeTextsAreFarApartWithoutAligningThem() {
        String a = "all that is kept here is kept for thirty days ".repeat(20);
        assertThat(EditDistance.atLeast(a, a)).isZero();
        assertThat(EditDistance.atLeast(a, "nous ne gardons rien, jamais, de personne, nulle part ".repeat(17)))
                .isGreaterThan(a.length() / 5);
        assertThat(EditDistance.atLeast("ab", "abcdef")).isEqualTo(4);
    }

    @Test
    void refusesANegativeCutOff() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EditDistance.bounded("a", "b", -1))
                .withMessageContaining("-1");
    }
}
