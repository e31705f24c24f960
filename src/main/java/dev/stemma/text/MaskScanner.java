package dev.stemma.text;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a key text in UTF-8: nearly all that a mask begins or is known by is ASCII. A <i>name</i> is a run of letters, digits and
 * {@code . - _ + %}, as in hosts and addresses.
 */
final class MaskScanner {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int DOT = 4;
    private static final int OTHER = 8;
    private static final byte[] KINDS = new byte[0x80];

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

    private final byte[] text;
    private final OwnName own;
    private final Opening opening;
    private final Dates dates;
    private final List<Masked.Mask> masks = new ArrayList<>();
    private int copied;
    /** Names before this are done. */
    private int resumed;

    MaskScanner(byte[] text, OwnName own) {
        this.text = text;
        this.own = own;
        this.opening = Opening.of(own);
        this.dates = new Dates(text);
    }

    /** Goes from mark to mark; a name without one is not masked. The spans are in bytes. */
    List<Masked.Mask> scan() {
        int at = 0;
        while ((at = mark(at)) < text.length) {
            at = around(at);
        }
        return masks;
    }

    /**
     * The first place from {@code from} on that may belong to a mask: a digit, a dot, what follows a scheme or a mailbox, how the
     * site's name begins. No mask has a dot or a sign in it that a space follows, and most have one.
     */
    private int mark(int from) {
        byte[] bytes = text;
        Opening name = opening;
        long first = name.first;
        long second = name.second;
        long third = name.third;
        int toSecond = name.toSecond;
        int toThird = name.toThird;
        long wide = name.wide;
        int at = from;
        while (at <= bytes.length - Long.BYTES - Opening.LENGTH) {
            long eight = Eights.get(bytes, at);
            long low = eight & ~Eights.HIGHS;
            long dots = low + Eights.each(0x80 - '.'); // the highest bit of each: whether it is that or higher
            long digits = low + Eights.each(0x80 - '0');
            long signs = low + Eights.each(0x80 - ':');
            long letters = low + Eights.each(0x80 - 'A');
            long followed = (Eights.get(bytes, at + 1) & ~Eights.HIGHS) + Eights.each(0x80 - '!');
            long others = (eight ^ first)
                    | (Eights.get(bytes, at + toSecond) ^ second)
                    | (Eights.get(bytes, at + toThird) ^ third);
            long marks = (((digits ^ signs) | ((dots ^ letters) & followed)) & ~eight)
                    | ~((others & Opening.COMPARED) + Eights.each(0x7F));
            if (wide != 0) {
                marks |= Eights.firstZero((eight & wide) ^ name.wideStart);
            }
            marks &= Eights.HIGHS;
            if (marks != 0) {
                return at + Eights.first(marks);
            }
            at += Long.BYTES;
        }
        return at;
    }

    /** Handles the name that is at {@code mark} or ends there; returns where to go on. */
    private int around(int mark) {
        if (text[mark] == '.'
                && mark + 1 < text.length
                && text[mark + 1] == ' ') { // most dots: any other mark came before it
            resumed = mark + 1;
            return resumed;
        }
        int middle = Units.start(text, mark);
        int start = nameStart(text, middle, resumed);
        int at = start;
        int kinds = 0;
        int kind;
        while (at < text.length && (kind = kind(text, at)) != 0) {
            kinds |= kind;
            at = Units.next(text, at);
        }
        resumed = at == start ? Units.next(text, middle) : name(start, at, kinds);
        return resumed;
    }

    /** Handles the name {@code start..at}, which has characters of these kinds; returns where to go on. */
    private int name(int start, int at, int kinds) {
        int next = at < text.length ? text[at] : ' ';
        if (kinds == LETTER && next != ':' && next != '@') { // most words
            return own.mayStartWith(Units.at(text, start)) ? ownName(start, at) : at;
        }
        return marked(start, at, kinds, next);
    }

    /** The same for a name that may be more than a word. What is rare has methods of its own, so that the loop stays small. */
    private int marked(int start, int at, int kinds, int next) {
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
        boolean slashes = at + 2 < text.length && text[at + 1] == '/' && text[at + 2] == '/';
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
        int after = own.endAt(text, start);
        boolean whole = after > start && (after == text.length || !LettersAndDigits.has(text, after));
        return whole ? mask(start, after, Template.Type.NAME) : end;
    }

    private int mask(int start, int end, Template.Type type) {
        masks.add(new Masked.Mask(new Span(start, end), type));
        copied = end;
        return end;
    }

    /** Start of the name that ends at {@code end}, at or after {@code least}; {@code end} when none does. */
    static int nameStart(byte[] text, int end, int least) {
        int start = end;
        while (start > least) {
            int before = Units.start(text, start - 1);
            if (kind(text, before) == 0) {
                break;
            }
            start = before;
        }
        return start;
    }

    /** What the character that begins there is in a name; 0 when it is in none. */
    private static int kind(byte[] text, int at) {
        return text[at] >= 0 ? KINDS[text[at]] : LettersAndDigits.has(Units.at(text, at)) ? LETTER : 0;
    }
}
