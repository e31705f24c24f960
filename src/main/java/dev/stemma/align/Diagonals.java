package dev.stemma.align;

import java.util.Arrays;

/**
 * Furthest-reaching points on diagonals: with d errors, how far down each diagonal a path from the upper left corner can
 * come. Takes {@code O(d * d)} steps for a distance of d, and the equal stretches between are compared many characters at
 * a time by {@link Arrays#mismatch(char[], int, int, char[], int, int)}.
 *
 * <p>Rows are characters of {@code a}, columns of {@code b}; diagonal k holds the cells with column - row = k. One pass is
 * one object; not for several threads.
 */
final class Diagonals {
    private static final int NONE = Integer.MIN_VALUE / 2;

    private final char[] a;
    private final char[] b;
    private final int aFrom;
    private final int bFrom;
    private final int m;
    private final int n;
    private final int max;
    /** Row reached on diagonal k, at index k + low; in the wave of {@code d - 1} before a step, of {@code d} after it. */
    private int[] reached;

    private int[] next;
    private final int low;
    private int d;

    /** Compares {@code a} with {@code b}, for at most {@code max} errors. */
    Diagonals(Chars a, Chars b, int max) {
        this.a = a.text();
        this.b = b.text();
        this.aFrom = a.from();
        this.bFrom = b.from();
        this.m = a.length();
        this.n = b.length();
        this.max = max;
        low = Math.min(max, m) + 1;
        int size = low + Math.min(max, n) + 2;
        reached = new int[size];
        next = new int[size];
        Arrays.fill(reached, NONE);
        Arrays.fill(next, NONE);
        reached[low] = slide(0, 0);
    }

    int errors() {
        return d;
    }

    /** Row reached on diagonal {@code k} with {@link #errors()} errors or fewer; negative when none. */
    int row(int k) {
        int at = k + low;
        return at < 0 || at >= reached.length ? NONE : reached[at];
    }

    /**
     * The errors between the two whole texts, or -1 when more than {@code most} (at most max). Diagonals from which the
     * lower right corner cannot be reached any more are dropped on the way.
     */
    int toCorner(int most) {
        int goal = n - m;
        if (Math.abs(goal) > most) {
            return -1;
        }
        while (row(goal) < m) {
            if (d == most) {
                return -1;
            }
            int left = most - d - 1;
            step(goal - left, goal + left);
        }
        return d;
    }

    /** The least errors with which all of {@code a} is used up, wherever that is in {@code b}; -1 when above max. */
    int toLastRow() {
        while (lastRowDiagonal() == NONE) {
            if (d == max) {
                return -1;
            }
            step(-m, n);
        }
        return d;
    }

    /** The first diagonal on which all of {@code a} is used up. */
    int lastRowDiagonal() {
        for (int k = -Math.min(d, m); k <= Math.min(d, n); k++) {
            if (row(k) == m) {
                return k;
            }
        }
        return NONE;
    }

    /** The furthest row that any diagonal has reached. */
    int furthestRow() {
        int best = 0;
        for (int k = -Math.min(d, m); k <= Math.min(d, n); k++) {
            best = Math.max(best, row(k));
        }
        return best;
    }

    /** The first diagonal that has reached row {@code row} or went beyond it. */
    int diagonalAt(int row) {
        for (int k = -Math.min(d, m); k <= Math.min(d, n); k++) {
            if (row(k) >= row) {
                return k;
            }
        }
        return NONE;
    }

    /** One error more, on diagonals {@code from..to} only. */
    void step(int from, int to) {
        d++;
        int first = Math.max(Math.max(from, -d), -m);
        int last = Math.min(Math.min(to, d), n);
        int[] before = reached;
        int[] now = next;
        // the wave grows by one on each side: what stands beyond it in this array is two waves old
        Arrays.fill(now, Math.max(0, first - 1 + low), Math.min(now.length, first + low), NONE);
        for (int k = first; k <= last; k++) {
            int at = k + low;
            int row = before[at] + 1; // substitution
            if (at > 0) {
                row = Math.max(row, before[at - 1]); // a character of b inserted
            }
            if (at + 1 < before.length) {
                row = Math.max(row, before[at + 1] + 1); // a character of a deleted
            }
            row = Math.min(row, Math.min(m, n - k));
            now[at] = row < 0 || row + k < 0 ? NONE : slide(row, row + k);
        }
        if (last + low + 1 < now.length) {
            now[last + low + 1] = NONE;
        }
        reached = now;
        next = before;
    }

    private int slide(int row, int column) {
        int i = aFrom + row;
        int j = bFrom + column;
        int run = Math.min(m - row, n - column);
        // most runs off the true path are shorter than a call is worth
        int at = 0;
        for (int few = Math.min(run, 6); at < few; at++) {
            if (a[i + at] != b[j + at]) {
                return row + at;
            }
        }
        int same = Arrays.mismatch(a, i + at, i + run, b, j + at, j + run);
        return row + (same < 0 ? run : at + same);
    }
}
