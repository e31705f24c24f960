package dev.stemma.sketch;

import java.util.Arrays;

/** All distinct shingles of a text, for exact resemblance and containment. Immutable. */
public final class Shingles {
    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Of a text, by the options' shingle size.
     *
     * @param options only {@link SketchOptions#shingle()} is used
     */
    public static Shingles of(CharSequence text, SketchOptions options) {
        Collector collector = new Collector(Math.max(16, text.length() / 5));
        new Shingler(options.shingle(), collector).read(text);
        long[] hashes = Arrays.copyOf(collector.hashes, collector.count);
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Shingles(Arrays.copyOf(hashes, distinct));
    }

    /** Number of distinct shingles. */
    public int size() {
        return sorted.length;
    }

    /** Shingles in both divided by shingles in either, 0..1; 0 when one of them has none. */
    public double jaccard(Shingles other) {
        int shared = shared(other);
        return shared == 0 ? 0 : (double) shared / (size() + other.size() - shared);
    }

    /** Share of the smaller set that is in the larger one, 0..1; 0 when one of them has none. */
    public double containment(Shingles other) {
        int shared = shared(other);
        return shared == 0 ? 0 : (double) shared / Math.min(size(), other.size());
    }

    /** How many shingles are in both. */
    public int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            long x = sorted[i];
            long y = other.sorted[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }

    /** The hashes in ascending order; a copy. */
    long[] hashes() {
        return sorted.clone();
    }

    private static final class Collector implements Shingler.Sink {
        private long[] hashes;
        private int count;

        Collector(int expected) {
            hashes = new long[expected];
        }

        @Override
        public void shingle(long hash) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = hash;
        }

        @Override
        public void prefix(int tokens, long hash) {}
    }
}
