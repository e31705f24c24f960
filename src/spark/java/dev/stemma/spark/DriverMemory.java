package dev.stemma.spark;

import dev.stemma.model.WrongUse;
import java.util.Locale;

/**
 * Whether the driver's heap holds what it plays with: the cards while the stars are played, the outlines while families are looked
 * for. It is asked before anything is fetched: a driver that runs out of memory on the way is only seen to hang, for hours, before it
 * dies.
 */
final class DriverMemory {
    /** Bytes of heap for each byte of cards, while the stars are played. Measured: {@code docs/scale.md}. */
    private static final double TIMES_THE_CARDS = 6;

    /** What is left of the cards when clusters are judged, for each byte of them. */
    private static final double TIMES_THE_CARDS_LATER = 3;

    /** Bytes of heap for each byte of outlines, with the index of their sentences: 2.4 to 2.7 by 1,670 policies, twenty times (2026-11-27). */
    private static final double TIMES_THE_OUTLINES = 3;

    /** Spark's driver itself. */
    private static final long SPARK = 300L << 20;

    private DriverMemory() {}

    /**
     * @param cardBytes of all documents together
     * @param heap that the driver may have
     * @throws WrongUse if that is too little; the message says how much is enough
     */
    static void check(long cardBytes, long heap) {
        check("ids, digests and sketches", cardBytes, needed(cardBytes), heap);
    }

    /**
     * The same when clusters are judged.
     *
     * @param outlineBytes of all clusters together
     */
    static void checkOutlines(long outlineBytes, long cardBytes, long heap) {
        long needed = SPARK + (long) (TIMES_THE_CARDS_LATER * cardBytes + TIMES_THE_OUTLINES * outlineBytes);
        check("ids, digests and outlines of sentences", cardBytes + outlineBytes, needed, heap);
    }

    private static void check(String what, long bytes, long needed, long heap) {
        if (needed > heap) {
            throw new WrongUse(String.format(
                    Locale.ROOT,
                    "the driver has %.1f GB, and the %s of this corpus (%.1f GB as bytes) take up to %.1f GB there:"
                            + " start the same command with --driver-memory %dg, it goes on behind what was done; a larger corpus than"
                            + " the largest driver is cut into several jobs",
                    gigabytes(heap),
                    what,
                    gigabytes(bytes),
                    gigabytes(needed),
                    (needed >> 30) + 2));
        }
    }

    static long needed(long cardBytes) {
        return SPARK + (long) (TIMES_THE_CARDS * cardBytes);
    }

    private static double gigabytes(long bytes) {
        return bytes / (double) (1L << 30);
    }
}
