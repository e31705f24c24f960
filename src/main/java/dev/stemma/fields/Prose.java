package dev.stemma.fields;

import dev.stemma.text.SpacelessScripts;
import dev.stemma.text.Utf8;

/** Which values of records are texts that somebody reads, and no labels, names or settings. */
public final class Prose {
    /** Words of a text. Labels and settings have fewer. */
    private static final int FEW_WORDS = 4;

    /** Letters of a text in a script without blanks, of which a word has two or three. */
    private static final int FEW_LETTERS = 3 * FEW_WORDS;

    /** Characters of a value that is a text of its own, as of a cell in a table. */
    private static final int LONG = 600;

    private Prose() {}

    /** Whether it is a text, not a label; a page is one. */
    public static boolean is(String value) {
        return value.chars().filter(Character::isWhitespace).limit(FEW_WORDS).count() >= FEW_WORDS - 1
                || value.codePoints()
                                .filter(SpacelessScripts::have)
                                .limit(FEW_LETTERS)
                                .count()
                        == FEW_LETTERS
                || HtmlStart.isAt(Utf8.of(value));
    }

    /** Whether it is a text that no setting and no note has. */
    public static boolean isLong(String value) {
        return value.length() >= LONG || HtmlStart.isAt(Utf8.of(value));
    }
}
