package dev.stemma.ingest;

/**
 * What reading inputs may cost. Each limit is named in the message of the rejection that it causes.
 *
 * @param maxBytes largest capture in bytes, after unpacking; a larger one is quarantined as {@code too_large}
 * @param maxLineBytes longest line of a JSON lines file in bytes; not below {@code maxBytes}, as escapes make a text longer
 * @param maxRatio how many bytes one compressed byte may become while a single capture is read, 1 or more
 * @param freeBytes expanded bytes that are not held against {@code maxRatio}
 * @param maxDepth how many containers and compressions may stand inside one another, 1 or more
 * @param maxEntries how many members one archive may have
 * @param maxSpoolBytes largest table inside a container, which must be written to disk to be read
 */
public record IngestLimits(
        long maxBytes, long maxLineBytes, double maxRatio, long freeBytes, int maxDepth, long maxEntries, long maxSpoolBytes) {
    /** An array in Java holds no more than this. */
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 64;

    public IngestLimits {
        require(maxBytes >= 1 && maxBytes <= LARGEST_ARRAY, "max-bytes", maxBytes, "1.." + LARGEST_ARRAY);
        require(
                maxLineBytes >= maxBytes && maxLineBytes <= LARGEST_ARRAY,
                "max-line-bytes",
                maxLineBytes,
                "max-bytes.." + LARGEST_ARRAY);
        require(maxRatio >= 1, "max-ratio", maxRatio, "1 or more");
        require(freeBytes >= 0, "free-bytes", freeBytes, "0 or more");
        require(maxDepth >= 1 && maxDepth <= 100, "max-depth", maxDepth, "1..100");
        require(maxEntries >= 1, "max-entries", maxEntries, "1 or more");
        require(maxSpoolBytes >= 1, "max-spool-bytes", maxSpoolBytes, "1 or more");
    }

    /** 50 MiB a capture, 100 MiB a line, ratio 100 after 1 MiB, depth 4, a million entries, 2 GiB on disk. */
    public static IngestLimits defaults() {
        return new IngestLimits(50L << 20, 100L << 20, 100, 1L << 20, 4, 1_000_000, 2L << 30);
    }

    /** The same with another largest capture; the longest line follows as its double. */
    public IngestLimits withMaxBytes(long bytes) {
        return new IngestLimits(bytes, Math.min(LARGEST_ARRAY, 2 * bytes), maxRatio, freeBytes, maxDepth, maxEntries, maxSpoolBytes);
    }

    private static void require(boolean good, String name, Object value, String range) {
        if (!good) {
            throw new IllegalArgumentException(name + "=" + value + " is out of range: " + range);
        }
    }
}
