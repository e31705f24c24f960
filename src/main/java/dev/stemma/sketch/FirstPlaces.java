package dev.stemma.sketch;

/** An open-addressing map from a hash to the first place it was seen at. */
public final class FirstPlaces {
    private final long[] keys;
    private final int[] places;
    private final int mask;

    /** @param entries how many hashes come at most */
    public FirstPlaces(int entries) {
        int size = Integer.highestOneBit(Math.max(16, entries)) << 2;
        keys = new long[size];
        places = new int[size];
        mask = size - 1;
    }

    /** The first place of {@code key}: {@code place}, where it did not come yet. */
    public int firstOf(long key, int place) {
        int slot = (int) (key ^ (key >>> 29)) & mask;
        while (places[slot] != 0) {
            if (keys[slot] == key) {
                return places[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        places[slot] = place + 1;
        return place;
    }
}
