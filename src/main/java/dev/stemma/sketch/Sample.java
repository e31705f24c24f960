package dev.stemma.sketch;

import java.util.Arrays;

/**
 * The distinct hashes below a bound that falls until few enough are left. What is in it in the end depends on the set of
 * hashes alone, not on their order: as soon as more than the limit are below a bound, that bound is not the last one.
 */
final class Sample implements Shingler.Sink {
    /** Hashes that are looked up in a row. */
    private static final int WAITING = 256;

    private final int most;
    /** Open addressing by the bits behind the level's zeros, so that reading it from end to end is nearly sorting it; 0 is free. */
    private long[] table;

    private final int start;
    private int count;
    private int level;
    /** Below the bound, not yet in the table. */
    private final long[] waiting = new long[WAITING];

    private int waits;
    private final int[] prefixes = new int[28];
    private int prefixCount;

    /**
     * @param most hashes that it holds before its level is the coarsest
     * @param start the level to begin at, below the coarsest; above 0 it is a guess, and {@link #isWhole} says whether it was a good one
     */
    Sample(int most, int start) {
        this.most = most;
        this.start = start;
        level = start;
        table = new long[4 * Integer.highestOneBit(most)];
    }

    /**
     * Whether nothing is missing that would have been kept from level 0 on: the level was raised since, so that lower ones hold too many.
     */
    boolean isWhole() {
        return start == 0 || level() > start;
    }

    @Override
    public void shingles(long[] hashes, int from, int to) {
        for (int next = from; next < to; ) {
            int some = Math.min(to, next + WAITING - waits);
            pick(hashes, next, some);
            next = some;
            if (waits > WAITING / 2) {
                settle();
            }
        }
    }

    /**
     * Each is written down, and the next one over it if it was not below the bound: so that no branch is guessed wrong (as S. Edelkamp and
     * A. Weiss do in BlockQuicksort, ESA 2016).
     */
    private void pick(long[] hashes, int from, int to) {
        long[] picked = waiting;
        int size = waits;
        int rest = Long.SIZE - 1 - level;
        for (int i = from; i < to; i++) {
            long hash = hashes[i];
            picked[size] = hash;
            size += (int) (((hash >>> 1 >>> rest) - 1) >>> (Long.SIZE - 1)); // 1 if its first bits are zeros
        }
        waits = size;
    }

    private void settle() {
        for (int i = 0; i < waits; i++) {
            if (Long.numberOfLeadingZeros(waiting[i]) >= level) {
                add(waiting[i] == 0 ? 1 : waiting[i]);
            }
        }
        waits = 0;
    }

    @Override
    public void prefix(int tokens, long hash) {
        prefixes[prefixCount++] = (int) hash;
    }

    /** The number of leading zero bits that a hash in it has at least. */
    int level() {
        settle();
        return level;
    }

    int[] prefixes() {
        return Arrays.copyOf(prefixes, prefixCount);
    }

    /** The high halves of the hashes, ascending as unsigned. */
    int[] fingerprints() {
        settle();
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
