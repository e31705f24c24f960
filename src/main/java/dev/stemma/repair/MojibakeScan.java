package dev.stemma.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds all that could be garbled UTF-8 in a text, and scores each hit by how odd the characters are as they stand, how
 * likely the character is that they would become, and how well that one fits between its neighbours.
 */
final class MojibakeScan {
    /** A reader that takes Ã or Â for a letter of the text is nearly always wrong: they lead all of Latin-1. */
    private static final int LATIN_1_LEAD = 2;

    /** No language has a word â: it leads all dashes, quotes, bullets and arrows. */
    private static final int CIRCUMFLEX_ALONE = 3;

    private static final int WINDOWS_1252 = 0;

    private static final char LOST = 0xFFFD;
    private static final int ALL_LOST = 3;
    private static final int DRAWN = 3;
    private static final int ETHEL = 4;
    private static final int SAME_SCRIPT = 3;

    /** Digits, marks and spaces between two letters of one text. */
    private static final int LONGEST_GAP = 8;

    /** As far as is looked whether a row of hits repeats itself. */
    private static final int LONGEST_PATTERN = 12;

    private final String text;
    private final Marks marks;
    private final Hits[] hits = new Hits[GarblingCharset.ALL.size()];

    // what read() found at the place it was asked about
    private int length;
    private int codePoint;

    private MojibakeScan(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    /** The hits of each charset that has any, in the order of {@link GarblingCharset#ALL}. */
    static List<Hits> of(String text, Marks marks) {
        return new MojibakeScan(text, marks).run();
    }

    private List<Hits> run() {
        for (int i = marks.next(0, Traits.LEAD); i < text.length() - 1; i = marks.next(i + 1, Traits.LEAD)) {
            int readers = GarblingCharset.leads(text.charAt(i)) & GarblingCharset.follows(text.charAt(i + 1));
            for (int bits = readers; bits != 0; bits &= bits - 1) {
                at(i, Integer.numberOfTrailingZeros(bits));
            }
        }
        List<Hits> found = new ArrayList<>();
        for (Hits of : hits) {
            if (of != null) {
                scoreRows(of);
                found.add(of);
            }
        }
        return found;
    }

    private void at(int at, int charset) {
        Hits of = hits[charset];
        if (of != null && at < of.end()) {
            return;
        }
        GarblingCharset reader = GarblingCharset.ALL.get(charset);
        int points;
        if (readShortened(at, reader)) {
            points = charset == WINDOWS_1252 ? shortenedPoints(at) : 0;
        } else if (read(at, reader)) {
            points = sourcePoints(at, reader);
        } else {
            return;
        }
        if (of == null) {
            of = new Hits(reader);
            hits[charset] = of;
        }
        of.add(at, at + length, codePoint, points);
    }

    /**
     * What lost a byte on the way: bytes C3 and C2 ahead of a plain space (the byte A0 was read as a no-break space, and
     * that made plain), and {@code â€} for a closing quote. Of the space behind C3 nobody knows whether it is the byte or
     * the one between the words; Portuguese alone has words that go on behind it.
     */
    private boolean readShortened(int at, GarblingCharset reader) {
        if (isQuoteWithoutEnd(at)) {
            length = 2;
            codePoint = '”';
            return reader == GarblingCharset.ALL.get(WINDOWS_1252);
        }
        int lead = reader.byteOf(text.charAt(at));
        if ((lead != 0xC3 && lead != 0xC2) || text.charAt(at + 1) != ' ') {
            return false;
        }
        boolean ownSpace = " .,;:!?)".indexOf(Markdown.at(text, at + 2)) >= 0 || isContraction(at);
        length = lead == 0xC2 || ownSpace ? 2 : 1;
        codePoint = lead == 0xC2 ? 0xA0 : 'à';
        return true;
    }

    /** {@code Ã s}, {@code Ã quela}: às, àquela. */
    private boolean isContraction(int at) {
        return text.startsWith("Ã s ", at)
                || text.startsWith("Ã quele", at)
                || text.startsWith("Ã quela", at)
                || text.startsWith("Ã quilo", at);
    }

    /** Byte 9D of the closing quote E2 80 9D has no character in Windows-1252; some readers drop it. */
    private boolean isQuoteWithoutEnd(int at) {
        return text.charAt(at) == 'â'
                && text.charAt(at + 1) == '€'
                && !Markdown.isSpace(Markdown.before(text, at))
                && (Markdown.at(text, at + 2) <= ' ' || ".,;:!)".indexOf(Markdown.at(text, at + 2)) >= 0);
    }

    /** No language ends a lower-case word, or starts one behind a full stop, with a capital Ã or Â. */
    private int shortenedPoints(int at) {
        if (text.charAt(at) == 'â') {
            return FixMojibake.POSSIBLE;
        }
        char before = Markdown.before(text, at);
        boolean behindWord = before >= 'a' && before <= 'z';
        boolean behindStop = text.charAt(at) == 'Â' && ".,;:!?)%".indexOf(before) >= 0;
        boolean indent = text.startsWith("Â Â ", at) || (at > 1 && text.startsWith("Â Â ", at - 2));
        boolean sure = behindWord || behindStop || indent || isContraction(at);
        return sure ? FixMojibake.SURE : FixMojibake.POSSIBLE;
    }

    /** Whether the bytes at {@code at} are a UTF-8 sequence; a lost one (U+FFFD or a question mark) makes all of it U+FFFD. */
    private boolean read(int at, GarblingCharset reader) {
        int lead = reader.byteOf(text.charAt(at));
        int count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + count > text.length()) {
            return false;
        }
        int value = lead & (0xFF >> (count + 1));
        int lost = 0;
        for (int k = 1; k < count; k++) {
            char c = text.charAt(at + k);
            int b = c == ' ' ? 0xA0 : reader.byteOf(c);
            if (c == LOST || c == '?') {
                lost++;
            } else if ((b & 0xC0) != 0x80) {
                return false;
            }
            value = (value << 6) | (b & 0x3F);
        }
        length = count;
        if (lost > 0) {
            codePoint = LOST;
            return !hasQuestionMark(at, at + count) || mayBeByte(at, lost, lead, reader);
        }
        codePoint = value;
        if (value >= 0xD800 && value < 0xDC00) {
            return readLowSurrogate(at + count, reader, value);
        }
        int least = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x10000;
        return value >= least && Character.isDefined(value) && !isSurrogate(value);
    }

    /**
     * Whether {@code ?} stands for a byte: all others are there, and of a sequence of two either the first is one that no
     * language ends a word in, or another hit stands right beside, or the word goes on.
     */
    private boolean mayBeByte(int at, int lost, int lead, GarblingCharset reader) {
        Hits before = hits[GarblingCharset.ALL.indexOf(reader)];
        boolean behindHit = before != null && before.end() == at;
        int next = reader.byteOf(Markdown.at(text, at + 2));
        boolean aheadOfHit = next >= 0xC2 && (reader.byteOf(Markdown.at(text, at + 3)) & 0xC0) == 0x80;
        boolean inWord = Oddness.isLower(Markdown.at(text, at + 2));
        return lost == 1 && (length > 2 || lead == 0xC2 || lead == 0xC3 || behindHit || aheadOfHit || inWord);
    }

    /** CESU-8: a character beyond U+FFFF whose surrogates were written as if they were characters. */
    private boolean readLowSurrogate(int at, GarblingCharset reader, int high) {
        if (at + 3 > text.length() || reader.byteOf(text.charAt(at)) != 0xED) {
            return false;
        }
        int second = reader.byteOf(text.charAt(at + 1));
        int third = reader.byteOf(text.charAt(at + 2));
        int low = 0xD000 | ((second & 0x3F) << 6) | (third & 0x3F);
        length = 6;
        codePoint = Character.toCodePoint((char) high, (char) low);
        return (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80 && low >= 0xDC00 && Character.isDefined(codePoint);
    }

    private static boolean isSurrogate(int c) {
        return c >= 0xD800 && c < 0xE000;
    }

    private int sourcePoints(int at, GarblingCharset reader) {
        int end = at + length;
        if (codePoint == LOST && hasQuestionMark(at, end)) {
            boolean mark = text.startsWith("â€?", at) || text.startsWith("вЂ?", at);
            return mark ? reader.prior() + FixMojibake.SURE : 0; // others only where all of the line is garbled
        }
        int points = reader.prior() + Likelihood.of(codePoint);
        if (codePoint == LOST && length > 2 && isLostButForLead(at, end) && text.charAt(at) != 'â') {
            points -= ALL_LOST;
        }
        for (int k = Math.max(at, 1); k <= end && k < text.length(); k++) {
            points += Oddness.of(text.charAt(k - 1), text.charAt(k));
        }
        for (int k = at + 1; k < end; k++) {
            if (text.charAt(k) == ' ') {
                points--;
            } else if (reader.isForeignControl(text.charAt(k))) {
                points -= 4;
            }
        }
        if (length == 2 && isDrawnOn(text.charAt(at), text.charAt(at + 1))) {
            points -= DRAWN;
        }
        if (length > 2 && !isWordAndMarks(at + 1, end)) {
            points += length > 3 ? 2 : 1;
        }
        if (Oddness.isQuoteInWord(text.charAt(end - 2), text.charAt(end - 1), Markdown.at(text, end))) {
            points++;
        }
        int lead = reader.byteOf(text.charAt(at));
        if (text.charAt(at) == 'â' && lead == 0xE2 && !Oddness.isLetter(Markdown.before(text, at))) {
            points += CIRCUMFLEX_ALONE;
        }
        if (lead == 0xC2 || lead == 0xC3) {
            points += latin1Points(at);
        }
        return points;
    }

    private boolean hasQuestionMark(int from, int to) {
        int i = text.indexOf('?', from);
        return i >= 0 && i < to;
    }

    /** Whether two box-drawing characters of single lines join, as they do in a drawing: {@code ├┤}; not {@code ├╝}. */
    private static boolean isDrawnOn(char a, char b) {
        return "┬├─┼".indexOf(a) >= 0 && "│┤┐".indexOf(b) >= 0;
    }

    /** {@code é} and two lost characters may be just that; {@code â} and two lost ones was a quote or dash. */
    private boolean isLostButForLead(int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (text.charAt(i) != LOST) {
                return false;
            }
        }
        return true;
    }

    /** A letter and closing marks, as in {@code Brontë…”}: three bytes by accident. */
    private boolean isWordAndMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Oddness.isSetBehindWords(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int latin1Points(int at) {
        char lead = text.charAt(at);
        char next = text.charAt(at + 1);
        int points = next == 0xA0 ? 1 : 0;
        if (lead == 'Ã' || lead == 'Â') {
            points += LATIN_1_LEAD;
            points += Oddness.isLetter(next) ? LATIN_1_LEAD : 0;
        }
        boolean apostrophe = next == '’' && Oddness.isLetter(Markdown.at(text, at + 2));
        return apostrophe ? points - 2 : points;
    }

    /** Takes off what is odd in the repaired text, and adds what only a row of hits can show. */
    private void scoreRows(Hits of) {
        for (int first = 0, next; first < of.size(); first = next) {
            next = of.rowEnd(first);
            int bonus = rowPoints(of, first, next);
            for (int i = first; i < next; i++) {
                int c = of.codePoint(i);
                char head = Character.toChars(c)[0];
                int points = -between(i > first ? last(of.codePoint(i - 1)) : Markdown.before(text, of.start(i)), head);
                if (i == next - 1) {
                    points -= between(last(c), Markdown.at(text, of.end(i)));
                }
                if (Likelihood.of(c) > 0) {
                    points += bonus;
                }
                of.raise(i, points + (next - first == 1 ? fit(of.start(i), of.end(i), head, of.charset()) : 0));
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

    /** Whether a plain space stands among the bytes; what {@link #readShortened} found is no such thing. */
    private boolean isSpaced(Hits of, int i) {
        int space = spaceIn(of.start(i), of.end(i));
        char lead = text.charAt(of.start(i));
        boolean known = of.charset() == GarblingCharset.ALL.get(WINDOWS_1252) && (lead == 'Ã' || lead == 'Â');
        return space >= 0 && !known;
    }

    private int spaceIn(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != ' ') {
            i++;
        }
        return i < to ? i : -1;
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
        int open = text.lastIndexOf('„', at);
        return open >= 0 && text.lastIndexOf('\n', at) < open;
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
