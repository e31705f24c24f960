package dev.stemma.align;

/** The stretches of equal length that a text is cut into, found by the hash of their characters. */
final class Seeds {
    private static final int BASE = 0x2C1B3C6D;
    private static final int SQUARE = 0x45414669; // of BASE, modulo 2^32

    private final int length;
    /** What the character before a stretch weighs in the hash of the next place. */
    private final int out;

    private final int[] hashes;
    /** For each seed the last one of the same hash before it, counted from 1. */
    private final int[] same;
    /** By hash, the last seed of it, counted from 1. */
    private final int[] table;
    /** A bit for each hash, sixteen times as many as the table has places: most places of another text are told from it, in the first-level cache. */
    private final long[] seen;

    private final int shift;

    /** The seeds of a text, each of {@code length} characters. */
    Seeds(Chars of, int length) {
        this.length = length;
        int count = of.length() / length;
        hashes = new int[count];
        same = new int[count];
        table = new int[Math.max(16, 2 * Integer.highestOneBit(2 * count))];
        seen = new long[table.length / 4];
        shift = Integer.numberOfLeadingZeros(table.length - 1);
        for (int seed = 0; seed < count; seed++) {
            int hash = hash(of.text(), of.from() + seed * length);
            hashes[seed] = hash;
            int at = slot(hash);
            same[seed] = table[at];
            table[at] = seed + 1;
            int bit = bit(hash);
            seen[bit >>> 6] |= 1L << bit;
        }
        int weight = BASE;
        for (int k = 1; k < length; k++) {
            weight *= BASE;
        }
        out = weight;
    }

    /** The hash of the characters from {@code at} on; in two sums, so that one product need not wait for the other. */
    int hash(char[] text, int at) {
        int odd = (length & 1) == 0 ? 0 : text[at];
        int even = 0;
        for (int k = at + (length & 1); k < at + length; k += 2) {
            even = even * SQUARE + text[k];
            odd = odd * SQUARE + text[k + 1];
        }
        return even * BASE + odd;
    }

    /** The hash of the next place, by that of the place {@code at}. */
    int next(int hash, char[] text, int at) {
        return hash * BASE + (text[at + length] - text[at] * out); // in this order one step waits for one product only
    }

    /** False where no seed has this hash; true nearly always where one has not. */
    boolean mayHave(int hash) {
        int bit = bit(hash);
        return (seen[bit >>> 6] >>> bit & 1) != 0;
    }

    /** The last seed with this hash; -1 when there is none. */
    int last(int hash) {
        return table[slot(hash)] - 1;
    }

    /** The last seed before {@code seed} with the same hash; -1 when there is none. */
    int before(int seed) {
        return same[seed] - 1;
    }

    private int slot(int hash) {
        int at = mixed(hash) >>> shift;
        while (table[at] != 0 && hashes[table[at] - 1] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private int bit(int hash) {
        return mixed(hash) >>> (shift - 4);
    }

    private static int mixed(int hash) {
        return hash * 0x9E3779B1;
    }
}
