package dev.stemma.sketch;

import dev.stemma.text.Eights;
import dev.stemma.text.SpacelessScripts;
import dev.stemma.text.Utf8;

/**
 * A text in UTF-8 as the bytes that its tokens are hashed from: each token is its letters, digits and marks in lower case, and
 * 0 stands between two tokens. Eight bytes of ASCII are turned at once; everything behind it is the same for all scripts.
 *
 * <p>A letter of a script that is written without spaces is a token together with the one of its kind right before it, if
 * there is one.
 */
final class TokenBytes {
    /** Bytes that one byte gives at most: two zeros around two letters for one of three bytes. */
    static final int MOST_BYTES = 3;

    /** The lower-case form of a letter, digit or mark; 0 for all that parts tokens. */
    private static final char[] FOLDED = new char[1 << 16];

    /** Letters of scripts that are written without spaces. */
    private static final boolean[] ALONE = new boolean[1 << 16];

    /** Of each character below this, which takes two bytes at most, what is written, and in the highest byte how many bytes that is. */
    private static final int[] WRITTEN = new int[0x800];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            if (isRead(c)) {
                FOLDED[c] = (char) Character.toLowerCase(c);
                ALONE[c] = SpacelessScripts.have(c);
            }
        }
        byte[] bytes = new byte[Integer.BYTES];
        for (int c = 0; c < WRITTEN.length; c++) {
            int count = Utf8.put(FOLDED[c], bytes, 0);
            for (int i = 0; i < count; i++) {
                WRITTEN[c] |= (bytes[i] & 0xFF) << (8 * i);
            }
            WRITTEN[c] |= count << 24;
        }
    }

    private final byte[] text;
    private int read;
    /** The last character that stood alone, and where it ended. */
    private int before;

    private int beforeEnd = -1;

    /** @param text UTF-8, well-formed but for surrogates alone */
    TokenBytes(byte[] text) {
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
                long beyond = eight & Eights.HIGHS;
                if (beyond == 0) { // where the next eight stand is then known before these are looked at
                    i += Long.BYTES;
                    end += Long.BYTES;
                    continue;
                }
                int plain = Long.numberOfTrailingZeros(beyond) >>> 3;
                i += plain;
                end += plain;
            }
            do { // in most scripts all letters are beyond ASCII
                int c = text[i];
                boolean two = c < (byte) 0xE0;
                if (c < 0 && !two) {
                    int length = c < (byte) 0xF0 ? 3 : 4;
                    end = other(point(i, length), i, i + length, bytes, end);
                    i += length;
                } else {
                    int put = WRITTEN[two ? ((c & 0x1F) << 6) | (text[i + 1] & 0x3F) : c];
                    Eights.setFour(bytes, end, put);
                    end += put >>> 24;
                    i += two ? 2 : 1;
                }
            } while (i < to && text[i] < 0);
        }
        read = i;
        return end;
    }

    /** The character of so many bytes, three or four, that starts there. */
    private int point(int start, int length) {
        int point = text[start] & (0x7F >> length);
        for (int i = start + 1; i < start + length; i++) {
            point = (point << 6) | (text[i] & 0x3F);
        }
        return point;
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
