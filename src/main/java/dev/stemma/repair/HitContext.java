package dev.stemma.repair;

/** What only the repaired text and its surroundings can show of a hit: how well it fits there, and hits in a row. */
final class HitContext {
    private static final char LOST = 0xFFFD;
    private static final int ETHEL = 4;
    private static final int SAME_SCRIPT = 3;

    /** Digits, marks and spaces between two letters of one text. */
    private static final int LONGEST_GAP = 8;

    /** As far as is looked whether a row of hits repeats itself. */
    private static final int LONGEST_PATTERN = 12;

    /** Longest quotation looked back on. */
    private static final int LONGEST_QUOTATION = 200;

    private final String text;

    HitContext(String text) {
        this.text = text;
    }

    /** Takes off what is odd in the repaired text, and adds what only a row of hits can show. */
    void score(Hits of) {
        for (int first = 0, next; first < of.size(); first = next) {
            next = of.rowEnd(first);
            int bonus = rowPoints(of, first, next);
            for (int i = first; i < next; i++) {
                int c = of.codePoint(i);
                char head = Character.toChars(c)[0];
                char before = i > first ? last(of.codePoint(i - 1)) : Markdown.before(text, of.start(i));
                int points = -between(before, head);
                if (i == next - 1) {
                    points -= between(last(c), Markdown.at(text, of.end(i)));
                }
                if (Likelihood.of(c) > 0) {
                    points += bonus;
                }
                of.raise(i, points + (next - first == 1 ? fit(of.start(i), of.end(i), head, of.charset()) : 0));
                char end = text.charAt(of.end(i) - 1);
                boolean spaced = (end == ' ' && isCapitalInWord(before, head)) || (Markdown.isSpace(end) && isDrawn(c));
                if (spaced || !carries(before, head)) {
                    of.markAccident(i);
                }
            }
            if (next - first == 1 && isSpaced(of, first)) {
                of.raise(first, -of.score(first)); // a plain space is a byte only in the middle of other bytes
            }
        }
    }

    /** Hit upon hit is no accident, unless it is a pattern: box drawing repeats itself. */
    private static int rowPoints(Hits of, int first, int next) {
        int different = 0;
        for (int i = first; i < Math.min(next, first + LONGEST_PATTERN) && different < 3; i++) {
            boolean again = false;
            for (int k = first; k < i; k++) {
                again |= of.codePoint(k) == of.codePoint(i);
            }
            different += again ? 0 : 1;
        }
        int length = next - first;
        return length == 1 ? 0 : length == 2 ? 2 : length > 3 && different > 2 ? 4 : 3;
    }

    /** Whether a plain space stands among the bytes; what {@link GarbledSequence#readShortened} found is no such thing. */
    private boolean isSpaced(Hits of, int i) {
        int space = spaceIn(of.start(i), of.end(i));
        char lead = text.charAt(of.start(i));
        boolean known = of.charset() == GarblingCharset.ALL.get(0) && (lead == 'Ã' || lead == 'Â');
        return space >= 0 && !known;
    }

    private int spaceIn(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != ' ') {
            i++;
        }
        return i < to ? i : -1;
    }

    /** Whether {@code b} may stand behind {@code a}: a mark of some script stands on a letter, digit or mark of it. */
    private static boolean carries(char a, char b) {
        if (a == LOST || Character.getType(b) != Character.NON_SPACING_MARK || isVariationSelector(b)) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(b);
        boolean ofAll = script == Character.UnicodeScript.INHERITED || script == Character.UnicodeScript.COMMON;
        boolean base = Character.isLetterOrDigit(a) || Character.getType(a) == Character.NON_SPACING_MARK;
        return (base && ofAll) || Character.UnicodeScript.of(a) == script;
    }

    /** {@code prohlížeÄ soubory} lost the second byte of č: with the space for it the word would end in a capital, Ġ. */
    private static boolean isCapitalInWord(char before, char meant) {
        return Oddness.isLower(before) && Oddness.isUpper(meant);
    }

    /** Braille and drawn arrows, of which few texts have any: {@code â¢} and a space were a bullet that lost a byte, or a sign. */
    private static boolean isDrawn(int c) {
        return c >= 0x2800 && c < 0x2C00;
    }

    private static boolean isVariationSelector(char c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    private static int between(char a, char b) {
        return Math.min(isEastAsian(a) || isEastAsian(b) ? 1 : 3, Oddness.of(a, b));
    }

    private static boolean isEastAsian(char c) {
        return c >= 0x2E80 && c < 0xD800;
    }

    private static char last(int c) {
        char[] chars = Character.toChars(c);
        return chars[chars.length - 1];
    }

    /** Whether {@code mark} can stand behind a word in capitals: {@code “} does so only where {@code „} opened. */
    private boolean closesWord(int at, char last, char mark) {
        if (last == 'Ã' && (mark == '€' || mark == '™')) {
            return false; // CITTÃ€, PIÃ™: Italian of every day
        }
        if (mark != '“') {
            return Oddness.isSetBehindWords(mark);
        }
        int i = at;
        while (i >= 0 && at - i < LONGEST_QUOTATION && text.charAt(i) != '„' && text.charAt(i) != '\n') {
            i--;
        }
        return i >= 0 && text.charAt(i) == '„';
    }

    /** Whether a letter has the case of the word that it would complete. */
    private int fit(int start, int end, char meant, GarblingCharset reader) {
        char before = Markdown.before(text, start);
        char after = Markdown.at(text, end);
        boolean capitals = start > 1 && Oddness.isUpper(before) && Oddness.isUpper(text.charAt(start - 2));
        if (end - start == 2
                && capitals
                && !Oddness.isLetter(after)
                && closesWord(start, text.charAt(start), text.charAt(end - 1))) {
            return -3; // a capital of the word, and what is set behind it
        }
        if (capitals && text.charAt(start) == 'Ã' && "€™".indexOf(text.charAt(start + 1)) >= 0 && !isItalian(start)) {
            return -5; // VIETNÃ™, JAPÃ™: a brand
        }
        if ((isForeignCapital(before, reader) || isForeignCapital(after, reader)) && end - start == 2) {
            return -2; // ĐÃ–: who garbles by this charset has no Đ to write beside it
        }
        if (!Oddness.isLetter(meant)) {
            return 0;
        }
        int neighbours = neighbours(start, end, meant);
        if (isEastAsian(meant) && (Oddness.isLetter(before) || Oddness.isLetter(after))) {
            return neighbours - 2; // one ideograph beside a letter
        }
        if (meant == 'Œ' && after == 'U') {
            return ETHEL; // ŒUVRE, CŒUR: all of them are French, and none other has Å’U
        }
        if (Oddness.isUpper(before)) {
            return Oddness.isUpper(meant) ? 1 : capitals ? -2 : 1;
        }
        boolean fits = (Oddness.isLower(before) && Oddness.isLower(meant)) || Oddness.isLetter(after);
        return neighbours + (fits ? end - start - 1 : 0);
    }

    /**
     * Whether a word in capitals may end in À or Ù at {@code at}: as CITTÀ, SARÀ, GIÀ, VOILÀ and PIÙ do. Behind other
     * letters Ã ends words of Portuguese and of the Amazon as often.
     */
    private boolean isItalian(int at) {
        char before = text.charAt(at - 1);
        boolean threeLetters = !Oddness.isLetter(Markdown.before(text, at - 2));
        return text.charAt(at + 1) == '€' ? "TRLID".indexOf(before) >= 0 : before == 'I' && threeLetters;
    }

    /** A word of one letter in the middle of text in its own script: Запиши Ð¸ продължи. */
    private int neighbours(int start, int end, char meant) {
        char lead = text.charAt(start);
        boolean other = Oddness.isLetter(lead) && !Oddness.isLatin(meant) && !Oddness.isOfOneScript(lead, meant);
        return other && isNear(start - 1, -1, meant) && isNear(end, 1, meant) ? SAME_SCRIPT : 0;
    }

    /** Whether the next letter of the line, going from {@code at}, is of the script of {@code meant}. */
    private boolean isNear(int at, int step, char meant) {
        for (int i = at; i >= 0 && i < text.length() && Math.abs(i - at) < LONGEST_GAP; i += step) {
            char c = text.charAt(i);
            if (Oddness.isLetter(c)) {
                return Oddness.isOfOneScript(c, meant);
            }
            if (c == '\n') {
                return false;
            }
        }
        return false;
    }

    /** A capital that {@code reader} has no byte for. */
    private static boolean isForeignCapital(char c, GarblingCharset reader) {
        return c >= 0x80 && Oddness.isUpper(c) && reader.byteOf(c) == 0;
    }
}
