package dev.stemma.pieces;

import java.util.BitSet;

/**
 * Where a line has tabs: before which of its pieces, and behind the last. Immutable.
 *
 * @param before the pieces before which a tab stands; those of most lines are none
 * @param behind whether one stands behind the last piece
 */
record Tabs(BitSet before, boolean behind) {
    private static final Tabs NONE = new Tabs(new BitSet(0), false);

    /** The tabs of {@code line}, the pieces of which are {@code starts} to {@code ends}, {@code size} of them. */
    static Tabs of(String line, int[] starts, int[] ends, int size) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return NONE;
        }
        BitSet before = new BitSet(size);
        for (int k = 0; k < size && tab >= 0; k++) {
            if (tab < starts[k]) {
                before.set(k);
                tab = line.indexOf('\t', ends[k]);
            }
        }
        return new Tabs(before, tab >= 0);
    }

    /** Whether a tab stands directly before piece {@code k}. */
    boolean before(int k) {
        return before.get(k);
    }

    /** The first piece from {@code k} on before which a tab stands; -1 when there is none. */
    int next(int k) {
        return before.nextSetBit(k);
    }

    /** Whether the line has cells. */
    boolean isRow() {
        return !before.isEmpty();
    }
}
