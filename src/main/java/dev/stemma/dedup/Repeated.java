package dev.stemma.dedup;

import java.util.List;

/**
 * Which fingerprints stand in two entries or more. Those of one entry alone, most of all in a corpus, lead nowhere and are
 * kept out of the index. Two bits for a hash of each; a clash lets in one that leads nowhere.
 */
final class Repeated {
    private final long[] once;
    private final long[] twice;
    private final int shift;

    Repeated(List<Entry> entries) {
        long total = 0;
        for (Entry entry : entries) {
            total += entry.first().masked().fingerprints();
        }
        int bits = 16;
        while (bits < 30 && 1L << bits < 8 * total) {
            bits++;
        }
        shift = Integer.SIZE - bits;
        once = new long[1 << (bits - 6)];
        twice = new long[1 << (bits - 6)];
        for (Entry entry : entries) {
            var sketch = entry.first().masked();
            for (int i = 0; i < sketch.fingerprints(); i++) {
                int at = place(sketch.fingerprint(i));
                long bit = 1L << at;
                twice[at >>> 6] |= once[at >>> 6] & bit;
                once[at >>> 6] |= bit;
            }
        }
    }

    private Repeated() {
        shift = Integer.SIZE - 6;
        once = new long[0];
        twice = new long[] {-1L};
    }

    /** One that leaves nothing out. */
    static Repeated everything() {
        return new Repeated();
    }

    boolean contains(int fingerprint) {
        int at = place(fingerprint);
        return (twice[at >>> 6] & (1L << at)) != 0;
    }

    private int place(int fingerprint) {
        return (fingerprint * 0x85EBCA6B) >>> shift;
    }
}
