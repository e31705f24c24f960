package dev.stemma.dedup;

import dev.stemma.sketch.Sketch;
import java.util.Arrays;

/**
 * An index of masked sketches, numbered from 0 as they are added, and the question which of them a sketch may be a copy or a
 * part of. Adding is for one thread; asking is for many, each with its own {@link Scratch}, while nobody adds.
 */
final class Candidates {
    /** Prefixes of a sketch that are looked up: its longest ones. */
    private static final int PREFIXES = 2;

    /** Most sketches that one prefix leads to: the first ones, which are the longest. */
    private static final int PREFIX_FREQUENCY = 8;

    private final DedupOptions options;
    private final Repeated repeated;
    private final int postings;
    private final Postings byFingerprint;
    private final Postings byPrefix = new Postings(PREFIX_FREQUENCY);
    private byte[] levels = new byte[64];
    private int size;

    /**
     * @param frequency most numbers that one fingerprint leads to
     * @param postings most postings that one question looks at
     */
    Candidates(DedupOptions options, Repeated repeated, int frequency, int postings) {
        this.options = options;
        this.repeated = repeated;
        this.postings = postings;
        byFingerprint = new Postings(frequency);
    }

    Candidates(DedupOptions options, Repeated repeated) {
        this(options, repeated, options.documentFrequency(), options.postings());
    }

    int size() {
        return size;
    }

    void add(Sketch sketch) {
        begin(sketch.level());
        for (int i = 0; i < sketch.fingerprints(); i++) {
            int fingerprint = sketch.fingerprint(i);
            if (repeated.contains(fingerprint)) {
                byFingerprint.add(fingerprint, size);
            }
        }
        for (int i = 0; i < sketch.prefixes(); i++) {
            byPrefix.add(sketch.prefix(i), size);
        }
        size++;
    }

    /**
     * Adds what of a sketch is not in another one, where both would have sampled it.
     *
     * @return whether there is any; nothing was added otherwise, and no number given
     */
    boolean addBeyond(Sketch sketch, Sketch other) {
        int[] beyond = sketch.beyond(other);
        if (beyond.length == 0) {
            return false;
        }
        begin(Math.max(sketch.level(), other.level()));
        for (int fingerprint : beyond) {
            if (repeated.contains(fingerprint)) {
                byFingerprint.add(fingerprint, size);
            }
        }
        size++;
        return true;
    }

    /** Makes room for the next number, whose sketch is of this level. */
    private void begin(int level) {
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, 2 * size);
        }
        levels[size] = (byte) level;
    }

    /** The best candidates for {@code sketch}, the best first; at most as many as the options allow. */
    int[] of(Sketch sketch, Scratch scratch) {
        return of(sketch, scratch, options.candidates());
    }

    /** The same, at most {@code most}. */
    int[] of(Sketch sketch, Scratch scratch, int most) {
        return best(scratch, Math.min(worthwhile(scratch, order(sketch, scratch)), most));
    }

    /** The same, with those that share less than half of what the best one shares. */
    int[] ranked(Sketch sketch, Scratch scratch, int most) {
        return best(scratch, Math.min(order(sketch, scratch), most));
    }

    private static int[] best(Scratch scratch, int count) {
        int[] best = new int[count];
        for (int i = 0; i < best.length; i++) {
            best[i] = (int) scratch.ranked[i];
        }
        return best;
    }

    /** Puts all candidates in order, the best first, and says how many there are. */
    private int order(Sketch sketch, Scratch scratch) {
        if (size == 0 || sketch.isMissing()) {
            return 0;
        }
        scratch.begin(size);
        int[] sampled = countShared(sketch, scratch);
        int found = 0;
        for (int t = 0; t < scratch.touched; t++) {
            int number = scratch.seen[t];
            int shared = scratch.shared[number];
            int looked = sampled[levels[number]];
            double share = (double) shared / looked;
            if (share >= options.leastShare() && (shared > 1 || looked < 8)) {
                scratch.ranked[found++] = rank(expected(Math.min(shared, looked), looked), number);
            }
        }
        // the longest prefix covers more than half of the tokens, the one before it more than a quarter
        for (int i = sketch.prefixes() - 1; i >= Math.max(0, sketch.prefixes() - PREFIXES); i--) {
            for (int p = byPrefix.first(sketch.prefix(i)); p != Postings.END; p = byPrefix.next(p)) {
                int number = byPrefix.value(p);
                if (!scratch.isRanked(number, found)) {
                    scratch.ranked[found++] = rank(i == sketch.prefixes() - 1 ? 0.5 : 0.25, number);
                }
            }
        }
        Arrays.sort(scratch.ranked, 0, found);
        scratch.end();
        return found;
    }

    /** How many of the ranked ones share at least half of what the best one shares. */
    private static int worthwhile(Scratch scratch, int found) {
        if (found == 0) {
            return 0;
        }
        long best = 1_000_000 - (scratch.ranked[0] >>> 32);
        int count = 1;
        while (count < found && 1_000_000 - (scratch.ranked[count] >>> 32) >= best / 2) {
            count++;
        }
        return count;
    }

    /**
     * What share of all its shingles is expected where {@code shared} of {@code looked} are shared: by Laplace's rule of succession, as
     * a long text keeps few fingerprints, and three of three are less than thirty of thirty.
     */
    private static double expected(int shared, int looked) {
        return (shared + 1.0) / (looked + 2);
    }

    /** The larger share first, then the smaller number; the number in the low half. */
    private static long rank(double share, int number) {
        return ((long) ((1 - share) * 1_000_000) << 32) | number;
    }

    /**
     * The rarest fingerprints first, until enough postings were read: boilerplate comes last or not at all. Returns how many
     * fingerprints were looked up that a sketch of each level would hold.
     */
    private int[] countShared(Sketch sketch, Scratch scratch) {
        long[] byFrequency = scratch.frequencies(sketch.fingerprints());
        int[] sampled = new int[Sketch.COARSEST + 1];
        int known = 0;
        for (int i = 0; i < sketch.fingerprints(); i++) {
            int count = byFingerprint.count(sketch.fingerprint(i));
            if (count == 0) {
                sampled[level(sketch.fingerprint(i))]++; // most: they are the rarest, and lead nowhere
            } else {
                byFrequency[known++] = ((long) count << 32) | i;
            }
        }
        Arrays.sort(byFrequency, 0, known);
        int left = postings;
        for (int i = 0; i < known && left > 0; i++) {
            left -= (int) (byFrequency[i] >>> 32);
            int fingerprint = sketch.fingerprint((int) byFrequency[i]);
            sampled[level(fingerprint)]++;
            for (int p = byFingerprint.first(fingerprint); p != Postings.END; p = byFingerprint.next(p)) {
                scratch.count(byFingerprint.value(p));
            }
        }
        for (int level = Sketch.COARSEST; level > 0; level--) {
            sampled[level - 1] += sampled[level];
        }
        return sampled;
    }

    /** The coarsest level at which a sketch holds {@code fingerprint}. */
    private static int level(int fingerprint) {
        return Math.min(Sketch.COARSEST, Integer.numberOfLeadingZeros(fingerprint));
    }

    /** Counters of one thread, kept between questions. */
    static final class Scratch {
        private int[] shared = new int[64];
        private int[] seen = new int[64];
        private long[] ranked = new long[64];
        private long[] frequencies = new long[256];
        private int touched;

        private void begin(int size) {
            touched = 0;
            if (shared.length < size) {
                shared = new int[Math.max(size, 2 * shared.length)];
            }
        }

        private long[] frequencies(int count) {
            if (frequencies.length < count) {
                frequencies = new long[count];
            }
            return frequencies;
        }

        private void count(int number) {
            if (shared[number]++ == 0) {
                if (touched + PREFIXES * PREFIX_FREQUENCY >= seen.length) {
                    seen = Arrays.copyOf(seen, 2 * seen.length);
                    ranked = new long[seen.length];
                }
                seen[touched++] = number;
            }
        }

        private boolean isRanked(int number, int found) {
            for (int i = 0; i < found; i++) {
                if ((int) ranked[i] == number) {
                    return true;
                }
            }
            return false;
        }

        private void end() {
            for (int t = 0; t < touched; t++) {
                shared[seen[t]] = 0;
            }
        }
    }
}
