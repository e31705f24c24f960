package dev.stemma.repair;

import java.text.Normalizer;

/**
 * Which kinds of characters a text holds: what the rules ask before they read it. Immutable.
 *
 * <p>One table look-up for each character. After a change the traits of what was written are added; none is ever taken
 * away, so a trait means "may hold".
 */
public final class Traits {
    static final int LINE_END = 1;
    static final int ESCAPE = 1 << 1;
    static final int CONTROL = 1 << 2;
    static final int C1 = 1 << 3;
    static final int INVISIBLE = 1 << 4;
    static final int SPACE = 1 << 5;
    static final int AMPERSAND = 1 << 6;
    static final int NON_ASCII = 1 << 7;
    static final int BACKSLASH = 1 << 8;
    static final int EMPHASIS = 1 << 9;
    static final int LESS_THAN = 1 << 10;
    static final int BRACKET = 1 << 11;
    static final int QUOTE = 1 << 12;
    static final int STRAIGHT_QUOTE = 1 << 13;
    static final int BACKTICK = 1 << 14;
    static final int LIGATURE = 1 << 15;
    static final int WIDE = 1 << 16;
    static final int COMBINING = 1 << 17;
    static final int SURROGATE = 1 << 18;
    static final int LINE_FEED = 1 << 19;
    static final int COLON = 1 << 20;
    static final int COMMA = 1 << 21;
    /** A tab or a pipe: it parts the cells of a table. */
    static final int CELL = 1 << 22;
    /** A character that UTF-8 read in a one-byte charset can start with. */
    static final int LEAD = 1 << 23;

    /** What {@link Marks} keeps the places of; of the others there are too many, or nobody asks where. */
    static final int MARKED = ~(NON_ASCII | COLON | COMMA | SURROGATE | COMBINING | WIDE);

    private static final int[] OF_CHAR = table();

    private static final Traits NONE = new Traits(0);

    private final int mask;

    Traits(int mask) {
        this.mask = mask;
    }

    /** The traits of {@code text}. */
    public static Traits of(CharSequence text) {
        return new Traits(scan(text));
    }

    Traits with(Traits more) {
        return new Traits(mask | more.mask);
    }

    /** The bits. */
    int mask() {
        return mask;
    }

    /** The bits of one character. */
    static int of(char c) {
        return OF_CHAR[c];
    }

    /** Whether the text may hold a character of one of {@code traits}. */
    boolean any(int traits) {
        return (mask & traits) != 0;
    }

    /** The first place at or behind {@code from} that has one of {@code traits}; the text's length if none has. */
    static int next(String text, int from, int traits) {
        int i = from;
        while (i < text.length() && (OF_CHAR[text.charAt(i)] & traits) == 0) {
            i++;
        }
        return i;
    }

    /** No traits: those of the empty text. */
    static Traits none() {
        return NONE;
    }

    private static int scan(CharSequence text) {
        int mask = 0;
        for (int i = 0; i < text.length(); i++) {
            mask |= OF_CHAR[text.charAt(i)];
        }
        return mask;
    }

    private static int[] table() {
        int[] table = new int[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = ascii(c) | nonAscii((char) c);
        }
        return table;
    }

    private static int ascii(int c) {
        return switch (c) {
            case '\n' -> LINE_FEED;
            case '\r', 0x0B -> LINE_END;
            case 0x1B -> ESCAPE | CONTROL;
            case '&' -> AMPERSAND;
            case '\\' -> BACKSLASH;
            case '*', '_' -> EMPHASIS;
            case '<' -> LESS_THAN;
            case '[', ']' -> BRACKET;
            case '\'', '"' -> STRAIGHT_QUOTE;
            case '`' -> BACKTICK;
            case ':' -> COLON;
            case ',' -> COMMA;
            case '\t', '|' -> CELL;
            case '\f' -> 0;
            default -> c < 0x20 || c == 0x7F ? CONTROL : 0;
        };
    }

    private static int nonAscii(char c) {
        if (c < 0x80) {
            return 0;
        }
        int mask = NON_ASCII;
        if (c < 0xA0) {
            mask |= C1;
        }
        if (c == 0x2028 || c == 0x2029) {
            mask |= LINE_END;
        }
        if (FixInvisible.isInvisible(c)) {
            mask |= INVISIBLE;
        }
        if (FixControls.isControl(c)) {
            mask |= CONTROL;
        }
        if (FixSpaces.isSpace(c)) {
            mask |= SPACE;
        }
        if (FixQuotes.isQuote(c)) {
            mask |= QUOTE;
        }
        if (!FixLigatures.parts(c).isEmpty()) {
            mask |= LIGATURE;
        }
        if (FixWidth.isWide(c)) {
            mask |= WIDE;
        }
        if (Character.isSurrogate(c)) {
            mask |= SURROGATE | CONTROL;
        }
        if (GarblingCharset.leads(c) != 0) {
            mask |= LEAD;
        }
        return mask | (combines(c) ? COMBINING : 0);
    }

    /** Whether NFC can change a text because of {@code c}; no for letters that only stand for themselves. */
    private static boolean combines(char c) {
        if (c < 0x300 || (c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xF900)) {
            return Character.isSurrogate(c);
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        boolean jamo = c >= 0x1160 && c < 0x1200;
        return mark || jamo || !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
    }
}
