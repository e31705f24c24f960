package dev.stemma.text;

/** A hash of a stretch of a text, each character as it is. */
public final class StretchHash {
    private StretchHash() {}

    /**
     * Of what has the hash {@code before}, and {@code from..to} behind it. A multiplication for each character would be most of what it costs, so
     * there is one for four.
     */
    public static long of(long before, char[] text, int from, int to) {
        long hash = before;
        int at = from;
        for (; at + 4 <= to; at += 4) {
            long four = text[at] | (long) text[at + 1] << 16 | (long) text[at + 2] << 32 | (long) text[at + 3] << 48;
            hash = (hash ^ four) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ text[at]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
