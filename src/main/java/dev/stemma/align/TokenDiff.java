package dev.stemma.align;

import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where two texts differ, in whole tokens: the operations cover both texts from start to end, in order, without overlap.
 *
 * <p>Common ends are taken off, tokens that stand once in each text are the anchors (the longest increasing chain of them),
 * and what lies between two anchors is compared by the O(ND) method up to a limit of errors; a stretch beyond the limit is
 * one replacement. So huge unlike texts cost bounded time, and like ones get a least difference between their anchors.
 *
 * <p>Blanks or punctuation that stand alone between two changes belong to the change: {@code Acme Ltd} to {@code Foo Inc}
 * is one replacement, not two around an equal blank. A line break or tab always parts two changes. Thread-safe.
 */
public final class TokenDiff {
    private TokenDiff() {}

    /** The difference, in words, blanks and single other characters. */
    public static List<Op> of(CharSequence a, CharSequence b) {
        return of(a, Cuts.of(a), b, Cuts.of(b));
    }

    /**
     * The difference in pieces of the caller's own.
     *
     * @param cutsA where {@code a} may be cut: ascending offsets, the first 0, the last its length; what lies between two
     *     tokens (white space) is a piece like any other
     * @param cutsB the same for {@code b}
     * @throws IllegalArgumentException if cuts are not ascending or do not cover the text
     */
    public static List<Op> of(CharSequence a, int[] cutsA, CharSequence b, int[] cutsB) {
        check(a, cutsA);
        check(b, cutsB);
        char[] left = a.toString().toCharArray();
        char[] right = b.toString().toCharArray();
        int piecesA = cutsA.length - 1;
        int piecesB = cutsB.length - 1;
        int head = head(left, cutsA, right, cutsB);
        int tail = tail(left, cutsA, right, cutsB, Math.min(piecesA, piecesB) - head);
        TokenNumbers numbers = new TokenNumbers(piecesA + piecesB - 2 * (head + tail));
        int[] x = numbers.of(left, cutsA, head, piecesA - tail);
        int[] y = numbers.of(right, cutsB, head, piecesB - tail);
        List<Op> ops = new ArrayList<>();
        Runs runs = new Runs(cutsA, cutsB, ops);
        runs.equal(0, 0, head);
        new Anchored(x, y, numbers.size(), (i, j, length) -> runs.equal(head + i, head + j, length)).compare();
        runs.equal(piecesA - tail, piecesB - tail, tail);
        runs.finish();
        return Islands.drop(ops, left);
    }

    /** How many pieces the two have in common at their start. */
    private static int head(char[] a, int[] cutsA, char[] b, int[] cutsB) {
        int same = Arrays.mismatch(a, b);
        int most = same < 0 ? a.length : same;
        int head = 0;
        while (head + 1 < cutsA.length
                && head + 1 < cutsB.length
                && cutsA[head + 1] == cutsB[head + 1]
                && cutsA[head + 1] <= most) {
            head++;
        }
        return head;
    }

    /** How many pieces the two have in common at their end, at most {@code most}. */
    private static int tail(char[] a, int[] cutsA, char[] b, int[] cutsB, int most) {
        int longest = Math.min(a.length, b.length);
        int same = 0;
        while (same < longest && a[a.length - 1 - same] == b[b.length - 1 - same]) {
            same++;
        }
        int lastA = cutsA.length - 1;
        int lastB = cutsB.length - 1;
        int tail = 0;
        while (tail < most
                && a.length - cutsA[lastA - tail - 1] == b.length - cutsB[lastB - tail - 1]
                && a.length - cutsA[lastA - tail - 1] <= same) {
            tail++;
        }
        return tail;
    }

    private static void check(CharSequence text, int[] cuts) {
        if (cuts.length == 0 || cuts[0] != 0 || cuts[cuts.length - 1] != text.length()) {
            throw new IllegalArgumentException("cuts must run from 0 to " + text.length());
        }
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] <= cuts[i - 1] && text.length() > 0) {
                throw new IllegalArgumentException("cuts must ascend: " + cuts[i - 1] + ", " + cuts[i]);
            }
        }
    }

    /** Told of equal runs of pieces, in order. */
    interface EqualRuns {
        /** {@code length} pieces from {@code i} of a and from {@code j} of b are the same. */
        void equal(int i, int j, int length);
    }

    /** Joins pieces into operations. */
    private static final class Runs implements EqualRuns {
        private final int[] cutsA;
        private final int[] cutsB;
        private final List<Op> ops;
        private int a;
        private int b;
        private int equalA;
        private int equalB;

        Runs(int[] cutsA, int[] cutsB, List<Op> ops) {
            this.cutsA = cutsA;
            this.cutsB = cutsB;
            this.ops = ops;
        }

        @Override
        public void equal(int i, int j, int length) {
            if (length == 0) {
                return;
            }
            if (i != a || j != b) {
                flush();
                change(i, j);
            }
            a = i + length;
            b = j + length;
        }

        void finish() {
            flush();
            change(cutsA.length - 1, cutsB.length - 1);
        }

        private void flush() {
            if (a > equalA) {
                ops.add(new Op(Op.Kind.EQUAL, span(cutsA, equalA, a), span(cutsB, equalB, b)));
            }
            equalA = a;
            equalB = b;
        }

        private void change(int i, int j) {
            if (i > a || j > b) {
                Op.Kind kind = i == a ? Op.Kind.INSERT : j == b ? Op.Kind.DELETE : Op.Kind.REPLACE;
                ops.add(new Op(kind, span(cutsA, a, i), span(cutsB, b, j)));
            }
            a = i;
            b = j;
            equalA = i;
            equalB = j;
        }

        private static Span span(int[] cuts, int from, int to) {
            return new Span(cuts[from], cuts[to]);
        }
    }
}
