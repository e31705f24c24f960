package dev.stemma.align;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The words of an alignment table: the vertical differences of one column of a strip of 64 rows stand in two of them, and the
 * step from a column to the next is a dozen operations on them (Myers, Hyyro). A strip is carried through all its columns
 * before the next one starts, so the two words stay in registers, the masks of 64 characters in the first-level cache, and all
 * that is kept of a strip is the horizontal differences along its last row. Which columns a strip has says {@link Band}.
 */
final class Strips {
    /** A horizontal difference of +1 is bit 0, one of -1 is bit 1. */
    static final byte UP = 1;

    /** Eight differences of +1. */
    private static final long UPS = 0x0101010101010101L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Of the table, the first row and column not counted. */
    final int rows;

    final int columns;

    /** For each column where the masks of its character stand; 0 for a character that is not in {@code a}. */
    private final int[] code;

    /** The same for each row. */
    private final int[] rowCode;
    /** For each column the horizontal difference along the last row of the strip that was there last. */
    private final byte[] across;
    /** For each character of {@code a}, where it stands in the first and in the second of two strips; 0 between strips. */
    private final long[] masks;

    Strips(Chars a, Chars b) {
        rows = a.length();
        columns = b.length();
        Alphabet alphabet = new Alphabet();
        rowCode = new int[rows];
        for (int i = 0; i < rows; i++) {
            rowCode[i] = 2 * alphabet.add(a.text()[a.from() + i]);
        }
        code = new int[columns + 1];
        for (int j = 0; j < columns; j++) {
            code[j + 1] = 2 * alphabet.number(b.text()[b.from() + j]);
        }
        across = new byte[columns + 1];
        masks = new long[2 * alphabet.size()];
    }

    /** The difference from the column before {@code column} to it, along the last row that was reached there: -1, 0 or 1. */
    int step(int column) {
        return (across[column] & 1) - (across[column] >>> 1);
    }

    /** The sum of the differences to {@code from..to}, both included: eight of them at a time. */
    int steps(int from, int to) {
        int sum = 0;
        int j = from;
        for (; j <= to - Long.BYTES + 1; j += Long.BYTES) {
            long eight = (long) EIGHT.get(across, j);
            sum += Long.bitCount(eight & UPS) - Long.bitCount(eight & (UPS << 1));
        }
        for (; j <= to; j++) {
            sum += step(j);
        }
        return sum;
    }

    /** Sets the differences of {@code from..to}, both included: those along the first row, or bounds where no strip was. */
    void set(int from, int to, byte difference) {
        Arrays.fill(across, from, to + 1, difference);
    }

    /**
     * Two full strips, the lower one a column behind: two chains of dependent steps instead of one, and the differences
     * between the strips are never stored.
     *
     * @return the sum of the horizontal differences between the strips ahead of {@code secondLow}
     */
    int two(int row, int low, int high, int secondLow, int secondHigh) {
        for (int i = 0; i < 64; i++) {
            masks[rowCode[row + i]] |= 1L << i;
            masks[rowCode[row + 64 + i] + 1] |= 1L << i;
        }
        long up = -1L;
        long down = 0L;
        long in = across[Math.min(low, columns)];
        int ahead = 0;
        int j = low;
        for (; j < secondLow && j <= high; j++) {
            in = across[j];
            long equal = masks[code[j]];
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
            long equal = masks[code[j]];
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
                long equal2 = masks[code[k] + 1];
                in = across[j];
                equal = masks[code[j]];
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
            long equal2 = masks[code[k] + 1];
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
            masks[rowCode[row + i]] = 0;
            masks[rowCode[row + 64 + i] + 1] = 0;
        }
        return ahead;
    }

    /** One strip of {@code height} rows, 64 at most. */
    void one(int row, int height, int low, int high) {
        for (int i = 0; i < height; i++) {
            masks[rowCode[row + i]] |= 1L << i;
        }
        int last = height - 1;
        long up = -1L;
        long down = 0L;
        for (int j = low; j <= high; j++) {
            long in = across[j];
            long plus = in & 1;
            long minus = in >> 1;
            long equal = masks[code[j]];
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
            masks[rowCode[row + i]] = 0;
        }
    }
}
