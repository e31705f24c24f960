package dev.stemma.sketch;

import dev.stemma.text.SpacelessScripts;

/**
 * A text in UTF-8 as the bytes that its tokens are hashed from: each token is its letters, digits and marks in lower case, and
 * 0 stands between two tokens. Eight bytes of ASCII are turned at once; everything behind it is the same for all scripts.
 *
 * <p>A letter of a script that is written without spaces is a token together with the one of its kind right before it, if
 * there is one.
 */
final class Letters {
    /** Bytes that one byte gives at most: two zeros around two letters for one of three bytes. */
    static final int MOST_BYTES = 3;

    /** The lower-case form of a letter, digit or mark; 0 for all that parts tokens. */
    private static final char[] FOLDED = new char[1 << 16];

    /** Letters of scripts that are written without spaces. */
    private static final boolean[] ALONE = new boolean[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            if (isRead(c)) {
                FOLDED[c] = (char) Character.toLowerCase(c);
                ALONE[c] = SpacelessScripts.have(c);
            }
        }
    }

    private final byte[] text;
    private int read;
    /** The last character that stood alone, and where it ended. */
    private int before;

    private int beforeEnd = -1;

    /** @param text UTF-8, well-formed but for surrogates alone */
    Letters(byte[] text) {
        this.text = text;
    }

    /** Whether there is more to read. */
    boolean hasMore() {
        return read < text.length;
    }

    /** Reads on, some {@code count} bytes of the text, and writes from {@code at} on; returns where that ends. */
    int fold(int count, byte[] bytes, int at) {
        int to = Math.min(text.length, read + count);
        int end = at;
        int i = read;
        while (i < to) {
            if (i <= text.length - Long.BYTES) {
                long eight = Eights.get(text, i);
                Eights.set(bytes, end, ascii(eight)); // what is wrong of it is written over
                int plain = Long.numberOfTrailingZeros(eight & Eights.HIGHS) >>> 3;
                i += plain;
                end += plain;
                if (plain == Long.BYTES) {
                    continue;
                }
            }
            int c = text[i];
            if (c >= 0) {
                bytes[end++] = (byte) FOLDED[c];
                i++;
            } else {
                int length = c < (byte) 0xE0 ? 2 : c < (byte) 0xF0 ? 3 : 4;
                c &= 0x7F >> length;
                for (int k = 1; k < length; k++) {
                    c = (c << 6) | (text[i + k] & 0x3F);
                }
                end = other(c, i, i + length, bytes, end);
                i += length;
            }
        }
        read = i;
        return end;
    }

    /** Letters in lower case, digits, 0 for all else: eight at once, right up to the first byte above 7F. */
    private static long ascii(long eight) {
        long lower = eight | (0x20 * Eights.ONES);
        long letters = (lower + (0x80 - 'a') * Eights.ONES) & ~(lower + (0x80 - 'z' - 1) * Eights.ONES);
        long digits = (eight + (0x80 - '0') * Eights.ONES) & ~(eight + (0x80 - '9' - 1) * Eights.ONES);
        long read = (letters | digits) & Eights.HIGHS;
        return lower & ((read >>> 7) * 0xFF);
    }

    /** Writes the character {@code c}, which stands at {@code start} to before {@code stop} of the text. */
    private int other(int c, int start, int stop, byte[] bytes, int at) {
        boolean basic = c < FOLDED.length;
        int letter = basic ? FOLDED[c] : isRead(c) ? Character.toLowerCase(c) : 0;
        boolean alone = basic ? ALONE[c] : letter != 0 && SpacelessScripts.have(c);
        if (!alone) {
            return Utf8.put(letter, bytes, at);
        }
        bytes[at] = 0;
        int end = beforeEnd == start ? Utf8.put(before, bytes, at + 1) : at + 1;
        end = Utf8.put(letter, bytes, end);
        bytes[end] = 0;
        before = letter;
        beforeEnd = stop;
        return end + 1;
    }

    private static boolean isRead(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
