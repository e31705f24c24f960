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
    private final char[] in;
    private final OwnName own;
    private final Dates dates;
    private final List<Masked.Mask> masks = new ArrayList<>();
    private int copied;

    MaskScanner(String text, OwnName own) {
        this.text = text;
        this.in = text.toCharArray();
        this.own = own;
        this.dates = new Dates(in);
    }

    Masked scan() {
        char[] chars = in; // the hot loop: all in locals
        int at = 0;
        while (at < chars.length) {
            int kind = kind(chars[at]);
            if (kind == 0) {
                at++;
                continue;
            }
            int start = at++;
            int kinds = kind;
            while (at < chars.length && (kind = kind(chars[at])) != 0) {
                kinds |= kind;
                at++;
            }
            at = name(start, at, kinds);
        }
        return Masked.of(text, masks);
    }

    /** Handles the name {@code start..at}, which has characters of these kinds; returns where to go on. */
    private int name(int start, int at, int kinds) {
        char next = at < in.length ? in[at] : ' ';
        if (kinds == LETTER && next != ':' && next != '@') { // most words
            return own.mayStartWith(in[start]) ? ownName(start, at) : at;
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
        boolean slashes = at + 2 < in.length && in[at + 1] == '/' && in[at + 2] == '/';
        int scheme = slashes ? Addresses.schemeStart(in, start, at) : -1;
        return scheme < 0 ? 0 : mask(scheme, Addresses.urlEnd(in, at + 3), Template.Type.URL);
    }

    /** Masks the e-mail address whose sign follows the name; 0 when it is none. */
    private int mail(int start, int at) {
        int end = Addresses.mailEnd(in, at);
        return end > at ? mask(start, end, Template.Type.EMAIL) : 0;
    }

    /** Masks the date that the name is a part of; 0 when it is none. */
    private int date(int start, int at) {
        Span date = dates.around(start, at, copied);
        return date == null ? 0 : mask(date.start(), date.end(), Template.Type.DATE);
    }

    /** Masks the host in the name, with the path behind it; 0 when it is none. */
    private int host(int start, int at) {
        int hostEnd = Addresses.hostEnd(in, start, at);
        if (hostEnd == start) {
            return 0;
        }
        int urlEnd = hostEnd == at ? Addresses.pathEnd(in, at) : hostEnd;
        return mask(Addresses.hostStart(in, start), urlEnd, urlEnd > hostEnd ? Template.Type.URL : Template.Type.HOST);
    }

    private int ownName(int start, int end) {
        if (own.at(in, start)) {
            int after = start + own.length();
            if (after >= in.length || !LettersAndDigits.has(in[after])) {
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
    static int nameStart(char[] text, int end, int least) {
        int start = end;
        while (start > least && kind(text[start - 1]) != 0) {
            start--;
        }
        return start;
    }

    /** What a character is in a name; 0 when it is in none. */
    private static int kind(char c) {
        return c < KINDS.length ? KINDS[c] : LettersAndDigits.has(c) ? LETTER : 0;
    }
}
