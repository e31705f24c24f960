package dev.stemma.parse;

/** Counting characters. */
final class Characters {
    private Characters() {}

    /** UTF-16 units that are no white space. */
    static int visible(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00a0' && !Character.isWhitespace(c)) {
                count++;
            }
        }
        return count;
    }
}
