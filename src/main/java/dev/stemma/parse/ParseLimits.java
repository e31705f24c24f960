package dev.stemma.parse;

import java.time.Duration;

/**
 * What parsing one capture may cost. Each limit is named in the message of the rejection or finding that it causes.
 *
 * @param maxChars longest text in UTF-16 units; a longer one is quarantined as {@code too_large}
 * @param maxReplacedShare 0..1: share of undecodable bytes above which a text is quarantined as {@code undecodable}
 * @param maxTableSlots cells of one HTML table, spans unfolded; a larger one is read without spans
 * @param maxMarkupDepth how deep HTML or XML elements may stand; below it HTML is flattened, XML rejected
 * @param timeout how long a worker may take for one capture
 * @param stall how long a worker may give no sign of life
 * @param workerHeapBytes heap of a worker
 * @param maxWorkers how many workers may run at once
 */
public record ParseLimits(
        int maxChars,
        double maxReplacedShare,
        int maxTableSlots,
        int maxMarkupDepth,
        Duration timeout,
        Duration stall,
        long workerHeapBytes,
        int maxWorkers) {
    public ParseLimits {
        require(maxChars >= 1, "max-chars", maxChars, "1 or more");
        require(maxReplacedShare >= 0 && maxReplacedShare <= 1, "max-replaced", maxReplacedShare, "0..1");
        require(maxTableSlots >= 1, "max-table-slots", maxTableSlots, "1 or more");
        require(maxMarkupDepth >= 16 && maxMarkupDepth <= 5000, "max-markup-depth", maxMarkupDepth, "16..5000");
        require(timeout.toMillis() >= 1, "timeout-per-doc", timeout, "1 ms or more");
        require(stall.toMillis() >= 1, "stall", stall, "1 ms or more");
        require(workerHeapBytes >= 64L << 20, "worker-heap", workerHeapBytes, "64 MiB or more");
        require(maxWorkers >= 1, "max-workers", maxWorkers, "1 or more");
    }

    /** 50 million characters, a tenth undecodable, a million cells, depth 512, 60 s, 20 s without a sign, 512 MiB, a worker a core. */
    public static ParseLimits defaults() {
        return new ParseLimits(
                50_000_000,
                0.1,
                1_000_000,
                512,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                512L << 20,
                Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /** The same with another clock for a capture. */
    public ParseLimits withTimeout(Duration other) {
        return new ParseLimits(
                maxChars, maxReplacedShare, maxTableSlots, maxMarkupDepth, other, stall, workerHeapBytes, maxWorkers);
    }

    /** The same with another longest text. */
    public ParseLimits withMaxChars(int other) {
        return new ParseLimits(
                other, maxReplacedShare, maxTableSlots, maxMarkupDepth, timeout, stall, workerHeapBytes, maxWorkers);
    }

    /** The same with another number of worker processes, which never shows in a result. */
    public ParseLimits withMaxWorkers(int other) {
        return new ParseLimits(
                maxChars, maxReplacedShare, maxTableSlots, maxMarkupDepth, timeout, stall, workerHeapBytes, other);
    }

    private static void require(boolean good, String name, Object value, String range) {
        if (!good) {
            throw new IllegalArgumentException(name + "=" + value + " is out of range: " + range);
        }
    }
}
