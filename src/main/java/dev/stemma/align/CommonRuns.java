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
    /** How far a run may reach back into the one before it: which of the two is right is decided by the chain. */
    private static final int OVERLAP = 64;

    /** Of seeds with the same characters, how many are looked at, the last ones first. */
    private static final int SAME_SEEDS = 16;

    /** Runs before it that may be the one before it on the chain. */
    private static final int LOOK_BACK = 100;

    /** Edits a character between two unlike texts of one language; measured on English and French: .73 to .78. */
    private static final double UNLIKE = 0.75;

    private final Chars a;
    private final Chars b;
    private final int seed;

    /** Start in a, start in b and length of each run, in order. */
    private int[] runs = new int[3 * 16];

    private int size;

    private CommonRuns(Chars a, Chars b, int seed) {
        this.a = a;
        this.b = b;
        this.seed = seed;
    }

    /** The runs of the two, by seeds of {@code seed} characters. */
    static CommonRuns of(Chars a, Chars b, int seed) {
        CommonRuns runs = new CommonRuns(a, b, seed);
        if (a.length() >= seed && b.length() >= seed) {
            runs.find();
            runs.chain();
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

    private void find() {
        char[] x = a.text();
        char[] y = b.text();
        Seeds seeds = new Seeds(b, seed);
        int before = a.from(); // end of the last run
        int diagonal = b.from() - a.from(); // of the last run
        int last = a.to() - seed;
        int i = a.from();
        int hash = seeds.hash(x, i);
        while (i <= last) {
            while (!seeds.mayHave(hash) && i < last) {
                hash = seeds.next(hash, x, i++);
            }
            int j = seeds.mayHave(hash) ? counterpart(i, i + diagonal, seeds.last(hash), seeds) : -1;
            if (j >= 0 && Arrays.equals(x, i, i + seed, y, j, j + seed)) {
                int most = Math.min(i - Math.max(a.from(), before - OVERLAP), j - b.from());
                int back = 0;
                while (back < most && x[i - back - 1] == y[j - back - 1]) {
                    back++;
                }
                int ahead = seed + Ends.head(new Chars(x, i + seed, a.to()), new Chars(y, j + seed, b.to()));
                add(i - back, j - back, back + ahead);
                diagonal = j - i;
                i += ahead;
                before = i;
                hash = i <= last ? seeds.hash(x, i) : 0;
            } else {
                hash = i < last ? seeds.next(hash, x, i) : 0;
                i++;
            }
        }
    }

    /** Where the characters at {@code i} are looked for, of seeds of one hash; -1 where there is no seed. */
    private int counterpart(int i, int expected, int block, Seeds seeds) {
        if (block < 0 || seeds.before(block) < 0) {
            return block < 0 ? -1 : b.from() + block * seed;
        }
        return onward(i, expected) ? expected : b.from() + seed * nearest((expected - b.from()) / seed, block, seeds);
    }

    /** Whether the characters at {@code i} also stand where the last run goes on. */
    private boolean onward(int i, int j) {
        return j >= b.from() && j + seed <= b.to() && Arrays.equals(a.text(), i, i + seed, b.text(), j, j + seed);
    }

    /** Of blocks of one kind, the closest to {@code expected}. */
    private static int nearest(int expected, int last, Seeds seeds) {
        int best = last;
        int block = seeds.before(last);
        for (int k = 1; k < SAME_SEEDS && block >= 0; k++) {
            if (Math.abs(block - expected) < Math.abs(best - expected)) {
                best = block;
            }
            block = seeds.before(block);
        }
        return best;
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
     * the rest of the stretch what two unlike texts cost. A run far off the path costs more than it saves. As nothing between two
     * runs costs less than {@code UNLIKE} a character of {@code a}, looking back ends where no earlier run can be the better one.
     */
    private void chain() {
        double[] cost = new double[size]; // up to the end of the run
        double[] lead =
                new double[size]; // the least of cost less what the way there is worth, of all runs up to this one
        int[] previous = new int[size];
        int best = -1;
        double least = between(a.length(), b.length());
        for (int r = 0; r < size; r++) {
            int i = startA(r);
            int j = startB(r);
            double lowest = between(i - a.from(), j - b.from());
            previous[r] = -1;
            for (int p = r - 1; p >= Math.max(0, r - LOOK_BACK) && lead[p] + UNLIKE * i < lowest; p--) {
                int over = Math.max(0, Math.max(endA(p) - i, endB(p) - j));
                if (over < length(r) && startB(p) < j) {
                    double through = cost[p] + between(i + over - endA(p), j + over - endB(p));
                    if (through < lowest) {
                        lowest = through;
                        previous[r] = p;
                    }
                }
            }
            cost[r] = lowest;
            lead[r] = Math.min(r == 0 ? lowest : lead[r - 1], lowest - UNLIKE * endA(r));
            double all = lowest + between(a.to() - endA(r), b.to() - endB(r));
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
