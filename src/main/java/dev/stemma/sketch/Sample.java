package dev.stemma.sketch;

import java.util.Arrays;

/**
 * The distinct hashes below a bound that falls until few enough are left. What is in it in the end depends on the set of
 * hashes alone, not on their order: as soon as more than the limit are below a bound, that bound is not the last one.
 */
final class Sample implements Shingler.Sink {
    private final int most;
    /** Open addressing by the bits behind the level's zeros, so that reading it from end to end is nearly sorting it; 0 is free. */
    private long[] table;

    private int count;
    private int level;
    private final int[] prefixes = new int[28];
    private int prefixCount;

    /** @param most hashes that it holds before its level is the coarsest */
    Sample(int most) {
        this.most = most;
        table = new long[4 * Integer.highestOneBit(most)];
    }

    @Override
    public void shingles(long[] hashes, int from, int to) {
        long bound = -1L >>> level;
        for (int i = from; i < to; i++) {
            if (Long.compareUnsigned(hashes[i], bound) <= 0) {
                add(hashes[i] == 0 ? 1 : hashes[i]);
                bound = -1L >>> level;
            }
        }
    }

    @Override
    public void prefix(int tokens, long hash) {
        prefixes[prefixCount++] = (int) hash;
    }

    /** The number of leading zero bits that a hash in it has at least. */
    int level() {
        return level;
    }

    int[] prefixes() {
        return Arrays.copyOf(prefixes, prefixCount);
    }

    /** The high halves of the hashes, ascending as unsigned. */
    int[] fingerprints() {
        int[] fingerprints = new int[count];
        int size = 0;
        for (long hash : table) {
            if (hash != 0) {
                int fingerprint = (int) (hash >>> 32);
                int at = size++;
                while (at > 0
                        && Integer.compareUnsigned(fingerprints[at - 1], fingerprint) > 0) { // seldom, and seldom far
                    fingerprints[at] = fingerprints[at - 1];
                    at--;
                }
                fingerprints[at] = fingerprint;
            }
        }
        return fingerprints;
    }

    private void add(long hash) {
        if (put(hash)) {
            while (count > most && level < Sketch.COARSEST) {
                level++;
                rebuild(table.length);
            }
            if (2 * count > table.length) {
                rebuild(2 * table.length);
            }
        }
    }

    private boolean put(long hash) {
        int at = (int) ((hash << level) >>> (Long.numberOfLeadingZeros(table.length) + 1));
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        count++;
        return true;
    }

    private void rebuild(int size) {
        long[] old = table;
        table = new long[size];
        count = 0;
        for (long hash : old) {
            if (hash != 0 && Long.numberOfLeadingZeros(hash) >= level) {
                put(hash);
            }
        }
    }
}
