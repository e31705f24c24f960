package dev.stemma.sketch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;

/** All distinct shingles of a text, for exact resemblance and containment. Immutable once made. */
public final class Shingles {
    private final int shingle;
    /** Open addressing by the hashes' low bits; 0 is a free place. */
    private long[] table;

    private int size;

    private Shingles(int shingle, int expected) {
        this.shingle = shingle;
        table = new long[4 * Integer.highestOneBit(expected)];
    }

    /**
     * Of a text, by the options' shingle size.
     *
     * @param options only {@link SketchOptions#shingle()} is used
     */
    public static Shingles of(CharSequence text, SketchOptions options) {
        Shingles shingles = new Shingles(options.shingle(), Math.max(16, text.length() / 6));
        shingles.read(text, shingles::add);
        return shingles;
    }

    /** Number of distinct shingles. */
    public int size() {
        return size;
    }

    /** What these shingles and those of another text have in common. Of the other text only those are kept that are not here. */
    public Overlap overlap(CharSequence other) {
        BitSet met = new BitSet(table.length);
        Shingles beyond = new Shingles(shingle, 16);
        read(other, hash -> {
            int at = place(hash);
            if (table[at] == hash) {
                met.set(at);
            } else {
                beyond.add(hash);
            }
        });
        int shared = met.cardinality();
        return new Overlap(size, shared + beyond.size, shared);
    }

    /**
     * Two sets of shingles.
     *
     * @param one size of the first
     * @param other size of the second
     * @param shared how many are in both
     */
    public record Overlap(int one, int other, int shared) {
        /** Shingles in both divided by shingles in either, 0..1; 0 when one of them has none. */
        public double jaccard() {
            return shared == 0 ? 0 : (double) shared / (one + other - shared);
        }

        /** Share of the smaller set that is in the larger one, 0..1; 0 when one of them has none. */
        public double containment() {
            return shared == 0 ? 0 : (double) shared / Math.min(one, other);
        }
    }

    private void read(CharSequence text, LongConsumer each) {
        Shingler.Sink sink = (hashes, from, to) -> {
            for (int i = from; i < to; i++) {
                each.accept(hashes[i] == 0 ? 1 : hashes[i]);
            }
        };
        new Shingler(shingle, sink).read(text);
    }

    private void add(long hash) {
        int at = place(hash);
        if (table[at] == 0) {
            table[at] = hash;
            if (2 * ++size > table.length) {
                grow();
            }
        }
    }

    private int place(long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long hash : old) {
            if (hash != 0) {
                table[place(hash)] = hash;
            }
        }
    }

    /** The hashes in ascending order; a copy. */
    long[] hashes() {
        return Arrays.stream(table).filter(hash -> hash != 0).sorted().toArray();
    }
}
