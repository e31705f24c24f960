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
        if (kinds == LETTER && next == ' ') { // most words
            return own.mayStartWith(in[start]) ? ownName(start, at) : at;
        }
        if (next == ':' && at + 2 < in.length && in[at + 1] == '/' && in[at + 2] == '/') {
            int scheme = Addresses.schemeStart(in, start, at);
            if (scheme >= 0) {
                return mask(scheme, Addresses.urlEnd(in, at + 3), Template.Type.URL);
            }
        }
        if (next == '@') {
            int mailEnd = Addresses.mailEnd(in, at);
            if (mailEnd > at) {
                return mask(start, mailEnd, Template.Type.EMAIL);
            }
        }
        if ((kinds & DIGIT) != 0) {
            Span date = dates.around(start, at, copied);
            if (date != null) {
                return mask(date.start(), date.end(), Template.Type.DATE);
            }
        }
        if ((kinds & DOT) != 0) {
            int hostEnd = Addresses.hostEnd(in, start, at);
            if (hostEnd > start) {
                int hostStart = Addresses.hostStart(in, start);
                int urlEnd = hostEnd == at ? Addresses.pathEnd(in, at) : hostEnd;
                return mask(hostStart, urlEnd, urlEnd > hostEnd ? Template.Type.URL : Template.Type.HOST);
            }
        }
        return ownName(start, at);
    }

    private int ownName(int start, int end) {
        if (own.at(in, start)) {
            int after = start + own.length();
            if (after >= in.length || !Character.isLetterOrDigit(in[after])) {
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
        return c < KINDS.length ? KINDS[c] : Character.isLetterOrDigit(c) ? LETTER : 0;
    }
}
