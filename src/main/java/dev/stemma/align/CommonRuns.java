package dev.stemma.align;

import java.util.Arrays;

/**
 * Stretches that stand in both texts, in the same order in both. Every {@code seed}-th place of {@code b} is a seed;
 * {@code a} is read with a rolling hash until a seed is met, and from there the stretch is followed in both directions, many
 * characters at a time. Of seeds with the same characters the one is taken that is closest to where the last stretch would
 * have gone on: so a text that stands twice in its document, or an image in letters with ten thousand {@code A}, is
 * followed copy by copy. Of all stretches found the chain is kept that ascends in both texts and leaves the least to edit.
 * A common stretch of {@code 2 * seed - 1} characters is met for sure if its seed is the only one of its kind. Nearly
 * linear: inside a common stretch nothing is hashed.
 */
final class CommonRuns {
    private static final int BASE = 0x2C1B3C6D;

    /** How far a run may reach back into the one before it: which of the two is right is decided by the chain. */
    private static final int OVERLAP = 64;

    /** Of seeds with the same characters, how many are looked at, the last ones first. */
    private static final int SAME_SEEDS = 16;

    /** Runs before it that may be the one before it on the chain. */
    private static final int LOOK_BACK = 100;

    /** Edits a character between two unlike texts of one language; measured on English and French: .73 to .78. */
    private static final double UNLIKE = 0.75;

    private final char[] a;
    private final char[] b;
    /** Start in a, start in b and length of each run, in order. */
    private int[] runs = new int[3 * 16];

    private int size;

    private CommonRuns(char[] a, char[] b) {
        this.a = a;
        this.b = b;
    }

    /** The runs of a[aFrom, aTo) and b[bFrom, bTo). */
    static CommonRuns of(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo, int seed) {
        CommonRuns runs = new CommonRuns(a, b);
        if (aTo - aFrom >= seed && bTo - bFrom >= seed) {
            runs.find(aFrom, aTo, bFrom, bTo, seed);
            runs.chain(aFrom, aTo, bFrom, bTo);
        }
        return runs;
    }

    int size() {
        return size;
    }

    int startA(int run) {
        return runs[3 * run];
    }

    int startB(int run) {
        return runs[3 * run + 1];
    }

    int length(int run) {
        return runs[3 * run + 2];
    }

    /** Units of each text that are in a run. */
    int covered() {
        int covered = 0;
        for (int r = 0; r < size; r++) {
            covered += length(r);
        }
        return covered;
    }

    private void find(int aFrom, int aTo, int bFrom, int bTo, int seed) {
        int blocks = (bTo - bFrom) / seed;
        int[] table = new int[Math.max(4, 2 * Integer.highestOneBit(2 * blocks))]; // last block of a kind + 1
        int[] hashes = new int[blocks];
        int[] same = new int[blocks]; // the block of the same kind before this one + 1
        int shift = Integer.numberOfLeadingZeros(table.length - 1);
        for (int block = 0; block < blocks; block++) {
            int hash = hash(b, bFrom + block * seed, seed);
            hashes[block] = hash;
            int at = place(hash, shift);
            while (table[at] != 0 && hashes[table[at] - 1] != hash) {
                at = (at + 1) & (table.length - 1);
            }
            same[block] = table[at];
            table[at] = block + 1;
        }
        int out = 1; // what the oldest character weighs in the hash
        for (int k = 1; k < seed; k++) {
            out *= BASE;
        }
        int before = aFrom; // end of the last run
        int diagonal = bFrom - aFrom; // of the last run
        int i = aFrom;
        int last = aTo - seed;
        int hash = hash(a, i, seed);
        while (true) {
            int at = place(hash, shift);
            while (table[at] != 0 && hashes[table[at] - 1] != hash) {
                at = (at + 1) & (table.length - 1);
            }
            if (table[at] != 0) {
                int block = table[at] - 1;
                int j = same[block] == 0
                        ? bFrom + block * seed
                        : onward(i, i + diagonal, bFrom, bTo, seed)
                                ? i + diagonal
                                : bFrom + seed * nearest((i + diagonal - bFrom) / seed, block, same);
                if (Arrays.equals(a, i, i + seed, b, j, j + seed)) {
                    int most = Math.min(i - Math.max(aFrom, before - OVERLAP), j - bFrom);
                    int back = 0;
                    while (back < most && a[i - back - 1] == b[j - back - 1]) {
                        back++;
                    }
                    int ahead = seed + Ends.head(a, i + seed, aTo, b, j + seed, bTo);
                    add(i - back, j - back, back + ahead);
                    diagonal = j - i;
                    i += ahead;
                    before = i;
                    if (i > last) {
                        return;
                    }
                    hash = hash(a, i, seed);
                    continue;
                }
            }
            if (i == last) {
                return;
            }
            hash = (hash - a[i] * out) * BASE + a[i + seed];
            i++;
        }
    }

    /** Whether the characters at {@code i} also stand where the last run goes on. */
    private boolean onward(int i, int j, int bFrom, int bTo, int seed) {
        return j >= bFrom && j + seed <= bTo && Arrays.equals(a, i, i + seed, b, j, j + seed);
    }

    /** Of blocks of one kind, the closest to {@code expected}. */
    private static int nearest(int expected, int last, int[] same) {
        int best = last;
        int block = last;
        for (int k = 1; k < SAME_SEEDS && same[block] != 0; k++) {
            block = same[block] - 1;
            if (Math.abs(block - expected) < Math.abs(best - expected)) {
                best = block;
            }
        }
        return best;
    }

    private static int hash(char[] text, int from, int seed) {
        int hash = 0;
        for (int k = from; k < from + seed; k++) {
            hash = hash * BASE + text[k];
        }
        return hash;
    }

    private static int place(int hash, int shift) {
        return (hash * 0x9E3779B1) >>> shift;
    }

    private void add(int i, int j, int length) {
        if (3 * size == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[3 * size] = i;
        runs[3 * size + 1] = j;
        runs[3 * size + 2] = length;
        size++;
    }

    /**
     * Leaves the chain that is expected to cost least: between two runs as many edits as their places differ by, and for
     * the rest of the stretch what two unlike texts cost. A run far off the path costs more than it saves.
     */
    private void chain(int aFrom, int aTo, int bFrom, int bTo) {
        double[] cost = new double[size]; // up to the end of the run
        int[] previous = new int[size];
        int best = -1;
        double least = between(aTo - aFrom, bTo - bFrom);
        for (int r = 0; r < size; r++) {
            cost[r] = between(startA(r) - aFrom, startB(r) - bFrom);
            previous[r] = -1;
            for (int p = r - 1; p >= Math.max(0, r - LOOK_BACK); p--) {
                int over = Math.max(0, Math.max(endA(p) - startA(r), endB(p) - startB(r)));
                if (over < length(r) && startB(p) < startB(r)) {
                    double through = cost[p] + between(startA(r) + over - endA(p), startB(r) + over - endB(p));
                    if (through < cost[r]) {
                        cost[r] = through;
                        previous[r] = p;
                    }
                }
            }
            double all = cost[r] + between(aTo - endA(r), bTo - endB(r));
            if (all < least) {
                least = all;
                best = r;
            }
        }
        keep(best, previous);
    }

    private static double between(int m, int n) {
        return Math.abs(m - n) + UNLIKE * Math.min(m, n);
    }

    private int endA(int run) {
        return startA(run) + length(run);
    }

    private int endB(int run) {
        return startB(run) + length(run);
    }

    private void keep(int last, int[] previous) {
        int count = 0;
        int[] chain = new int[size];
        for (int r = last; r >= 0; r = previous[r]) {
            chain[count++] = r;
        }
        int[] found = runs;
        runs = new int[3 * count];
        size = 0;
        int endA = 0;
        int endB = 0;
        for (int k = count - 1; k >= 0; k--) {
            int i = found[3 * chain[k]];
            int j = found[3 * chain[k] + 1];
            int length = found[3 * chain[k] + 2];
            int over = Math.max(0, Math.max(endA - i, endB - j)); // what the run before has taken
            if (over < length) {
                add(i + over, j + over, length - over);
                endA = i + length;
                endB = j + length;
            }
        }
    }
}
