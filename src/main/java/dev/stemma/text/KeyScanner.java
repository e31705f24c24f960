package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.List;

/**
 * One pass from a composed text to its key text; with a builder it also notes where each character comes from. It goes from
 * mark to mark; what stands between two is copied as a whole.
 */
final class KeyScanner {
    /** Longest autolink that is looked for: RFC 9110 section 4.1 asks for at least 8000 octets of URI. */
    private static final int LONGEST_LINK = 8000;

    private static final String[] SCHEMES = {"https://", "http://", "ftp://", "mailto:", "tel:", "www."};

    private final String text;
    private final byte[] latin;
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
        this.latin = Latin.of(text);
        this.outside = outside;
        this.pieces = pieces;
        this.out = new char[text.length()];
    }

    String scan() {
        int from = 0;
        for (Span span : outside) {
            part(from, span.start());
            space(span.start(), span.end());
            from = span.end();
        }
        part(from, text.length());
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
            int mark = mark(at, to);
            text.getChars(at, mark, out, size);
            size += mark - at;
            at = mark;
            if (at == to) {
                break;
            }
            char c = text.charAt(at);
            if (WhiteSpace.is(c)) {
                int end = at + 1;
                while (end < to && WhiteSpace.is(text.charAt(end))) {
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
                do { // in most scripts all letters are beyond Latin-1
                    out[size++] = straight(text.charAt(at++));
                } while (at < to && text.charAt(at) >= 0x100 && !WhiteSpace.is(text.charAt(at)));
            }
        }
        note(run, to);
    }

    /**
     * The first place from {@code from} on where something may not stay as it is: white space, the bracket of a link, what has
     * no byte in Latin-1. A space between two characters stays; before such a place it is one itself, as it may belong to it.
     */
    private int mark(int from, int to) {
        if (from < to && latin[from] == ' ') {
            return from;
        }
        int at = from;
        long before = 0;
        while (at <= to - Long.BYTES) {
            long eight = Latin.eight(latin, at);
            long spaces = Latin.zeros((eight & ~Latin.HIGHS) ^ Latin.each(' ')) & ~eight;
            long marks = (spaces & ((spaces << 8) | before)) | marks(eight);
            if (marks != 0) {
                return withSpace(at + Latin.first(marks), from);
            }
            before = spaces >>> 56;
            at += Long.BYTES;
        }
        while (at < to && latin[at] > ' ' && latin[at] != '<' && latin[at] != '?') {
            at++;
        }
        return withSpace(at, from);
    }

    /** A mark on the first byte that is no letter, digit or sign of no account here; those behind it may be marked wrongly. */
    private static long marks(long eight) {
        long controls = Latin.firstZero(eight & Latin.each(0xE0)); // below a space
        long brackets = Latin.firstZero((eight & Latin.each(0xFC)) ^ Latin.each('<')); // < = > ?
        long white = Latin.firstZero((eight & Latin.each(0xDA)) ^ Latin.HIGHS); // 80 81 84 85 A0 A1 A4 A5
        return controls | brackets | white;
    }

    private int withSpace(int at, int from) {
        return at > from && latin[at - 1] == ' ' ? at - 1 : at;
    }

    private void link(int from, int to) {
        for (int i = from; i < to; i++) {
            out[size++] = straight(text.charAt(i));
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
            char c = text.charAt(i);
            if (c == '>') {
                boolean mark = i + 1 < to
                        && text.charAt(i + 1) >= 0x300
                        && isMark(text.charAt(i + 1)); // it would compose with the link
                return !mark && (mail || hasScheme(open + 1, i)) ? i + 1 : 0;
            }
            if (c == '<' || WhiteSpace.is(c)) {
                return 0;
            }
            mail |= c == '@' && i > open + 1 && text.charAt(i + 1 < limit ? i + 1 : i) != '>';
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
