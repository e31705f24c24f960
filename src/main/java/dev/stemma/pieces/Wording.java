package dev.stemma.pieces;

import java.util.Arrays;

/** A sequence of pieces, as it counts: rendering apart. Made over an array that nobody changes any more. */
public final class Wording {
    private final int[] pieces;
    private final int hash;

    /** The sequence of these numbers; {@code pieces} is kept, not copied. */
    public Wording(int[] pieces) {
        this.pieces = pieces;
        int mixed = Arrays.hashCode(pieces) * 0x9E3779B1; // neighbouring numbers are frequent
        hash = mixed ^ (mixed >>> 15);
    }

    /** The numbers of the pieces; not to be changed. */
    public int[] pieces() {
        return pieces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && Arrays.equals(pieces, wording.pieces);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(pieces);
    }
}
