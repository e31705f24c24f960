package dev.stemma.stream;

import dev.stemma.model.WrongUse;
import java.io.Serializable;
import java.util.List;

/**
 * What reading inputs may cost. Each limit is named in the message of the rejection that it causes, by the word of
 * {@link #NAMES} that {@link #with} takes.
 *
 * @param maxBytes largest capture in bytes, after unpacking; a larger one is quarantined as {@code too_large}
 * @param maxLineBytes longest line of a JSON lines file and longest row of a table, in bytes, and in characters the largest part of an XML file that its
 *     parser holds whole; not below {@code maxBytes}, as escapes make a text longer
 * @param maxRatio how many bytes of one capture may come out for each compressed byte that was read so far, 1 or more
 * @param freeBytes expanded bytes that are not held against {@code maxRatio}
 * @param maxDepth how many containers and compressions may stand inside one another, 1 or more
 * @param maxEntries how many members one archive may have
 * @param maxSpoolBytes largest Parquet file inside a container, which must be written to disk to be read
 * @param maxJsonDepth how many values of a JSON record may stand inside one another, 1 or more
 */
public record IngestLimits(
        long maxBytes,
        long maxLineBytes,
        double maxRatio,
        long freeBytes,
        int maxDepth,
        long maxEntries,
        long maxSpoolBytes,
        int maxJsonDepth)
        implements Serializable {
    /** An array in Java holds no more than this. */
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 64;

    /** The limits' names, as messages and the command line have them. */
    public static final List<String> NAMES = List.of(
            "max-bytes",
            "max-line-bytes",
            "max-ratio",
            "free-bytes",
            "max-depth",
            "max-entries",
            "max-spool-bytes",
            "max-json-depth");

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
        require(maxJsonDepth >= 1, "max-json-depth", maxJsonDepth, "1 or more");
    }

    /** 50 MiB a capture, 100 MiB a line, ratio 100 after 1 MiB, depth 4, a million entries, 2 GiB on disk, 1,000 values deep. */
    public static IngestLimits defaults() {
        return new IngestLimits(50L << 20, 100L << 20, 100, 1L << 20, 4, 1_000_000, 2L << 30, 1000);
    }

    /** The same with another largest capture; the longest line follows as its double. */
    public IngestLimits withMaxBytes(long bytes) {
        return with("max-bytes", (double) bytes);
    }

    /**
     * The same with another value for one limit. With {@code max-bytes} the longest line follows, as its double.
     *
     * @param name one of {@link #NAMES}
     * @throws WrongUse for another name, or a value out of its range
     */
    public IngestLimits with(String name, double value) {
        if (!NAMES.contains(name)) {
            throw new WrongUse(name + " is no limit of reading; those are " + NAMES);
        }
        boolean bytes = name.equals("max-bytes");
        return new IngestLimits(
                bytes ? (long) value : maxBytes,
                name.equals("max-line-bytes")
                        ? (long) value
                        : bytes ? Math.min(LARGEST_ARRAY, 2 * (long) value) : maxLineBytes,
                name.equals("max-ratio") ? value : maxRatio,
                name.equals("free-bytes") ? (long) value : freeBytes,
                name.equals("max-depth") ? (int) value : maxDepth,
                name.equals("max-entries") ? (long) value : maxEntries,
                name.equals("max-spool-bytes") ? (long) value : maxSpoolBytes,
                name.equals("max-json-depth") ? (int) value : maxJsonDepth);
    }

    private static void require(boolean good, String name, Object value, String range) {
        if (!good) {
            throw new WrongUse(name + "=" + value + " is out of range: " + range);
        }
    }
}
