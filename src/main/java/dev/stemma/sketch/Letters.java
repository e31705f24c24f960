package dev.stemma.sketch;

/**
 * A text as the bytes that its tokens are hashed from: each token is its letters, digits and marks in lower case as UTF-8, and
 * 0 stands between two tokens. So everything behind it is the same for all scripts, and eight bytes can be looked at at once.
 *
 * <p>A character of a script that is written without spaces, and one half of a surrogate pair, is a token together with the
 * one of its kind right before it, if there is one.
 */
final class Letters {
    /** Bytes that one character gives at most: two zeros around two characters of three bytes. */
    static final int MOST_BYTES = 8;

    /** The lower-case form of an ASCII letter or digit; 0 for what parts tokens. */
    private static final byte[] ASCII = new byte[0x80];

    /** The lower-case form of a letter, digit or mark; 0 for all that parts tokens. */
    private static final char[] FOLDED = new char[1 << 16];

    /** Characters of scripts that are written without spaces, and surrogates. */
    private static final boolean[] ALONE = new boolean[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            boolean surrogate = type == Character.SURROGATE;
            if (Character.isLetterOrDigit(c) || mark || surrogate) {
                FOLDED[c] = (char) Character.toLowerCase(c);
                ALONE[c] = surrogate || isWrittenWithoutSpaces(c);
            }
        }
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = (byte) FOLDED[c];
        }
    }

    /** The last character, if it stood alone; else 0. */
    private char before;

    /** Writes the first {@code count} characters from {@code at} on; returns where the bytes end. */
    int fold(char[] text, int count, byte[] bytes, int at) {
        int end = at;
        int i = 0;
        while (i < count) {
            if (i + 4 <= count) {
                char a = text[i];
                char b = text[i + 1];
                char c = text[i + 2];
                char d = text[i + 3];
                if ((a | b | c | d) < 0x80) {
                    bytes[end] = ASCII[a];
                    bytes[end + 1] = ASCII[b];
                    bytes[end + 2] = ASCII[c];
                    bytes[end + 3] = ASCII[d];
                    end += 4;
                    i += 4;
                    before = 0;
                    continue;
                }
            }
            end = one(text[i++], bytes, end);
        }
        return end;
    }

    private int one(char c, byte[] bytes, int at) {
        if (c >= 0x80) {
            return other(c, bytes, at);
        }
        before = 0;
        bytes[at] = ASCII[c];
        return at + 1;
    }

    private int other(char c, byte[] bytes, int at) {
        char letter = FOLDED[c];
        int end = at;
        if (!ALONE[c]) {
            before = 0;
            return utf8(letter, bytes, end);
        }
        bytes[end++] = 0;
        end = before == 0 ? end : utf8(before, bytes, end);
        end = utf8(letter, bytes, end);
        bytes[end++] = 0;
        before = letter;
        return end;
    }

    private static int utf8(char c, byte[] bytes, int at) {
        if (c < 0x80) { // what parts tokens, and the few letters whose lower case is ASCII
            bytes[at] = (byte) c;
            return at + 1;
        }
        if (c < 0x800) {
            bytes[at] = (byte) (0xC0 | (c >> 6));
            bytes[at + 1] = (byte) (0x80 | (c & 0x3F));
            return at + 2;
        }
        bytes[at] = (byte) (0xE0 | (c >> 12));
        bytes[at + 1] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[at + 2] = (byte) (0x80 | (c & 0x3F));
        return at + 3;
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
