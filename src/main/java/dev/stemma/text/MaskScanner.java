package dev.stemma.text;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;

/** One pass over a key text. A <i>name</i> is a run of letters, digits and {@code . - _ + %}, as in hosts and addresses. */
final class MaskScanner {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int DOT = 4;
    private static final int OTHER = 8;
    private static final byte[] KINDS = new byte[0x300];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte)
                    (c >= '0' && c <= '9'
                            ? DIGIT
                            : c == '.'
                                    ? DOT
                                    : "-_+%".indexOf(c) >= 0 ? OTHER : Character.isLetterOrDigit(c) ? LETTER : 0);
        }
    }

    private final String text;
    private final byte[] latin;
    private final OwnName own;
    private final Opening opening;
    private final Dates dates;
    private final List<Masked.Mask> masks = new ArrayList<>();
    private int copied;
    /** Names before this are done. */
    private int resumed;

    MaskScanner(String text, OwnName own) {
        this.text = text;
        this.latin = Latin.of(text);
        this.own = own;
        this.opening = Opening.of(own);
        this.dates = new Dates(text);
    }

    /** Goes from mark to mark; a name without one is not masked. */
    List<Masked.Mask> scan() {
        int at = 0;
        while ((at = mark(at)) < text.length()) {
            at = around(at);
        }
        return masks;
    }

    /**
     * The first place from {@code from} on that may belong to a mask: a digit, a dot, what follows a scheme or a mailbox, how the
     * site's name begins, what has no byte in Latin-1. No mask has a dot or a sign in it that a space follows, and most have one.
     */
    private int mark(int from) {
        byte[] bytes = latin;
        Opening name = opening;
        int at = from;
        while (at <= bytes.length - Long.BYTES - Opening.LENGTH) {
            long eight = Latin.eight(bytes, at);
            long low = eight & ~Latin.HIGHS;
            long dots = low + Latin.each(0x80 - '.'); // the highest bit of each: whether it is that or higher
            long digits = low + Latin.each(0x80 - '0');
            long signs = low + Latin.each(0x80 - ':');
            long none = low + Latin.each(0x80 - '?');
            long letters = low + Latin.each(0x80 - 'A');
            long spaces = Latin.zeros((Latin.eight(bytes, at + 1) & ~Latin.HIGHS) ^ Latin.each(' '));
            long marks = (dots ^ letters) & ~(spaces & (dots ^ digits ^ signs ^ none)) & ~eight;
            marks = (marks & Latin.HIGHS) | name.marks(bytes, at, eight);
            if (marks != 0) {
                return at + Latin.first(marks);
            }
            at += Long.BYTES;
        }
        return at;
    }

    /** Handles the name that is at {@code mark} or ends there; returns where to go on. */
    private int around(int mark) {
        if (text.charAt(mark) == '.'
                && mark + 1 < text.length()
                && text.charAt(mark + 1) == ' ') { // most dots: any other mark came before it
            resumed = mark + 1;
            return resumed;
        }
        int start = nameStart(text, mark, resumed);
        int at = start;
        int kinds = 0;
        int kind;
        while (at < text.length() && (kind = kind(text.charAt(at))) != 0) {
            kinds |= kind;
            at++;
        }
        resumed = at == start ? mark + 1 : name(start, at, kinds);
        return resumed;
    }

    /** Handles the name {@code start..at}, which has characters of these kinds; returns where to go on. */
    private int name(int start, int at, int kinds) {
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (kinds == LETTER && next != ':' && next != '@') { // most words
            return own.mayStartWith(text.charAt(start)) ? ownName(start, at) : at;
        }
        return marked(start, at, kinds, next);
    }

    /** The same for a name that may be more than a word. What is rare has methods of its own, so that the loop stays small. */
    private int marked(int start, int at, int kinds, char next) {
        int end = next == ':' ? url(start, at) : next == '@' ? mail(start, at) : 0;
        if (end == 0 && (kinds & DIGIT) != 0) {
            end = date(start, at);
        }
        if (end == 0 && (kinds & DOT) != 0) {
            end = host(start, at);
        }
        return end == 0 ? ownName(start, at) : end;
    }

    /** Masks the URL whose scheme ends the name; 0 when it is none. */
    private int url(int start, int at) {
        boolean slashes = at + 2 < text.length() && text.charAt(at + 1) == '/' && text.charAt(at + 2) == '/';
        int scheme = slashes ? Addresses.schemeStart(text, start, at) : -1;
        return scheme < 0 ? 0 : mask(scheme, Addresses.urlEnd(text, at + 3), Template.Type.URL);
    }

    /** Masks the e-mail address whose sign follows the name; 0 when it is none. */
    private int mail(int start, int at) {
        int end = Addresses.mailEnd(text, at);
        return end > at ? mask(start, end, Template.Type.EMAIL) : 0;
    }

    /** Masks the date that the name is a part of; 0 when it is none. */
    private int date(int start, int at) {
        Span date = dates.around(start, at, copied);
        return date == null ? 0 : mask(date.start(), date.end(), Template.Type.DATE);
    }

    /** Masks the host in the name, with the path behind it; 0 when it is none. */
    private int host(int start, int at) {
        int hostEnd = Addresses.hostEnd(text, start, at);
        if (hostEnd == start) {
            return 0;
        }
        int urlEnd = hostEnd == at ? Addresses.pathEnd(text, at) : hostEnd;
        return mask(
                Addresses.hostStart(text, start), urlEnd, urlEnd > hostEnd ? Template.Type.URL : Template.Type.HOST);
    }

    private int ownName(int start, int end) {
        if (own.at(text, start)) {
            int after = start + own.length();
            if (after >= text.length() || !LettersAndDigits.has(text.charAt(after))) {
                return mask(start, after, Template.Type.NAME);
            }
        }
        return end;
    }

    private int mask(int start, int end, Template.Type type) {
        masks.add(new Masked.Mask(new Span(start, end), type));
        copied = end;
        return end;
    }

    /** Start of the name that ends at {@code end}, at or after {@code least}; {@code end} when none does. */
    static int nameStart(String text, int end, int least) {
        int start = end;
        while (start > least && kind(text.charAt(start - 1)) != 0) {
            start--;
        }
        return start;
    }

    /** What a character is in a name; 0 when it is in none. */
    private static int kind(char c) {
        return c < KINDS.length ? KINDS[c] : LettersAndDigits.has(c) ? LETTER : 0;
    }
}
