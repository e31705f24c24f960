package dev.stemma.align;

import java.util.Arrays;

/**
 * The alignment table in strips of 64 rows: the vertical differences of one column of a strip stand in two words (Myers,
 * Hyyro), and a strip is carried through all its columns before the next one starts. So the two words stay in registers,
 * the masks of 64 characters in the first-level cache, and all that is kept of a strip is the horizontal differences along
 * its last row. Columns outside the band are never visited (Ukkonen): their values are replaced by upper bounds, so a result
 * within the band's bound is exact.
 */
final class BitRows {
    /** Columns' horizontal differences: bit 0 for +1, bit 1 for -1. */
    private static final byte UP = 1;

    private final int m;
    private final int n;
    /** For each column the number of its character among those of {@code a}; 0 for a character that is not in it. */
    private final int[] code;

    private final int[] rowCode;
    private final byte[] across;
    private final long[] mask;

    /** A least distance on the last row and the first column that has it. */
    record Found(int distance, int column) {}

    private BitRows(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        m = aTo - aFrom;
        n = bTo - bFrom;
        Alphabet alphabet = new Alphabet();
        rowCode = new int[m];
        for (int i = 0; i < m; i++) {
            rowCode[i] = alphabet.add(a[aFrom + i]);
        }
        code = new int[n + 1];
        for (int j = 0; j < n; j++) {
            code[j + 1] = alphabet.number(b[bFrom + j]);
        }
        across = new byte[n + 1];
        mask = new long[alphabet.size()];
    }

    /** Corner to corner, known to be above {@code above}; -1 when above {@code limit}. */
    static int corner(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo, int above, int limit) {
        BitRows rows = new BitRows(a, aFrom, aTo, b, bFrom, bTo);
        int goal = rows.n - rows.m;
        for (int bound = Math.max(Math.max(2 * above, Math.abs(goal)), 64); ; bound *= 2) {
            int most = Math.min(bound, limit);
            int value = rows.run(Math.floorDiv(goal - most + 1, 2), Math.floorDiv(goal + most, 2), UP, most);
            if (value >= 0 && value <= most) {
                return value;
            }
            if (most == limit) {
                return -1;
            }
        }
    }

    /** The tail of {@code b} is free; null when above {@code limit}. */
    static Found prefix(char[] a, char[] b, int limit) {
        int columns = (int) Math.min(b.length, (long) a.length + limit);
        BitRows rows = new BitRows(a, 0, a.length, b, 0, columns);
        rows.run(-limit, limit, UP, -1);
        return rows.leastOfLastRow(limit);
    }

    /** Both ends of {@code b} are free; null when above {@code limit}. */
    static Found endsFree(char[] a, char[] b, int limit) {
        BitRows rows = new BitRows(a, 0, a.length, b, 0, b.length);
        rows.run(-a.length, b.length, (byte) 0, -1);
        return rows.leastOfLastRow(limit);
    }

    private int lastLow;
    private int lastHigh;
    private int lastValue;

    /**
     * All strips. Diagonals {@code from..to} are in the band; {@code top} is the horizontal difference along the first row.
     *
     * @param most give up when nothing on a strip's last row can lead to the corner with that many errors; -1: never
     * @return the value at the lower right corner, or -1 when given up
     */
    private int run(int from, int to, byte top, int most) {
        Arrays.fill(across, top);
        int low = 1;
        int high = 0;
        int value = 0; // at the strip's upper edge, column low - 1
        for (int row = 0; row < m || row == 0; row += 64) {
            int height = Math.min(64, m - row);
            int nextLow = (int) Math.min(n + 1L, Math.max(1L, (long) row + 1 + from));
            int nextHigh = (int) Math.min(n, (long) row + height + to);
            for (int j = low; j < nextLow; j++) {
                value += j <= high || row == 0 ? step(across[j]) : 1;
            }
            if (row > 0 && high < nextHigh) {
                Arrays.fill(across, Math.max(high + 1, nextLow), nextHigh + 1, UP);
            }
            low = nextLow;
            high = nextHigh;
            strip(row, height, low, high);
            value += height;
            if (most >= 0
                    && ((row >> 6) & 7) == 7
                    && row + height < m
                    && hopeless(value, low, high, row + height, most)) {
                return -1;
            }
        }
        lastLow = low;
        lastHigh = high;
        lastValue = value;
        int corner = value;
        for (int j = low; j <= high; j++) {
            corner += step(across[j]);
        }
        return corner;
    }

    private void strip(int row, int height, int low, int high) {
        for (int i = 0; i < height; i++) {
            mask[rowCode[row + i]] |= 1L << i;
        }
        int last = height - 1;
        long up = -1L;
        long down = 0L;
        for (int j = low; j <= high; j++) {
            long in = across[j];
            long plus = in & 1;
            long minus = in >> 1;
            long equal = mask[code[j]];
            long xv = equal | down;
            equal |= minus;
            long xh = (((equal & up) + up) ^ up) | equal;
            long ph = down | ~(xh | up);
            long mh = up & xh;
            across[j] = (byte) (((ph >>> last) & 1) | (((mh >>> last) & 1) << 1));
            ph = (ph << 1) | plus;
            mh = (mh << 1) | minus;
            up = mh | ~(xv | ph);
            down = ph & xv;
        }
        for (int i = 0; i < height; i++) {
            mask[rowCode[row + i]] = 0;
        }
    }

    private boolean hopeless(int start, int low, int high, int row, int most) {
        int value = start;
        int goal = n - m;
        for (int j = low - 1; ; ) {
            if (value + Math.abs(goal - (j - row)) <= most) {
                return false;
            }
            if (++j > high) {
                return true;
            }
            value += step(across[j]);
        }
    }

    private Found leastOfLastRow(int limit) {
        int value = lastValue;
        int best = value;
        int at = lastLow - 1;
        for (int j = lastLow; j <= lastHigh; j++) {
            value += step(across[j]);
            if (value < best) {
                best = value;
                at = j;
            }
        }
        return best <= limit ? new Found(best, at) : null;
    }

    private static int step(byte across) {
        return (across & 1) - (across >>> 1);
    }
}
