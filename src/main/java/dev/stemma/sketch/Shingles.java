package dev.stemma.sketch;

import java.util.Arrays;

/** All distinct shingles of a text, for exact resemblance and containment. Immutable once made. */
public final class Shingles {
    /** Open addressing by the hashes' low bits; 0 is a free place. */
    private long[] table;

    private int size;

    private Shingles(int expected) {
        table = new long[4 * Integer.highestOneBit(expected)];
    }

    /**
     * Of a text, by the options' shingle size.
     *
     * @param options only {@link SketchOptions#shingle()} is used
     */
    public static Shingles of(CharSequence text, SketchOptions options) {
        Shingles shingles = new Shingles(Math.max(16, text.length() / 6));
        new Shingler(options.shingle(), new Shingler.Sink() {
                    @Override
                    public void shingles(long[] hashes, int from, int to) {
                        for (int i = from; i < to; i++) {
                            shingles.add(hashes[i] == 0 ? 1 : hashes[i]);
                        }
                    }

                    @Override
                    public void prefix(int tokens, long hash) {}
                })
                .read(text);
        return shingles;
    }

    /** Number of distinct shingles. */
    public int size() {
        return size;
    }

    /** Shingles in both divided by shingles in either, 0..1; 0 when one of them has none. */
    public double jaccard(Shingles other) {
        return jaccard(other, shared(other));
    }

    /** The same, where the number that is in both is known. */
    public double jaccard(Shingles other, int shared) {
        return shared == 0 ? 0 : (double) shared / (size + other.size - shared);
    }

    /** Share of the smaller set that is in the larger one, 0..1; 0 when one of them has none. */
    public double containment(Shingles other) {
        return containment(other, shared(other));
    }

    /** The same, where the number that is in both is known. */
    public double containment(Shingles other, int shared) {
        return shared == 0 ? 0 : (double) shared / Math.min(size, other.size);
    }

    /** How many shingles are in both. */
    public int shared(Shingles other) {
        if (size > other.size) {
            return other.shared(this);
        }
        int shared = 0;
        for (long hash : table) {
            shared += hash != 0 && other.table[other.place(hash)] == hash ? 1 : 0;
        }
        return shared;
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
