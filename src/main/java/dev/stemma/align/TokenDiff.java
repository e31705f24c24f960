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
        return of(a, b, 1);
    }

    /**
     * The same for a caller whom equal stretches of less than {@code least} characters tell nothing, but at the ends and where they go on from one
     * that does: between two that are found none is looked for where there is no room for a longer one.
     */
    public static List<Op> of(CharSequence a, CharSequence b, int least) {
        char[] x = a.toString().toCharArray();
        char[] y = b.toString().toCharArray();
        return of(x, Cuts.of(x), y, Cuts.of(y), least);
    }

    /** The difference in other pieces: cuts are ascending offsets, the first 0, the last the length of the text. */
    static List<Op> of(char[] a, int[] cutsA, char[] b, int[] cutsB, int least) {
        int piecesA = cutsA.length - 1;
        int piecesB = cutsB.length - 1;
        int head = head(a, cutsA, b, cutsB);
        int tail = tail(a, cutsA, b, cutsB, Math.min(piecesA, piecesB) - head);
        TokenNumbers numbers = new TokenNumbers(piecesA + piecesB - 2 * (head + tail));
        int roomA = cutsA[piecesA - tail] - cutsA[head];
        int roomB = cutsB[piecesB - tail] - cutsB[head];
        boolean both = Math.min(roomA, roomB) >= least;
        int[] x = both ? numbers.of(a, cutsA, head, piecesA - tail) : new int[0];
        int[] y = both ? numbers.of(b, cutsB, head, piecesB - tail) : new int[0];
        return ops(a, cutsA, cutsB, head, tail, x, y, numbers.size(), least);
    }

    /**
     * The operations.
     *
     * @param head pieces that the two have in common at their start; {@code tail} at their end
     * @param x numbers of the pieces of {@code a} between these; {@code y} of {@code b}
     * @param numbers above every number in {@code x} and {@code y}
     * @param least characters of an equal run between these that tells anything
     */
    static List<Op> ops(
            char[] a, int[] cutsA, int[] cutsB, int head, int tail, int[] x, int[] y, int numbers, int least) {
        List<Op> ops = new ArrayList<>();
        Runs runs = new Runs(cutsA, cutsB, ops);
        runs.equal(0, 0, head);
        Room room = least <= 1 ? Room.ANY : new Room(least, cutsA, head, cutsB, head);
        new Anchored(x, y, numbers, room, (i, j, length) -> runs.equal(head + i, head + j, length)).compare();
        runs.equal(cutsA.length - 1 - tail, cutsB.length - 1 - tail, tail);
        runs.finish();
        return Islands.drop(ops, a);
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
