package dev.stemma.text;

/**
 * The scripts that put no space between words, so that a letter of theirs is taken for what a word is elsewhere. Sketches are made
 * by this list: another one is another scheme of sketches.
 */
public final class SpacelessScripts {
    /** All of these begin here or later. */
    private static final int FIRST = 0xE00;

    private SpacelessScripts() {}

    /** Whether {@code codePoint} is of one of them; what several scripts share, as the length mark of Kana, is not. */
    public static boolean have(int codePoint) {
        return codePoint >= FIRST
                && switch (Character.UnicodeScript.of(codePoint)) {
                    case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
                    default -> false;
                };
    }
}
