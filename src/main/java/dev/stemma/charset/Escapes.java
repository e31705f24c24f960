package dev.stemma.charset;

/**
 * Texts in seven bits that switch character sets by escapes. ISO-2022-JP (RFC 1468) is known by them without a declaration: between
 * the escape to a set of two bytes and the one back stand printing characters alone, and no line ends there. Escapes of terminals
 * ({@code ESC ( B} behind a coloured word) keep to none of this.
 */
final class Escapes {
    private static final char ESCAPE = '\u001b';

    private Escapes() {}

    /** Whether a text of ASCII has one that switches sets. */
    static boolean standIn(String text) {
        return text.contains(ESCAPE + "$") || text.contains(ESCAPE + "(");
    }

    /** Whether a text of ASCII is ISO-2022-JP, whole or cut at its end. */
    static boolean areJapanese(String text) {
        boolean wide = false;
        int pairs = 0;
        int inPair = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                String set = text.substring(i + 1, Math.min(i + 3, text.length()));
                boolean toWide = set.equals("$B") || set.equals("$@");
                boolean toNarrow = set.equals("(B") || set.equals("(J") || set.equals("(I");
                if (inPair > 0 || (!toWide && !toNarrow && i + 3 <= text.length())) {
                    return false;
                }
                wide = toWide;
                i += 2;
            } else if (wide) {
                if (c <= ' ' || c > '~') {
                    return false;
                }
                pairs += inPair;
                inPair ^= 1;
            }
        }
        return pairs > 0;
    }
}
