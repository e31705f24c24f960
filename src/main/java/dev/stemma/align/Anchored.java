package dev.stemma.align;

import java.util.Arrays;

/** Equal runs of two token sequences, between anchors: tokens that stand once in each of the two stretches. */
final class Anchored {
    /** Rounds of anchors inside anchors; a stretch that needs more has no structure left to find. */
    private static final int DEEPEST = 32;

    private final int[] x;
    private final int[] y;
    private final TokenDiff.EqualRuns runs;
    private final int[] countX;
    private final int[] countY;
    private final int[] placeY;
    private final double leastShared;
    private final Room room;

    /** @param room for a run that tells anything: where there is none, none is looked for */
    Anchored(int[] x, int[] y, int numbers, Room room, TokenDiff.EqualRuns runs) {
        this(x, y, new int[numbers], new int[numbers], new int[numbers], 0, room, runs);
    }

    /**
     * With working memory of the caller's: zeros, a place for each number; the counts are left as zeros.
     *
     * @param leastShared a stretch without anchors of which the shorter side shares less than this with the other, 0..1, has
     *     nothing in common
     */
    Anchored(int[] x, int[] y, int[] countX, int[] countY, int[] placeY, double leastShared, TokenDiff.EqualRuns runs) {
        this(x, y, countX, countY, placeY, leastShared, Room.ANY, runs);
    }

    private Anchored(
            int[] x,
            int[] y,
            int[] countX,
            int[] countY,
            int[] placeY,
            double leastShared,
            Room room,
            TokenDiff.EqualRuns runs) {
        this.x = x;
        this.y = y;
        this.runs = runs;
        this.countX = countX;
        this.countY = countY;
        this.placeY = placeY;
        this.leastShared = leastShared;
        this.room = room;
    }

    void compare() {
        stretch(0, x.length, 0, y.length, 0);
    }

    private void stretch(int i, int iEnd, int j, int jEnd, int depth) {
        int head = 0;
        while (i + head < iEnd && j + head < jEnd && x[i + head] == y[j + head]) {
            head++;
        }
        runs.equal(i, j, head);
        int from = i + head;
        int other = j + head;
        int tail = 0;
        while (iEnd - tail > from && jEnd - tail > other && x[iEnd - tail - 1] == y[jEnd - tail - 1]) {
            tail++;
        }
        middle(from, iEnd - tail, other, jEnd - tail, depth);
        runs.equal(iEnd - tail, jEnd - tail, tail);
    }

    private void middle(int i, int iEnd, int j, int jEnd, int depth) {
        if (i == iEnd || j == jEnd || !room.isIn(i, iEnd, j, jEnd)) {
            return;
        }
        int[] anchors = depth < DEEPEST ? anchors(i, iEnd, j, jEnd) : new int[0];
        if (anchors.length == 0) {
            int least = (int) Math.ceil(leastShared * Math.min(iEnd - i, jEnd - j));
            if ((least == 0 || shared(i, iEnd, j, jEnd) >= least) && room.mayHaveRun(x, i, iEnd, y, j, jEnd)) {
                LeastDifference.equalRuns(x, i, iEnd, y, j, jEnd, iEnd - i + jEnd - j - 2 * least, runs);
            }
            return;
        }
        int a = i;
        int b = j;
        for (int k = 0; k < anchors.length; k += 2) {
            stretch(a, anchors[k], b, anchors[k + 1], depth + 1);
            runs.equal(anchors[k], anchors[k + 1], 1);
            a = anchors[k] + 1;
            b = anchors[k + 1] + 1;
        }
        stretch(a, iEnd, b, jEnd, depth + 1);
    }

    /** Tokens of the one stretch that the other has too, wherever: no alignment has more. */
    private int shared(int i, int iEnd, int j, int jEnd) {
        for (int p = i; p < iEnd; p++) {
            countX[x[p]]++;
        }
        int shared = 0;
        for (int q = j; q < jEnd; q++) {
            shared += countX[y[q]]-- > 0 ? 1 : 0;
        }
        for (int q = j; q < jEnd; q++) {
            countX[y[q]] = 0;
        }
        for (int p = i; p < iEnd; p++) {
            countX[x[p]] = 0;
        }
        return shared;
    }

    /** Places in x and y by turns: the longest chain of tokens unique on both sides that ascends on both. */
    private int[] anchors(int i, int iEnd, int j, int jEnd) {
        for (int p = i; p < iEnd; p++) {
            countX[x[p]]++;
        }
        for (int q = j; q < jEnd; q++) {
            countY[y[q]]++;
            placeY[y[q]] = q;
        }
        int[] left = new int[Math.min(iEnd - i, jEnd - j)];
        int[] right = new int[left.length];
        int count = 0;
        for (int p = i; p < iEnd; p++) {
            if (countX[x[p]] == 1 && countY[x[p]] == 1) {
                left[count] = p;
                right[count++] = placeY[x[p]];
            }
        }
        for (int p = i; p < iEnd; p++) {
            countX[x[p]] = 0;
        }
        for (int q = j; q < jEnd; q++) {
            countY[y[q]] = 0;
        }
        return longestAscending(left, right, count);
    }

    private static int[] longestAscending(int[] left, int[] right, int count) {
        int[] ends = new int[count]; // index of the smallest end of a chain of each length
        int[] before = new int[count];
        int longest = 0;
        for (int k = 0; k < count; k++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int mid = (low + high) >>> 1;
                if (right[ends[mid]] < right[k]) {
                    low = mid + 1;
                } else {
                    high = mid;
                }
            }
            before[k] = low == 0 ? -1 : ends[low - 1];
            ends[low] = k;
            longest = Math.max(longest, low + 1);
        }
        int[] chain = new int[2 * longest];
        int k = longest == 0 ? -1 : ends[longest - 1];
        for (int at = longest - 1; at >= 0; at--) {
            chain[2 * at] = left[k];
            chain[2 * at + 1] = right[k];
            k = before[k];
        }
        return Arrays.copyOf(chain, 2 * longest);
    }
}
