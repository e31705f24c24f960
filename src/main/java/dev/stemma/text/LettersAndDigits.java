package dev.stemma.text;

/**
 * Whether a character is a letter or digit, as {@link Character#isLetterOrDigit(char)} has it, by one look into a table for the
 * scripts that most texts are written in. For loops over whole texts: what the JDK does instead is several times as much
 * code wherever it is inlined, and the compiler's time is a large part of a run.
 */
public final class LettersAndDigits {
    /** Latin, Greek, Cyrillic. */
    private static final boolean[] LOW = new boolean[0x530];

    static {
        for (char c = 0; c < LOW.length; c++) {
            LOW[c] = Character.isLetterOrDigit(c);
        }
    }

    private LettersAndDigits() {}

    /** The same answer as {@link Character#isLetterOrDigit(char)}, for any {@code c}; a half of a surrogate pair is none. */
    public static boolean has(char c) {
        return c < LOW.length ? LOW[c] : Character.isLetterOrDigit(c);
    }

    /** The same of the character that begins at {@code at} of a text in UTF-8. */
    static boolean has(byte[] utf8, int at) {
        return utf8[at] >= 0 ? LOW[utf8[at]] : has(Units.at(utf8, at));
    }
}
