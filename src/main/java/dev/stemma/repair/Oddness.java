package dev.stemma.repair;

/**
 * How odd it is that one character stands behind another, in points: 0 for what healthy text does daily, 5 for what it
 * never does.
 *
 * <p>The points are for what people write, in any language: a trademark sign after a capital is no oddity, a currency
 * sign after a letter is, a Cyrillic letter against a Latin one more so. They were set on made-up text in some hundred
 * languages and checked on real policies ({@code MojibakeTest}).
 */
final class Oddness {
    private static final byte OTHER = 0;
    private static final byte SPACE = 1;
    private static final byte PUNCTUATION = 2;
    private static final byte DIGIT = 3;
    private static final byte LOWER = 4;
    private static final byte UPPER = 5;
    private static final byte CASELESS = 6;
    private static final byte C1 = 7;
    /** What ends a word or clause: ’ ” … » – */
    private static final byte CLOSING = 8;
    /** What starts one: ‘ “ „ « */
    private static final byte OPENING = 9;
    /** What is set behind a word or number: ™ ® ² ° º */
    private static final byte MARKER = 10;

    private static final byte SYMBOL = 11;
    /** Box drawing, blocks, mathematics. */
    private static final byte DRAWING = 12;

    private static final byte LOST = 13;
    private static final byte DASH = 14;
    /** ¿ ¡: inside or behind a word they are never meant. */
    private static final byte INVERTED = 15;

    private static final byte[] KINDS = kinds();

    private Oddness() {}

    /** The points for {@code b} right behind {@code a}. */
    static int of(char a, char b) {
        byte x = KINDS[a];
        byte y = KINDS[b];
        return switch (x) {
            case LOWER, UPPER, CASELESS ->
                isLetter(y) ? letters(a, x, b, y) : a >= 0x80 && b == '¨' ? 4 : afterLetter(y);
            case SYMBOL -> a == 'ƒ' && isLetter(y) && b >= 0x80 ? 3 : afterSymbol(y);
            case MARKER -> afterMarker(y);
            case DRAWING ->
                a == '√' && (y == SYMBOL || (y == MARKER && !isPower(b)))
                        ? 3
                        : y == DRAWING || y == SPACE || y == OTHER || isRoot(a, b)
                                ? 0
                                : isLetter(y) || y == INVERTED ? 3 : 2;
            case C1 -> y == SPACE ? 0 : 2;
            case CLOSING -> a == '’' || a == '·' ? (y == C1 ? 2 : 0) : afterClosing(y);
            case DASH -> y == LOWER ? 1 : y == C1 || y == SYMBOL ? 2 : y == MARKER ? 1 : 0;
            case OPENING, INVERTED ->
                y == MARKER || y == C1 ? 2 : y == SYMBOL || y == CLOSING || y == OPENING || y == INVERTED ? 1 : 0;
            case PUNCTUATION -> y == UPPER && b >= 0x80 && ".,;:!?".indexOf(a) >= 0 ? 1 : 0;
            case DIGIT -> isLetter(y) && b >= 0x80 ? 1 : 0;
            default -> 0;
        };
    }

    /** Whether {@code c} is set right behind a word: quotes, full stops, dashes, marks, the euro sign, a no-break space. */
    static boolean isSetBehindWords(char c) {
        byte kind = KINDS[c];
        return kind == CLOSING
                || kind == DASH
                || kind == MARKER
                || kind == INVERTED
                || c == '€'
                || c == '•'
                || c == '“'
                || c == 0xA0;
    }

    /** Whether {@code c} is an opening quote or a guillemet between two letters. */
    static boolean isQuoteInWord(char before, char c, char after) {
        return (KINDS[c] == OPENING || FixQuotes.isGuillemet(c)) && isLetter(before) && isLetter(after);
    }

    static boolean isLetter(char c) {
        return isLetter(KINDS[c]);
    }

    private static boolean isLetter(byte kind) {
        return kind == LOWER || kind == UPPER || kind == CASELESS;
    }

    static boolean isLower(char c) {
        return KINDS[c] == LOWER;
    }

    static boolean isUpper(char c) {
        return KINDS[c] == UPPER;
    }

    static boolean isOfOneScript(char a, char b) {
        return script(a) == script(b);
    }

    static boolean isLatin(char c) {
        return script(c) == LATIN;
    }

    private static boolean isPower(char c) {
        return c == '¹' || c == '²' || c == '³';
    }

    /** The root of a Greek letter: {@code √π}. */
    private static boolean isRoot(char a, char b) {
        return a == '√' && b >= 0x370 && b < 0x400;
    }

    private static int letters(char a, byte x, char b, byte y) {
        if (a < 0x80 && b < 0x80) {
            return 0;
        }
        int script = script(a);
        if (script != script(b)) {
            return 3;
        }
        if (x == LOWER && y == UPPER) {
            return 3;
        }
        if (b == 'Œ' && a >= 0x80) {
            return 3; // CŒUR, ŒUVRE: never behind a letter with an accent
        }
        return x == UPPER && a >= 0x80 && b >= 0x80 && script == LATIN ? 1 : 0;
    }

    private static int afterLetter(byte y) {
        return switch (y) {
            case C1 -> 5;
            case SYMBOL, DRAWING, INVERTED -> 3;
            case OPENING, LOST -> 2;
            case MARKER -> 1;
            default -> 0;
        };
    }

    private static int afterSymbol(byte y) {
        return switch (y) {
            case C1 -> 5;
            case LOWER, UPPER, CASELESS, SYMBOL, MARKER, OPENING, INVERTED, DRAWING -> 2;
            case CLOSING, DASH, LOST -> 1;
            default -> 0;
        };
    }

    private static int afterMarker(byte y) {
        return switch (y) {
            case C1 -> 5;
            case LOWER, UPPER, CASELESS, SYMBOL, MARKER, DRAWING -> 2;
            case OPENING, INVERTED, LOST -> 1;
            default -> 0;
        };
    }

    private static int afterClosing(byte y) {
        return switch (y) {
            case C1 -> 5;
            case LOWER, UPPER, CASELESS, SYMBOL, DRAWING -> 2;
            case MARKER, OPENING, INVERTED, LOST -> 1;
            default -> 0;
        };
    }

    private static final int LATIN = 1;

    /** Latin 1, Greek 2, Cyrillic 3, others by block; characters that every script uses are Latin here. */
    private static int script(char c) {
        if (c < 0x370 || (c >= 0x1E00 && c < 0x1F00)) {
            return LATIN;
        }
        if (c < 0x400 || (c >= 0x1F00 && c < 0x2000)) {
            return 2;
        }
        if (c < 0x530) {
            return 3;
        }
        return c < 0x2000 ? c >> 7 : c < 0xAC00 ? 0x100 : c < 0xD800 ? 0x101 : 0x102;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind((char) i);
        }
        return kinds;
    }

    private static byte kind(char c) {
        if ("’”…»›·".indexOf(c) >= 0) {
            return CLOSING;
        } else if ("‘“„‚‛«‹".indexOf(c) >= 0) {
            return OPENING;
        } else if (c == '¿' || c == '¡') {
            return INVERTED;
        } else if ("–—‐‑‒―".indexOf(c) >= 0) {
            return DASH;
        } else if ("™®©²³¹°ªº†‡".indexOf(c) >= 0) {
            return MARKER;
        } else if (c == 0xFFFD) {
            return LOST;
        } else if (c == 'ƒ') {
            return SYMBOL; // the florin, and the sign for a function: a letter in Ewe alone
        } else if (c >= 0x80 && c < 0xA0) {
            return C1;
        } else if (Markdown.isSpace(c)) {
            return SPACE;
        } else if (Character.isDigit(c)) {
            return DIGIT;
        } else if (Character.isLowerCase(c)) {
            return LOWER;
        } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return UPPER;
        } else if (c > 0x2BF && c < 0x300) {
            return SYMBOL;
        } else if (Character.isLetter(c)) {
            return CASELESS;
        } else if (c < 0x80) {
            return PUNCTUATION;
        } else if (c >= 0x2200 && c < 0x2600) {
            return DRAWING;
        } else if (c < 0x300 || (c >= 0x2030 && c < 0x2200)) {
            return c == 0xAD ? OTHER : SYMBOL;
        }
        return OTHER;
    }
}
