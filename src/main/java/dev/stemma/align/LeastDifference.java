package dev.stemma.align;

/** The O(ND) difference of two short token sequences, with its path kept. */
final class LeastDifference {
    /** Tokens inserted or deleted that are looked for; its square is the memory in words. */
    private static final int MOST = 200;

    private LeastDifference() {}

    /** Tells {@code runs} of the equal runs on a shortest path; of none when there are more than MOST differences. */
    static void equalRuns(int[] x, int i, int iEnd, int[] y, int j, int jEnd, TokenDiff.EqualRuns runs) {
        equalRuns(x, i, iEnd, y, j, jEnd, MOST, runs);
    }

    /** As above, with a limit of the caller's, at most {@link #MOST}. */
    static void equalRuns(int[] x, int i, int iEnd, int[] y, int j, int jEnd, int limit, TokenDiff.EqualRuns runs) {
        int m = iEnd - i;
        int n = jEnd - j;
        int most = (int) Math.min(Math.min(MOST, limit), (long) m + n);
        if (Math.abs(m - n) > most) {
            return;
        }
        int[][] waves = new int[most + 1][];
        for (int d = 0; d <= most; d++) {
            int[] now = new int[2 * d + 1]; // row reached on diagonal k at index k + d; -1 for none
            waves[d] = now;
            for (int k = -d; k <= d; k += 2) {
                int row = start(waves, d, k);
                if (row > m || row + k > n || row < 0 || row + k < 0) {
                    now[k + d] = -1;
                    continue;
                }
                while (row < m && row + k < n && x[i + row] == y[j + row + k]) {
                    row++;
                }
                now[k + d] = row;
                if (row == m && row + k == n) {
                    tell(waves, d, k, i, j, runs);
                    return;
                }
            }
        }
    }

    /** Where the path comes onto diagonal {@code k} with its d-th error: by an insertion, or by a deletion. */
    private static int start(int[][] waves, int d, int k) {
        if (d == 0) {
            return 0;
        }
        int inserted = inserted(waves, d, k);
        int deleted = deleted(waves, d, k);
        return Math.max(inserted, deleted);
    }

    private static int inserted(int[][] waves, int d, int k) {
        int at = k - 1 + d - 1;
        return at < 0 || at >= waves[d - 1].length ? -1 : waves[d - 1][at];
    }

    private static int deleted(int[][] waves, int d, int k) {
        int at = k + 1 + d - 1;
        int row = at < 0 || at >= waves[d - 1].length ? -1 : waves[d - 1][at];
        return row < 0 ? -1 : row + 1;
    }

    private static void tell(int[][] waves, int d, int k, int i, int j, TokenDiff.EqualRuns runs) {
        int[] starts = new int[d + 1];
        int[] diagonals = new int[d + 1];
        int diagonal = k;
        for (int e = d; e >= 0; e--) {
            diagonals[e] = diagonal;
            starts[e] = start(waves, e, diagonal);
            if (e > 0) {
                diagonal += inserted(waves, e, diagonal) >= deleted(waves, e, diagonal) ? -1 : 1;
            }
        }
        for (int e = 0; e <= d; e++) {
            int end = waves[e][diagonals[e] + e];
            runs.equal(i + starts[e], j + starts[e] + diagonals[e], end - starts[e]);
        }
    }
}
