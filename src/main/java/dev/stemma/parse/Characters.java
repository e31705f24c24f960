package dev.stemma.parse;

/** Counting characters. */
final class Characters {
    /** Below it the only spaces are those of ASCII and the no-break space. */
    private static final char FIRST_WIDE_SPACE = '\u1680';

    /** Characters that are taken out of a text at once. */
    private static final int CHUNK = 1 << 12;

    private Characters() {}

    /** UTF-16 units that are no white space. */
    static int visible(String text) {
        char[] chunk = new char[Math.min(CHUNK, text.length())];
        int count = 0;
        for (int from = 0; from < text.length(); from += CHUNK) {
            int length = Math.min(CHUNK, text.length() - from);
            text.getChars(from, from + length, chunk, 0);
            count += visible(chunk, length);
        }
        return count;
    }

    private static int visible(char[] chunk, int length) {
        int spaces = 0;
        for (int i = 0; i < length; i++) {
            char c = chunk[i];
            if (c < 0x80) {
                spaces += (c - '!') >>> 31; // a branch would be taken for one character of six, and seldom foreseen
            } else if (c == '\u00a0'
                    || (c >= FIRST_WIDE_SPACE && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
                spaces++;
            }
        }
        return length - spaces;
    }
}
