package dev.stemma.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A text in UTF-8 as the bytes that its tokens are hashed from: each token is its letters, digits and marks in lower case, and
 * 0 stands between two tokens. Eight bytes of ASCII are turned at once; everything behind it is the same for all scripts.
 *
 * <p>A letter of a script that is written without spaces is a token together with the one of its kind right before it, if
 * there is one.
 */
final class Letters {
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes that one byte gives at most: two zeros around two letters for one of three bytes. */
    static final int MOST_BYTES = 3;

    /** The highest bit of each of eight bytes. */
    static final long HIGHS = 0x8080808080808080L;

    static final long ONES = 0x0101010101010101L;

    /** The lower-case form of a letter, digit or mark; 0 for all that parts tokens. */
    private static final char[] FOLDED = new char[1 << 16];

    /** Letters of scripts that are written without spaces. */
    private static final boolean[] ALONE = new boolean[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            if (isRead(c)) {
                FOLDED[c] = (char) Character.toLowerCase(c);
                ALONE[c] = isWrittenWithoutSpaces(c);
            }
        }
    }

    private final byte[] text;
    private int read;
    /** The last character, if it stood alone; else 0. */
    private int before;

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
                long eight = (long) EIGHT.get(text, i);
                if ((eight & HIGHS) == 0) {
                    EIGHT.set(bytes, end, ascii(eight));
                    end += Long.BYTES;
                    i += Long.BYTES;
                    before = 0;
                    continue;
                }
            }
            int c = text[i];
            if (c >= 0) {
                bytes[end++] = (byte) FOLDED[c];
                i++;
                before = 0;
            } else {
                int length = c < (byte) 0xE0 ? 2 : c < (byte) 0xF0 ? 3 : 4;
                c &= 0x7F >> length;
                for (int k = 1; k < length; k++) {
                    c = (c << 6) | (text[i + k] & 0x3F);
                }
                end = other(c, bytes, end);
                i += length;
            }
        }
        read = i;
        return end;
    }

    /** Letters in lower case, digits, 0 for all else: eight at once, no byte above 7F. */
    private static long ascii(long eight) {
        long lower = eight | (0x20 * ONES);
        long letters = (lower + (0x80 - 'a') * ONES) & ~(lower + (0x80 - 'z' - 1) * ONES);
        long digits = (eight + (0x80 - '0') * ONES) & ~(eight + (0x80 - '9' - 1) * ONES);
        return lower & ((((letters | digits) & HIGHS) >>> 7) * 0xFF);
    }

    private int other(int c, byte[] bytes, int at) {
        boolean basic = c < FOLDED.length;
        int letter = basic ? FOLDED[c] : isRead(c) ? Character.toLowerCase(c) : 0;
        boolean alone = basic ? ALONE[c] : letter != 0 && isWrittenWithoutSpaces(c);
        if (!alone) {
            before = 0;
            return utf8(letter, bytes, at);
        }
        bytes[at] = 0;
        int end = before == 0 ? at + 1 : utf8(before, bytes, at + 1);
        end = utf8(letter, bytes, end);
        bytes[end] = 0;
        before = letter;
        return end + 1;
    }

    private static int utf8(int c, byte[] bytes, int at) {
        int end = at;
        if (c < 0x80) { // what parts tokens, and the few letters whose lower case is ASCII
            bytes[end++] = (byte) c;
            return end;
        }
        if (c < 0x800) {
            bytes[end++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                bytes[end++] = (byte) (0xE0 | (c >> 12));
            } else {
                bytes[end++] = (byte) (0xF0 | (c >> 18));
                bytes[end++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            }
            bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[end++] = (byte) (0x80 | (c & 0x3F));
        return end;
    }

    private static boolean isRead(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
