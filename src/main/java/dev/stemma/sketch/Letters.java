package dev.stemma.sketch;

/** What each UTF-16 unit is to a shingler, from one table. */
final class Letters {
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
    }

    private Letters() {}

    static char fold(char c) {
        return FOLDED[c];
    }

    static boolean standsAlone(char c) {
        return ALONE[c];
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
