package dev.stemma.align;

/**
 * The band of an alignment table that is carried down in {@link Strips}. Columns outside it are never visited (Ukkonen): their
 * values are replaced by upper bounds, so a result within the band's bound is exact.
 */
final class Band {
    /** Characters at the start of long texts from which the width of the first band is guessed. */
    private static final int HEAD = 2_048;

    /** Passes, of two strips mostly, after which the band is drawn closer: reading a row of it costs a sixth of a pass. */
    private static final int NARROWED = 4;

    private final Strips strips;

    /** A least distance on the last row and the first column that has it. */
    record Found(int distance, int column) {}

    private Band(Chars a, Chars b) {
        strips = new Strips(a, b);
    }

    /** Corner to corner, known or expected to be above {@code above}; -1 when above {@code limit}. */
    static int corner(Chars a, Chars b, int above, int limit) {
        Band band = new Band(a, b);
        int goal = band.strips.columns - band.strips.rows;
        long first = above < limit ? Math.max(2L * above, expected(a, b)) : limit;
        long bound = Math.max(first, Math.abs(goal) + 64L);
        while (true) {
            int most = (int) Math.min(bound, limit);
            int value =
                    band.run(Math.floorDiv(goal - most + 1, 2), Math.floorDiv(goal + most, 2), Strips.UP, most, false);
            if (value >= 0 && value <= most) {
                return value;
            }
            if (most == limit) {
                return -1;
            }
            bound = value < 0
                    ? band.further(most)
                    : Math.min(value, 2L * most); // what is beyond a band only costs more
        }
    }

    /** The next bound, by the row at which nothing was left within {@code most}: edits are mostly as dense behind it as ahead of it. */
    private long further(int most) {
        long expected = (long) (1.1 * most * strips.rows / lastRow);
        return Math.max(3L * most / 2, Math.min(expected, 8L * most));
    }

    /** What the heads of two long texts let expect of the whole; 0 when they are short or their heads unlike. */
    private static long expected(Chars a, Chars b) {
        int longer = Math.max(a.length(), b.length());
        if (Math.min(a.length(), b.length()) < 8 * HEAD) {
            return 0;
        }
        int edits = corner(a.head(HEAD), b.head(HEAD), 0, HEAD / 3);
        return edits < 0 ? 0 : (long) (1.1 * edits * longer / HEAD);
    }

    /** The tail of {@code b} is free; null when above {@code limit}. */
    static Found prefix(Chars a, Chars b, int limit) {
        int columns = (int) Math.min(b.length(), (long) a.length() + limit);
        Band band = new Band(a, b.head(columns));
        return band.run(-limit, limit, Strips.UP, limit, true) < 0 ? null : band.leastOfLastRow(limit);
    }

    /** Both ends of {@code b} are free; null when above {@code limit}. */
    static Found endsFree(Chars a, Chars b, int limit) {
        Band band = new Band(a, b);
        return band.run(-a.length(), b.length(), (byte) 0, limit, true) < 0 ? null : band.leastOfLastRow(limit);
    }

    /** The band, as diagonals; drawn closer on the way. */
    private int from;

    private int to;
    private int lastLow;
    private int lastHigh;
    private int lastValue;
    /** Where the strips ended that were given up. */
    private int lastRow;

    /**
     * All strips. Diagonals {@code first..last} are in the band; {@code top} is the horizontal difference along the first row.
     *
     * @param most give up when nothing on a strip's last row can lead to the end with that many errors
     * @param tailFree whether any column of the last row is an end; else the corner is
     * @return the value at the lower right corner, or -1 when given up
     */
    private int run(int first, int last, byte top, int most, boolean tailFree) {
        int m = strips.rows;
        int n = strips.columns;
        from = first;
        to = last;
        strips.set(0, n, top);
        int low = 1;
        int high = n;
        int value = 0; // at the upper edge of the next strip, column low - 1
        for (int row = 0, passes = 0; row < m || row == 0; passes++) {
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
                value += 64 + strips.two(row, low, high, secondLow, secondHigh) + 64;
                low = secondLow;
                high = secondHigh;
                row += 128;
            } else {
                strips.one(row, height, low, high);
                value += height;
                row += height;
            }
            if (row >= m) {
                break;
            }
            if (passes % NARROWED == NARROWED - 1 && !narrow(value, low, high, row, most, tailFree)) {
                lastRow = row;
                return -1;
            }
        }
        lastLow = low;
        lastHigh = high;
        lastValue = value;
        return value + strips.steps(low, high);
    }

    /** From one strip's lower edge to the columns of the next; returns the value ahead of its first column. */
    private int moveTo(int nextLow, int nextHigh, int low, int high, int value) {
        int moved = value;
        for (int j = low; j < nextLow; j++) {
            moved += j <= high ? strips.step(j) : 1;
        }
        if (high < nextHigh) {
            strips.set(Math.max(high + 1, nextLow), nextHigh, Strips.UP);
        }
        return moved;
    }

    /**
     * Draws the band closer: from a cell on diagonal k with value v, a path within {@code most} errors comes to a diagonal
     * k' only if v + |k' - k| and what the end costs from there are not more. From a cell to the next one v changes by one at
     * most, so k + v never falls and k - v never does: the first cell that leads to the end leads furthest to the left, the last one
     * furthest to the right. False when no cell leads to the end.
     */
    private boolean narrow(int start, int low, int high, int row, int most, boolean tailFree) {
        int goal = strips.columns - strips.rows;
        int first = low - 1;
        int value = start;
        while (!leads(first - row, most - value, goal, tailFree)) {
            if (++first > high) {
                return false;
            }
            value += strips.step(first);
        }
        int last = high;
        int lastLeft = most - value - strips.steps(first + 1, high);
        while (!leads(last - row, lastLeft, goal, tailFree)) {
            lastLeft += strips.step(last--);
        }
        int left = most - value;
        int k = first - row;
        int lastK = last - row;
        from = Math.max(from, tailFree ? k - left : Math.floorDiv(k + goal - left, 2));
        to = Math.min(to, tailFree ? lastK + lastLeft : Math.floorDiv(lastK + goal + lastLeft + 1, 2));
        return true;
    }

    /** Whether a path may come to the end from diagonal {@code k} with {@code left} errors. */
    private static boolean leads(int k, int left, int goal, boolean tailFree) {
        return left >= (tailFree ? 0 : Math.abs(goal - k));
    }

    private Found leastOfLastRow(int limit) {
        int value = lastValue;
        int best = value;
        int at = lastLow - 1;
        for (int j = lastLow; j <= lastHigh; j++) {
            value += strips.step(j);
            if (value < best) {
                best = value;
                at = j;
            }
        }
        return best <= limit ? new Found(best, at) : null;
    }
}
