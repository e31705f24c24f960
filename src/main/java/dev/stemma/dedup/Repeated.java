package dev.stemma.dedup;

import dev.stemma.sketch.Sketch;
import java.util.List;

/**
 * Which fingerprints are worth their place in an index: those that stand in two texts or more. Those of one text alone, most
 * of all in a corpus, lead nowhere. Two bits for a hash of each; a clash lets in one that leads nowhere.
 */
final class Repeated {
    private final int shift;
    private final long[] once;
    private final long[] worthwhile;

    Repeated(List<DistinctText> texts) {
        this(texts, 2);
    }

    private Repeated(List<DistinctText> texts, int least) {
        int bits = bits(texts);
        shift = Integer.SIZE - bits;
        once = new long[1 << (bits - 6)];
        worthwhile = least == 1 ? once : new long[once.length];
        for (DistinctText text : texts) {
            Sketch sketch = text.first().masked();
            for (int i = 0; i < sketch.fingerprints(); i++) {
                int at = place(sketch.fingerprint(i));
                long bit = 1L << at;
                worthwhile[at >>> 6] |= once[at >>> 6] & bit;
                once[at >>> 6] |= bit;
            }
        }
    }

    private Repeated() {
        shift = Integer.SIZE - 6;
        once = new long[0];
        worthwhile = new long[] {-1L};
    }

    /** Those that stand in one of {@code texts} or more, for an index of others that only these are looked up in. */
    static Repeated inAny(List<DistinctText> texts) {
        return new Repeated(texts, 1);
    }

    /** One that leaves nothing out. */
    static Repeated everything() {
        return new Repeated();
    }

    boolean contains(int fingerprint) {
        int at = place(fingerprint);
        return (worthwhile[at >>> 6] & (1L << at)) != 0;
    }

    private static int bits(List<DistinctText> texts) {
        long total = 0;
        for (DistinctText text : texts) {
            total += text.first().masked().fingerprints();
        }
        int bits = 16;
        while (bits < 30 && 1L << bits < 8 * total) {
            bits++;
        }
        return bits;
    }

    private int place(int fingerprint) {
        return (fingerprint * 0x85EBCA6B) >>> shift;
    }
}
