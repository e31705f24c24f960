package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.List;

/** One pass from a composed text to its key text; with a builder it also notes where each character comes from. */
final class KeyScanner {
    /** Longest autolink that is looked for: RFC 9110 section 4.1 asks for at least 8000 octets of URI. */
    private static final int LONGEST_LINK = 8000;

    private static final String[] SCHEMES = {"https://", "http://", "ftp://", "mailto:", "tel:", "www."};

    /** Characters that are neither white space, nor quotes, nor the start of a link, nor composed. */
    private static final boolean[] ORDINARY = new boolean[0x2B0];

    static {
        for (char c = 0; c < ORDINARY.length; c++) {
            ORDINARY[c] = c != '<' && !WhiteSpace.is(c);
        }
    }

    private final String text;
    private final char[] in;
    private final List<Span> outside;
    private final PieceMap.Builder pieces;
    private final char[] out;
    private int size;
    private boolean uncommon;

    /**
     * @param pieces filled on the way; null when nobody asks where characters come from
     */
    KeyScanner(String text, List<Span> outside, PieceMap.Builder pieces) {
        this.text = text;
        this.in = text.toCharArray();
        this.outside = outside;
        this.pieces = pieces;
        this.out = new char[in.length];
    }

    String scan() {
        int from = 0;
        for (Span span : outside) {
            part(from, span.start());
            space(span.start(), span.end());
            from = span.end();
        }
        part(from, in.length);
        if (size > 0 && out[size - 1] == ' ') {
            size--;
            if (pieces != null) {
                pieces.dropLast();
            }
        }
        return new String(out, 0, size);
    }

    /** Whether a character was seen that normal form C may change; without one the text is in that form. */
    boolean mayNeedComposing() {
        return uncommon;
    }

    private void part(int from, int to) {
        int at = from;
        int run = from; // from here on all stands as it is, and is not yet noted
        while (true) {
            at = copyOrdinary(at, to);
            if (at == to) {
                break;
            }
            char c = in[at];
            if (WhiteSpace.is(c)) {
                int end = at + 1;
                while (end < to && WhiteSpace.is(in[end])) {
                    end++;
                }
                note(run, at);
                space(at, end);
                at = end;
                run = at;
                continue;
            }
            int linkEnd = c == '<' ? autolinkEnd(at, to) : 0;
            if (linkEnd > 0) {
                note(run, at);
                link(at + 1, linkEnd - 1);
                at = linkEnd;
                run = at;
            } else {
                out[size++] = straight(c);
                at++;
            }
        }
        note(run, to);
    }

    /** Copies what stays as it is, single spaces in it included; returns where it stops. The hot loop: all in locals. */
    private int copyOrdinary(int from, int to) {
        char[] source = in;
        char[] target = out;
        int n = size;
        int at = from;
        char before = n == 0 ? ' ' : target[n - 1];
        while (at < to) {
            char c = source[at];
            if (c >= ORDINARY.length || !ORDINARY[c]) {
                if (c != ' ' || before == ' ' || at + 1 == to || WhiteSpace.is(source[at + 1])) {
                    break;
                }
            }
            target[n++] = c;
            before = c;
            at++;
        }
        size = n;
        return at;
    }

    private void link(int from, int to) {
        for (int i = from; i < to; i++) {
            out[size++] = straight(in[i]);
        }
        note(from, to);
    }

    private void space(int start, int end) {
        if (size > 0 && out[size - 1] != ' ') {
            out[size++] = ' ';
            if (pieces != null) {
                pieces.add(1, start, end);
            }
        }
    }

    private void note(int start, int end) {
        if (pieces != null) {
            pieces.add(end - start, start, end);
        }
    }

    private char straight(char c) {
        if (c >= 0x300 && (c < 0x2002 || c > 0x20FF)) {
            uncommon = true; // below and in General Punctuation nothing composes
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            default -> c;
        };
    }

    /**
     * One past the closing bracket of the autolink that starts at {@code open}, or 0 when there is none. CommonMark allows
     * any scheme; here only those that documents link with, so that a tag is never taken for a link.
     */
    private int autolinkEnd(int open, int to) {
        int limit = Math.min(to, open + LONGEST_LINK);
        boolean mail = false;
        for (int i = open + 1; i < limit; i++) {
            char c = in[i];
            if (c == '>') {
                boolean mark = i + 1 < to && in[i + 1] >= 0x300 && isMark(in[i + 1]); // it would compose with the link
                return !mark && (mail || hasScheme(open + 1, i)) ? i + 1 : 0;
            }
            if (c == '<' || WhiteSpace.is(c)) {
                return 0;
            }
            mail |= c == '@' && i > open + 1 && in[i + 1 < limit ? i + 1 : i] != '>';
        }
        return 0;
    }

    private boolean hasScheme(int start, int end) {
        for (String scheme : SCHEMES) {
            if (end - start >= scheme.length() && text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
