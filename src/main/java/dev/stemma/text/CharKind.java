package dev.stemma.text;

/** What a character is to a tokenizer. */
enum CharKind {
    /** White space and control characters: between tokens. */
    GAP,
    /** Part of a word. */
    WORD,
    /** A word by itself, with the marks that follow. */
    SYLLABLE,
    /** Stays with what it follows. */
    MARK,
    /** A token by itself. */
    SIGN;

    private static final CharKind[] LOW = new CharKind[0x300];

    static {
        for (int c = 0; c < LOW.length; c++) {
            LOW[c] = look(c);
        }
    }

    static CharKind of(int codePoint) {
        return codePoint < LOW.length ? LOW[codePoint] : look(codePoint);
    }

    /** The end of the token that starts at {@code start}; {@code start} itself in a gap. */
    static int tokenEnd(CharSequence text, int start) {
        int codePoint = Character.codePointAt(text, start);
        int at = start + Character.charCount(codePoint);
        return switch (of(codePoint)) {
            case GAP -> start;
            case WORD -> wordEnd(text, at);
            case SYLLABLE, MARK, SIGN -> marksEnd(text, at);
        };
    }

    private static int wordEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            CharKind kind = of(codePoint);
            if (kind != WORD && kind != MARK) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int marksEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            if (of(codePoint) != MARK) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static CharKind look(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> WORD;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> spaceless(codePoint) ? SYLLABLE : WORD;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> GAP;
            default -> codePoint == 0xAD || codePoint == 0x200B || codePoint == 0xFEFF ? GAP : SIGN;
        };
    }

    /** The length mark of Kana is common to both of its scripts. */
    private static boolean spaceless(int codePoint) {
        return SpacelessScripts.have(codePoint) || codePoint == 0x30FC;
    }
}
