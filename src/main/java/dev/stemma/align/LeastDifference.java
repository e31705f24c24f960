package dev.stemma.align;

import java.util.Arrays;

/** The O(ND) difference of two short token sequences, with its path kept. */
final class LeastDifference {
    /** Tokens inserted or deleted that are looked for; half its square is the memory in words. */
    private static final int MOST = 200;

    /** No row: one more is none either. */
    private static final int NONE = -2;

    private final int[] x;
    private final int i;
    private final int m;
    private final int[] y;
    private final int j;
    private final int n;

    /** The row that is reached with d errors on diagonal 2w - d, at {@code place(d) + w}, w from 0 to d. */
    private int[] rows = new int[64];

    private LeastDifference(int[] x, int i, int iEnd, int[] y, int j, int jEnd) {
        this.x = x;
        this.i = i;
        m = iEnd - i;
        this.y = y;
        this.j = j;
        n = jEnd - j;
    }

    /** Tells {@code runs} of the equal runs on a shortest path; of none when there are more than MOST differences. */
    static void equalRuns(int[] x, int i, int iEnd, int[] y, int j, int jEnd, TokenDiff.EqualRuns runs) {
        equalRuns(x, i, iEnd, y, j, jEnd, MOST, runs);
    }

    /** As above, with a limit of the caller's, at most {@link #MOST}. */
    static void equalRuns(int[] x, int i, int iEnd, int[] y, int j, int jEnd, int limit, TokenDiff.EqualRuns runs) {
        LeastDifference difference = new LeastDifference(x, i, iEnd, y, j, jEnd);
        int most = (int) Math.min(Math.min(MOST, limit), (long) difference.m + difference.n);
        int errors = difference.errors(most);
        if (errors >= 0) {
            difference.tell(errors, runs);
        }
    }

    private static int place(int d) {
        return d * (d + 1) / 2;
    }

    /** How many there are; -1 for more than {@code most}. */
    private int errors(int most) {
        int last = n - m; // the diagonal of the ends
        if (Math.abs(last) > most) {
            return -1;
        }
        for (int d = 0; d <= most; d++) {
            int now = place(d);
            if (now + d >= rows.length) {
                rows = Arrays.copyOf(rows, Math.min(place(most + 1), 4 * rows.length));
            }
            // from other diagonals the ends are too far for the errors that are left, and so they are from where these
            // lead
            int left = most - d;
            int from = Math.max(0, (last - left + d + 1) >> 1);
            int to = Math.min(d, (last + left + d) >> 1);
            Arrays.fill(rows, now, now + d + 1, NONE);
            int inserted = d == 0 ? 0 : from == 0 ? NONE : inserted(d, from);
            for (int w = from; w <= to; w++) {
                int k = 2 * w - d;
                int deleted = deleted(d, w);
                int row = Math.max(inserted, deleted);
                inserted = deleted - 1; // on the next diagonal
                if (row < 0 || row + k < 0 || row > m || row + k > n) {
                    continue;
                }
                while (row < m && row + k < n && x[i + row] == y[j + row + k]) {
                    row++;
                }
                rows[now + w] = row;
                if (row == m && row + k == n) {
                    return d;
                }
            }
        }
        return -1;
    }

    /** Where the path comes onto a diagonal with its d-th error by an insertion. */
    private int inserted(int d, int w) {
        return w == 0 ? NONE : rows[place(d - 1) + w - 1];
    }

    /** The same by a deletion. */
    private int deleted(int d, int w) {
        return w == d ? NONE : rows[place(d - 1) + w] + 1;
    }

    private void tell(int errors, TokenDiff.EqualRuns runs) {
        int[] starts = new int[errors + 1];
        int[] places = new int[errors + 1];
        int w = (n - m + errors) / 2;
        for (int d = errors; d > 0; d--) {
            places[d] = w;
            int inserted = inserted(d, w);
            int deleted = deleted(d, w);
            starts[d] = Math.max(inserted, deleted);
            w -= inserted >= deleted ? 1 : 0;
        }
        for (int d = 0; d <= errors; d++) {
            int end = rows[place(d) + places[d]];
            runs.equal(i + starts[d], j + starts[d] + 2 * places[d] - d, end - starts[d]);
        }
    }
}
