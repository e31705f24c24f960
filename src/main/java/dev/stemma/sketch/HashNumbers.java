package dev.stemma.sketch;

/** A number for each hash that came, from 0 on in the order they came in; grows with what is different. */
public final class HashNumbers {
    private long[] keys = new long[256];
    private int[] numbers = new int[256]; // one more than the number; 0 where no key is
    private int size;

    /** The number of {@code key}, a new one where it did not come yet. */
    public int of(long key) {
        int slot = slot(key);
        if (numbers[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = ++size;
            if (2 * size > keys.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot] - 1;
    }

    /** The number of {@code key}; -1 where it did not come. */
    public int find(long key) {
        return numbers[slot(key)] - 1;
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 29)) & (keys.length - 1);
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
