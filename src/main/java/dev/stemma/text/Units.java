package dev.stemma.text;

/** The UTF-16 units of a text in UTF-8, in which all places in texts are told: where they begin, and how many they are. */
final class Units {
    private Units() {}

    /**
     * Writes a UTF-16 unit as {@link Utf8#lossless} has it: the second half of a pair right behind the first makes one character of both. There
     * is room for three bytes; returns where it ends.
     */
    static int put(char unit, byte[] bytes, int at) {
        if (Character.isLowSurrogate(unit) && at >= 3 && Character.isHighSurrogate(at(bytes, at - 3))) {
            return Utf8.put(Character.toCodePoint(at(bytes, at - 3), unit), bytes, at - 3);
        }
        return Utf8.put(unit, bytes, at);
    }

    /** The UTF-16 unit that begins at {@code at}; of a pair the first. Anything that is no half of a pair where no character begins. */
    static char at(byte[] bytes, int at) {
        int first = bytes[at];
        if (first >= 0) {
            return (char) first;
        }
        if (first < (byte) 0xE0) {
            return (char) ((first & 0x1F) << 6 | (bytes[at + 1] & 0x3F));
        }
        if (first < (byte) 0xF0) {
            return (char) ((first & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
        }
        return Character.highSurrogate((first & 7) << 18
                | (bytes[at + 1] & 0x3F) << 12
                | (bytes[at + 2] & 0x3F) << 6
                | (bytes[at + 3] & 0x3F));
    }

    /** Where the character ends that begins at {@code at}. */
    static int next(byte[] bytes, int at) {
        int first = bytes[at];
        return at + (first >= 0 ? 1 : first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4);
    }

    /** Where the character begins that the byte at {@code at} is of. */
    static int start(byte[] bytes, int at) {
        int start = at;
        while (isInside(bytes[start])) {
            start--;
        }
        return start;
    }

    /** UTF-16 units of the characters in {@code from..to}. */
    static int count(byte[] bytes, int from, int to) {
        int beyond = 0; // bytes that are no unit of their own
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            beyond += beyond(Eights.get(bytes, at));
        }
        if (at < to && at >= Long.BYTES) { // those before are shifted out
            beyond += beyond(Eights.get(bytes, to - Long.BYTES) >>> (Byte.SIZE * (at - (to - Long.BYTES))));
        } else {
            for (; at < to; at++) {
                beyond += beyond(bytes[at] & 0xFF);
            }
        }
        return to - from - beyond;
    }

    /** Bytes behind the first of their character, less one for each character of four bytes, which has two units. */
    private static int beyond(long eight) {
        long twice = eight & (eight << 1);
        return Long.bitCount((eight ^ twice) & Eights.HIGHS) - Long.bitCount(twice & (twice << 2) & Eights.HIGHS);
    }

    /** Whether it is a byte of a character behind its first. */
    private static boolean isInside(byte b) {
        return b < (byte) 0xC0;
    }
}
