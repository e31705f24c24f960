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

    /** Characters at the start of long texts from which the width of the first band is guessed. */
    private static final int HEAD = 2_048;

    /** Passes, of two strips mostly, after which the band is drawn closer: reading a row of it costs a sixth of a pass. */
    private static final int NARROWED = 4;

    private final int m;
    private final int n;
    /** For each column the number of its character among those of {@code a}; 0 for a character that is not in it. */
    private final int[] code;

    private final int[] rowCode;
    private final byte[] across;
    /** For each character of {@code a}, where it stands in the first and in the second of two strips. */
    private final long[] masks;

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
        masks = new long[2 * alphabet.size()];
    }

    /** Corner to corner, known or expected to be above {@code above}; -1 when above {@code limit}. */
    static int corner(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo, int above, int limit) {
        BitRows rows = new BitRows(a, aFrom, aTo, b, bFrom, bTo);
        int goal = rows.n - rows.m;
        long first = above < limit ? Math.max(2L * above, expected(a, aFrom, aTo, b, bFrom, bTo)) : limit;
        for (long bound = Math.max(first, Math.abs(goal) + 64L); ; bound *= 2) {
            int most = (int) Math.min(bound, limit);
            int value = rows.run(Math.floorDiv(goal - most + 1, 2), Math.floorDiv(goal + most, 2), UP, most, false);
            if (value >= 0 && value <= most) {
                return value;
            }
            if (most == limit) {
                return -1;
            }
        }
    }

    /** What the heads of two long texts let expect of the whole; 0 when they are short or their heads unlike. */
    private static long expected(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int longer = Math.max(aTo - aFrom, bTo - bFrom);
        if (Math.min(aTo - aFrom, bTo - bFrom) < 8 * HEAD) {
            return 0;
        }
        int edits = corner(a, aFrom, aFrom + HEAD, b, bFrom, bFrom + HEAD, 0, HEAD / 3);
        return edits < 0 ? 0 : (long) (1.1 * edits * longer / HEAD);
    }

    /** The tail of {@code b} is free; null when above {@code limit}. */
    static Found prefix(char[] a, char[] b, int limit) {
        int columns = (int) Math.min(b.length, (long) a.length + limit);
        BitRows rows = new BitRows(a, 0, a.length, b, 0, columns);
        return rows.run(-limit, limit, UP, limit, true) < 0 ? null : rows.leastOfLastRow(limit);
    }

    /** Both ends of {@code b} are free; null when above {@code limit}. */
    static Found endsFree(char[] a, char[] b, int limit) {
        BitRows rows = new BitRows(a, 0, a.length, b, 0, b.length);
        return rows.run(-a.length, b.length, (byte) 0, limit, true) < 0 ? null : rows.leastOfLastRow(limit);
    }

    /** The band, as diagonals; drawn closer on the way. */
    private int from;

    private int to;
    private int lastLow;
    private int lastHigh;
    private int lastValue;

    /**
     * All strips. Diagonals {@code first..last} are in the band; {@code top} is the horizontal difference along the first row.
     *
     * @param most give up when nothing on a strip's last row can lead to the end with that many errors
     * @param tailFree whether any column of the last row is an end; else the corner is
     * @return the value at the lower right corner, or -1 when given up
     */
    private int run(int first, int last, byte top, int most, boolean tailFree) {
        from = first;
        to = last;
        Arrays.fill(across, top);
        int low = 1;
        int high = n;
        int value = 0; // at the upper edge of the next strip, column low - 1
        for (int row = 0, strips = 0; row < m || row == 0; strips++) {
            int height = Math.min(64, m - row);
            int nextLow = (int) Math.min(n + 1L, Math.max(1L, (long) row + 1 + from));
            int nextHigh = (int) Math.min(n, (long) row + height + to);
            value = moveTo(nextLow, nextHigh, low, high, value);
            low = nextLow;
            high = nextHigh;
            int second = row + height;
            if (second + 64 <= m && height == 64) {
                int secondLow = (int) Math.min(n + 1L, Math.max(1L, (long) second + 1 + from));
                int secondHigh = (int) Math.min(n, (long) second + 64 + to);
                value += 64 + twoStrips(row, low, high, secondLow, secondHigh) + 64;
                low = secondLow;
                high = secondHigh;
                row += 128;
            } else {
                strip(row, height, low, high);
                value += height;
                row += height;
            }
            if (row >= m) {
                break;
            }
            if (strips % NARROWED == NARROWED - 1 && !narrow(value, low, high, row, most, tailFree)) {
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

    /** From one strip's lower edge to the columns of the next; returns the value ahead of its first column. */
    private int moveTo(int nextLow, int nextHigh, int low, int high, int value) {
        int moved = value;
        for (int j = low; j < nextLow; j++) {
            moved += j <= high ? step(across[j]) : 1;
        }
        if (high < nextHigh) {
            Arrays.fill(across, Math.max(high + 1, nextLow), nextHigh + 1, UP);
        }
        return moved;
    }

    /**
     * Two full strips, the lower one a column behind: two chains of dependent steps instead of one, and the differences
     * between the strips are never stored.
     *
     * @return the sum of the horizontal differences between the strips ahead of {@code secondLow}
     */
    private int twoStrips(int row, int low, int high, int secondLow, int secondHigh) {
        for (int i = 0; i < 64; i++) {
            masks[2 * rowCode[row + i]] |= 1L << i;
            masks[2 * rowCode[row + 64 + i] + 1] |= 1L << i;
        }
        long up = -1L;
        long down = 0L;
        long in = across[Math.min(low, n)];
        int ahead = 0;
        int j = low;
        for (; j < secondLow && j <= high; j++) {
            in = across[j];
            long equal = masks[2 * code[j]];
            long xv = equal | down;
            equal |= in >> 1;
            long xh = (((equal & up) + up) ^ up) | equal;
            long ph = down | ~(xh | up);
            long mh = up & xh;
            ahead += (int) ((ph >>> 63) - (mh >>> 63));
            ph = (ph << 1) | (in & 1);
            mh = (mh << 1) | (in >> 1);
            up = mh | ~(xv | ph);
            down = ph & xv;
        }
        ahead += secondLow - j; // columns beyond the first strip's band
        long up2 = -1L;
        long down2 = 0L;
        long plus = 0; // what the upper strip hands down at the column before
        long minus = 0;
        int k = secondLow;
        if (j <= high) {
            in = across[j];
            long equal = masks[2 * code[j]];
            long xv = equal | down;
            equal |= in >> 1;
            long xh = (((equal & up) + up) ^ up) | equal;
            long ph = down | ~(xh | up);
            long mh = up & xh;
            plus = ph >>> 63;
            minus = mh >>> 63;
            ph = (ph << 1) | (in & 1);
            mh = (mh << 1) | (in >> 1);
            up = mh | ~(xv | ph);
            down = ph & xv;
            for (j++; j <= high; j++, k++) {
                long equal2 = masks[2 * code[k] + 1];
                in = across[j];
                equal = masks[2 * code[j]];
                xv = equal | down;
                long xv2 = equal2 | down2;
                equal |= in >> 1;
                equal2 |= minus;
                xh = (((equal & up) + up) ^ up) | equal;
                long xh2 = (((equal2 & up2) + up2) ^ up2) | equal2;
                ph = down | ~(xh | up);
                long ph2 = down2 | ~(xh2 | up2);
                mh = up & xh;
                long mh2 = up2 & xh2;
                across[k] = (byte) ((ph2 >>> 63) | ((mh2 >>> 63) << 1));
                ph2 = (ph2 << 1) | plus;
                mh2 = (mh2 << 1) | minus;
                plus = ph >>> 63;
                minus = mh >>> 63;
                ph = (ph << 1) | (in & 1);
                mh = (mh << 1) | (in >> 1);
                up = mh | ~(xv | ph);
                down = ph & xv;
                up2 = mh2 | ~(xv2 | ph2);
                down2 = ph2 & xv2;
            }
        } else {
            plus = 1;
        }
        for (; k <= secondHigh; k++) {
            long equal2 = masks[2 * code[k] + 1];
            long xv2 = equal2 | down2;
            equal2 |= minus;
            long xh2 = (((equal2 & up2) + up2) ^ up2) | equal2;
            long ph2 = down2 | ~(xh2 | up2);
            long mh2 = up2 & xh2;
            across[k] = (byte) ((ph2 >>> 63) | ((mh2 >>> 63) << 1));
            ph2 = (ph2 << 1) | plus;
            mh2 = (mh2 << 1) | minus;
            up2 = mh2 | ~(xv2 | ph2);
            down2 = ph2 & xv2;
            plus = 1; // beyond the upper strip's band
            minus = 0;
        }
        for (int i = 0; i < 64; i++) {
            masks[2 * rowCode[row + i]] = 0;
            masks[2 * rowCode[row + 64 + i] + 1] = 0;
        }
        return ahead;
    }

    private void strip(int row, int height, int low, int high) {
        for (int i = 0; i < height; i++) {
            masks[2 * rowCode[row + i]] |= 1L << i;
        }
        int last = height - 1;
        long up = -1L;
        long down = 0L;
        for (int j = low; j <= high; j++) {
            long in = across[j];
            long plus = in & 1;
            long minus = in >> 1;
            long equal = masks[2 * code[j]];
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
            masks[2 * rowCode[row + i]] = 0;
        }
    }

    /**
     * Draws the band closer: from a cell on diagonal k with value v, a path within {@code most} errors comes to a diagonal
     * k' only if v + |k' - k| and what the end costs from there are not more. False when no cell leads to the end.
     */
    private boolean narrow(int start, int low, int high, int row, int most, boolean tailFree) {
        int goal = n - m;
        int leftmost = Integer.MAX_VALUE;
        int rightmost = Integer.MIN_VALUE;
        int value = start;
        for (int j = low - 1; ; ) {
            int k = j - row;
            int left = most - value;
            if (tailFree) {
                if (left >= 0) {
                    leftmost = Math.min(leftmost, k - left);
                    rightmost = Math.max(rightmost, k + left);
                }
            } else if (left >= Math.abs(goal - k)) {
                leftmost = Math.min(leftmost, Math.floorDiv(k + goal - left, 2));
                rightmost = Math.max(rightmost, Math.floorDiv(k + goal + left + 1, 2));
            }
            if (++j > high) {
                break;
            }
            value += step(across[j]);
        }
        from = Math.max(from, leftmost);
        to = Math.min(to, rightmost);
        return leftmost <= rightmost;
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
