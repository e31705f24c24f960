package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastDifferenceTest {
    private static final long SEED = 20261128;

    @Test
    void hasAsManyEqualTokensAsCanBeInAscendingOrder() {
        Random random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            int[] x = tokens(random, random.nextInt(40));
            int[] y = tokens(random, random.nextInt(40));
            int from = x.length == 0 ? 0 : random.nextInt(x.length);
            int other = y.length == 0 ? 0 : random.nextInt(y.length);
            int errors = x.length - from + y.length - other - 2 * common(x, from, y, other);
            for (int limit : new int[] {errors - 1, errors, errors + 7}) {
                Told told = new Told(x, y, from, other);
                LeastDifference.equalRuns(x, from, x.length, y, other, y.length, limit, told);
                assertThat(told.equal)
                        .as("seed %s, round %s, limit %s of %s", SEED, round, limit, errors)
                        .isEqualTo(limit < errors ? 0 : common(x, from, y, other));
            }
        }
    }

    @Test
    void tellsNothingBeyondItsMost() {
        int[] x = IntStream.range(0, 101).toArray();
        int[] y = IntStream.range(200, 301).toArray();
        y[50] = 50;
        assertThat(equal(x, y)).isOne(); // 100 deleted, 100 inserted
        y[50] = 250;
        assertThat(equal(x, y)).isZero();
    }

    private static int equal(int[] x, int[] y) {
        Told told = new Told(x, y, 0, 0);
        LeastDifference.equalRuns(x, 0, x.length, y, 0, y.length, told);
        return told.equal;
    }

    /** Counts what it is told, and holds it against the sequences. */
    private static final class Told implements TokenDiff.EqualRuns {
        private final int[] x;
        private final int[] y;
        private int i;
        private int j;
        private int equal;

        Told(int[] x, int[] y, int i, int j) {
            this.x = x;
            this.y = y;
            this.i = i;
            this.j = j;
        }

        @Override
        public void equal(int start, int other, int length) {
            assertThat(start).isGreaterThanOrEqualTo(i);
            assertThat(other).isGreaterThanOrEqualTo(j);
            for (int at = 0; at < length; at++) {
                assertThat(x[start + at]).isEqualTo(y[other + at]);
            }
            i = start + length;
            j = other + length;
            equal += length;
        }
    }

    private static int[] tokens(Random random, int length) {
        return random.ints(length, 0, 6).toArray();
    }

    /** Length of the longest common subsequence, by the table. */
    private static int common(int[] x, int from, int[] y, int other) {
        int[][] longest = new int[x.length + 1][y.length + 1];
        for (int i = x.length - 1; i >= from; i--) {
            for (int j = y.length - 1; j >= other; j--) {
                longest[i][j] =
                        x[i] == y[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[from][other];
    }
}
