package dev.stemma.parse;

/** Counting characters. */
final class Characters {
    /** Below it the only spaces are those of ASCII and the no-break space. */
    private static final char FIRST_WIDE_SPACE = '\u1680';

    private Characters() {}

    /** UTF-16 units that are no white space. */
    static int visible(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < FIRST_WIDE_SPACE) {
                count += c == '\u00a0' ? 0 : 1;
            } else if (c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                count++;
            }
        }
        return count;
    }
}
