package dev.stemma.spark;

import dev.stemma.model.WrongUse;
import java.util.Locale;

/**
 * Whether the driver's heap holds the cards of a corpus while the stars are played. It is asked before a card is fetched: a
 * driver that runs out of memory on the way is only seen to hang, for hours, before it dies.
 */
final class DriverMemory {
    /** Bytes of heap for each byte of cards. Measured: {@code docs/scale.md}. */
    private static final double TIMES_THE_CARDS = 6;

    /** Spark's driver itself. */
    private static final long SPARK = 300L << 20;

    private DriverMemory() {}

    /**
     * @param cardBytes of all documents together
     * @param heap that the driver may have
     * @throws WrongUse if that is too little; the message says how much is enough
     */
    static void check(long cardBytes, long heap) {
        long needed = needed(cardBytes);
        if (needed > heap) {
            throw new WrongUse(String.format(
                    Locale.ROOT,
                    "the driver has %.1f GB, and the ids, digests and sketches of this corpus (%.1f GB as bytes) take up to %.1f GB there:"
                            + " start the same command with --driver-memory %dg, it goes on behind what was read; a larger corpus than"
                            + " the largest driver is cut into several jobs",
                    gigabytes(heap),
                    gigabytes(cardBytes),
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
