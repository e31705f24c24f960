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

    private static final String OPENING = "“„‘‚«‹”’»";
    private static final String CLOSING = "”“’‘»›”’«";

    /** The longest sign or number that is quoted, in characters. */
    private static final int LONGEST_SIGN = 12;

    private final String text;
    private final Marks marks;
    private final Hits[] hits = new Hits[GarblingCharset.ALL.size()];

    private final GarbledSequence sequence;

    private MojibakeScan(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
        this.sequence = new GarbledSequence(text);
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
        HitContext context = new HitContext(text);
        for (Hits of : hits) {
            if (of != null) {
                context.score(of);
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
        if (isQuotation(at)) {
            return;
        }
        GarblingCharset reader = GarblingCharset.ALL.get(charset);
        int points;
        if (sequence.readShortened(at, reader)) {
            points = charset == WINDOWS_1252 ? shortenedPoints(at) : 0;
        } else if (sequence.read(at, reader, of != null && of.end() == at)) {
            points = sourcePoints(at, reader);
        } else {
            return;
        }
        if (isQuoted(at, at + sequence.length(), charset)) {
            return;
        }
        if (of == null) {
            of = new Hits(reader);
            hits[charset] = of;
        }
        of.add(at, at + sequence.length(), sequence.codePoint(), points);
    }

    /**
     * Whether the quote at {@code at} opens a quotation of a sign or short word, as {@code “§”} and {@code „® 2“} do, and
     * {@code ”§”} in Swedish. In Mac Roman quotes are bytes that can lead; text garbled in it has dashes between them, which lead more of its letters, or the next byte right behind.
     */
    private boolean isQuotation(int at) {
        int kind = OPENING.indexOf(text.charAt(at));
        if (kind < 0 || Oddness.isLetter(Markdown.before(text, at))) {
            return false;
        }
        int most = Math.min(text.length(), at + 1 + LONGEST_SIGN);
        for (int i = at + 1; i < most; i++) {
            char c = text.charAt(i);
            if (closes(kind, c)) {
                return i > at + 1 && Markdown.at(text, i + 1) < 0x80;
            }
            if (c == '\n' || c == '–' || c == '—' || OPENING.indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether nothing but {@code from..to} stands between quotes, as where a text explains what garbled letters look like: {@code “Ã©”}. A
     * curly one right behind tells it alone: had the letter been garbled with the text, it had been, too. In Mac Roman
     * quotes are bytes that lead.
     */
    private boolean isQuoted(int from, int to, int charset) {
        char before = Markdown.before(text, from);
        char after = Markdown.at(text, to);
        boolean opened = OPENING.indexOf(before) >= 0 || before == '「';
        boolean bytes = ((GarblingCharset.leads(before) | GarblingCharset.leads(after)) >> charset & 1) != 0;
        boolean straight = (before == '"' || before == '\'') && after == before;
        return straight
                || (!bytes && (after == '」' || CLOSING.indexOf(after) >= 0) && (opened || Markdown.isSpace(before)));
    }

    /** Whether {@code c} closes what the opening quote of that kind opened: {@code “”}, {@code „“}, {@code „”}, {@code ‚‘} and so on. */
    private static boolean closes(int kind, char c) {
        return c == CLOSING.charAt(kind) || (kind == 1 && c == '”') || (kind == 3 && c == '’');
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
        boolean sure = behindWord || behindStop || indent || sequence.isContraction(at);
        return sure ? FixMojibake.SURE : FixMojibake.POSSIBLE;
    }

    private int sourcePoints(int at, GarblingCharset reader) {
        int length = sequence.length();
        int codePoint = sequence.codePoint();
        int end = at + length;
        if (codePoint == LOST && sequence.hasQuestionMark(at, end)) {
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
                points -= 8;
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
}
