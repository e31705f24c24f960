package dev.stemma.dedup;

import java.util.Arrays;

/**
 * From a 32-bit key to the numbers that were added under it, the newest first, at most a limited count of them: what is
 * added beyond is forgotten. Flat arrays, for tens of millions of postings. Reading is safe from several threads while
 * nobody adds.
 */
final class Postings {
    /** End of a list; and, from {@link #first}, no list. */
    static final int END = -1;

    private final int most;
    private int[] keys;
    /** Index of the newest posting + 1; 0 for a free place. */
    private int[] heads;

    private int[] counts;
    private int used;
    private int[] values;
    private int[] next;
    private int size;

    Postings(int most) {
        this.most = most;
        keys = new int[1 << 10];
        heads = new int[keys.length];
        counts = new int[keys.length];
        values = new int[1 << 10];
        next = new int[values.length];
    }

    void add(int key, int value) {
        int at = place(key);
        if (heads[at] == 0) {
            if (2 * ++used > keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
        } else if (counts[at] == most) {
            return;
        }
        if (size == values.length) {
            int more = size + (size >> 1);
            values = Arrays.copyOf(values, more);
            next = Arrays.copyOf(next, more);
        }
        values[size] = value;
        next[size] = heads[at] - 1;
        heads[at] = ++size;
        counts[at]++;
    }

    /** The newest posting of a key, or {@link #END}. */
    int first(int key) {
        return heads[place(key)] - 1;
    }

    /** How many postings a key has. */
    int count(int key) {
        int at = place(key);
        return heads[at] == 0 ? 0 : counts[at];
    }

    int value(int posting) {
        return values[posting];
    }

    /** The posting added before this one under the same key, or {@link #END}. */
    int next(int posting) {
        return next[posting];
    }

    private int place(int key) {
        int at = ((key * 0x9E3779B1) >>> 5) & (keys.length - 1);
        while (heads[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new int[2 * oldKeys.length];
        heads = new int[keys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
