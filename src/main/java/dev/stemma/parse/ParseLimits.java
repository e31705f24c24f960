package dev.stemma.parse;

import dev.stemma.model.WrongUse;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * What parsing one capture may cost. Each limit is named in the message of the rejection or finding that it causes, by the word
 * of {@link #NAMES} that {@link #with} takes.
 *
 * @param maxChars longest text in UTF-16 units; a longer one is quarantined as {@code too_large}
 * @param maxReplacedShare 0..1: share of undecodable bytes above which a text is quarantined as {@code undecodable}
 * @param maxTableSlots cells of one HTML table, spans unfolded; a larger one is read without spans
 * @param maxMarkupDepth how deep HTML or XML elements may stand; below it HTML is flattened, XML rejected
 * @param maxEntityExpansions how often one XML document may have its entities unfolded
 * @param maxRatio how many characters one byte of a binary document may become, once they are a million; Office documents
 *     are held to 100 by their parser too, whatever stands here
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
        int maxEntityExpansions,
        double maxRatio,
        Duration timeout,
        Duration stall,
        long workerHeapBytes,
        int maxWorkers)
        implements Serializable {
    /** The limits' names, as messages and the command line have them. Clocks are in seconds, a heap in bytes. */
    public static final List<String> NAMES = List.of(
            "max-chars",
            "max-replaced",
            "max-table-slots",
            "max-markup-depth",
            "max-entity-expansions",
            "max-text-ratio",
            "timeout-per-doc",
            "stall",
            "worker-heap",
            "max-workers");

    public ParseLimits {
        require(maxChars >= 1, "max-chars", maxChars, "1 or more");
        require(maxReplacedShare >= 0 && maxReplacedShare <= 1, "max-replaced", maxReplacedShare, "0..1");
        require(maxTableSlots >= 1, "max-table-slots", maxTableSlots, "1 or more");
        require(maxMarkupDepth >= 16 && maxMarkupDepth <= 5000, "max-markup-depth", maxMarkupDepth, "16..5000");
        require(maxEntityExpansions >= 0, "max-entity-expansions", maxEntityExpansions, "0 or more");
        require(maxRatio >= 1, "max-text-ratio", maxRatio, "1 or more");
        require(timeout.toMillis() >= 1, "timeout-per-doc", timeout, "1 ms or more");
        require(stall.toMillis() >= 1, "stall", stall, "1 ms or more");
        require(workerHeapBytes >= 64L << 20, "worker-heap", workerHeapBytes, "64 MiB or more");
        require(maxWorkers >= 1, "max-workers", maxWorkers, "1 or more");
    }

    /**
     * 50 million characters, a tenth undecodable, a million cells, depth 512, 20 entities (Tika's own), 100 characters a byte,
     * 60 s, 20 s without a sign, 512 MiB, a worker a core.
     */
    public static ParseLimits defaults() {
        return new ParseLimits(
                50_000_000,
                0.1,
                1_000_000,
                512,
                20,
                100,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                512L << 20,
                Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /** The same with another clock for a capture. */
    public ParseLimits withTimeout(Duration other) {
        return with("timeout-per-doc", seconds(other));
    }

    /** The same with another longest text. */
    public ParseLimits withMaxChars(int other) {
        return with("max-chars", other);
    }

    /**
     * The same with another value for one limit.
     *
     * @param name one of {@link #NAMES}
     * @throws WrongUse for another name, or a value out of its range
     */
    public ParseLimits with(String name, double value) {
        if (!NAMES.contains(name)) {
            throw new WrongUse(name + " is no limit of parsing; those are " + NAMES);
        }
        return new ParseLimits(
                name.equals("max-chars") ? (int) value : maxChars,
                name.equals("max-replaced") ? value : maxReplacedShare,
                name.equals("max-table-slots") ? (int) value : maxTableSlots,
                name.equals("max-markup-depth") ? (int) value : maxMarkupDepth,
                name.equals("max-entity-expansions") ? (int) value : maxEntityExpansions,
                name.equals("max-text-ratio") ? value : maxRatio,
                name.equals("timeout-per-doc") ? duration(value) : timeout,
                name.equals("stall") ? duration(value) : stall,
                name.equals("worker-heap") ? (long) value : workerHeapBytes,
                name.equals("max-workers") ? (int) value : maxWorkers);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** How messages name a clock: {@code timeout-per-doc=60s}. */
    static String clock(String name, Duration limit) {
        return name + "="
                + BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
    }

    private static void require(boolean good, String name, Object value, String range) {
        if (!good) {
            throw new WrongUse(name + "=" + value + " is out of range: " + range);
        }
    }
}
