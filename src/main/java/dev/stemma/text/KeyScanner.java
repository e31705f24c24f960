package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.Arrays;
import java.util.List;

/**
 * One pass from a composed text to its key text in UTF-8; with a builder it also notes where each character comes from. What
 * stays as it is and is ASCII is copied eight characters at a time.
 */
final class KeyScanner {
    /** Longest autolink that is looked for: RFC 9110 section 4.1 asks for at least 8000 octets of URI. */
    private static final int LONGEST_LINK = 8000;

    /** Room behind what is written, for eight bytes at once and for a character that takes more than one. */
    private static final int SPARE = 16;

    private static final String[] SCHEMES = {"https://", "http://", "ftp://", "mailto:", "tel:", "www."};

    private static final int ASCII = 0;
    private static final int LETTER = 1;
    private static final int SPACE = 2;
    /** May be a link, or stands for what has no byte in Latin-1. */
    private static final int ASKED = 3;

    /** What is done with a byte of Latin-1. */
    private static final byte[] KINDS = new byte[0x100];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) (WhiteSpace.is(c) ? SPACE : c == '<' || c == '?' ? ASKED : c < 0x80 ? ASCII : LETTER);
        }
    }

    private final String text;
    private final byte[] latin;
    private final List<Span> outside;
    private final PieceMap.Builder pieces;
    private byte[] out;
    private int size;
    /** Bytes written beyond one for each UTF-16 unit. */
    private int beyond;

    private boolean uncommon;

    /**
     * @param pieces filled on the way; null when nobody asks where characters come from
     */
    KeyScanner(String text, List<Span> outside, PieceMap.Builder pieces) {
        this.text = text;
        this.latin = Latin.of(text);
        this.outside = outside;
        this.pieces = pieces;
        this.out = new byte[latin.length + latin.length / 32 + outside.size() + SPARE];
    }

    KeyBytes scan() {
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
        return new KeyBytes(Arrays.copyOf(out, size), size - beyond);
    }

    /** Whether a character was seen that normal form C may change; without one the text is in that form. */
    boolean mayNeedComposing() {
        return uncommon;
    }

    private void part(int from, int to) {
        int at = from;
        int run = from; // from here on all stands one for one, and is not yet noted
        while ((at = latin(at, to)) < to) {
            int end = spaceEnd(at, to);
            if (end > at) {
                int start = at > run && latin[at - 1] == ' ' ? at - 1 : at;
                size -= at - start;
                note(run, start);
                space(start, end);
                at = end;
                run = at;
                continue;
            }
            int linkEnd = latin[at] == '<' ? autolinkEnd(at, to) : 0;
            if (linkEnd > 0) {
                note(run, at);
                link(at + 1, linkEnd - 1);
                at = linkEnd;
                run = at;
            } else {
                do { // in most scripts all letters are beyond Latin-1
                    put(at++);
                } while (at < to && latin[at] == '?' && spaceEnd(at, to) == at);
            }
        }
        note(run, to);
    }

    /**
     * Writes all from {@code from} on that is Latin-1 and stays as it is; returns where something may not: white space, the bracket of
     * a link, a question mark. Of white space one space between two characters stays.
     */
    private int latin(int from, int to) {
        byte[] in = latin;
        byte[] bytes = out;
        int at = from;
        int end = size;
        int most = bytes.length - in.length - SPARE;
        long before = end == 0 || bytes[end - 1] == ' ' ? 0x80 : 0; // whether a space is before it
        while (at < to) {
            if (at <= to - Long.BYTES) {
                long eight = Eights.get(in, at);
                Eights.set(bytes, end, eight); // what is wrong of it is written over
                long low = eight & ~Eights.HIGHS;
                long signs = low + Eights.each(0x80 - '!'); // the highest bit of each: whether it is that or higher
                long spaces = ~signs & Eights.HIGHS;
                long kept = (low + Eights.each(0x80 - ' '))
                        & ((low ^ Eights.each('<')) + Eights.each(0x80 - 4)); // not < = > ?
                long marks = ((spaces & ((spaces << 8) | before)) | ~kept | eight) & Eights.HIGHS;
                if (marks == 0) { // where the next eight go is then known before these are looked at
                    before = spaces >>> 56;
                    at += Long.BYTES;
                    end += Long.BYTES;
                    continue;
                }
                int plain = Eights.first(marks);
                at += plain;
                end += plain;
                before = 0;
            }
            int c = in[at];
            int kind = KINDS[c & 0xFF];
            if (kind == LETTER && end - at < most) {
                bytes[end] = (byte) (0xC0 | ((c & 0xFF) >> 6));
                bytes[end + 1] = (byte) (0x80 | (c & 0x3F));
                end += 2;
                beyond++;
            } else if (kind == ASCII) {
                bytes[end++] = (byte) c;
            } else {
                break;
            }
            at++;
        }
        size = end;
        return at;
    }

    /** Where the white space ends that begins at {@code at}; {@code at} where none does. */
    private int spaceEnd(int at, int to) {
        int end = at;
        while (end < to && isSpace(end)) {
            end++;
        }
        return end;
    }

    private boolean isSpace(int at) {
        return KINDS[latin[at] & 0xFF] == SPACE || (latin[at] == '?' && WhiteSpace.is(text.charAt(at)));
    }

    private void link(int from, int to) {
        for (int i = from; i < to; i++) {
            put(i);
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

    /** Writes the unit at {@code at}. */
    private void put(int at) {
        int end = Units.put(straight(text.charAt(at)), out, size);
        beyond += end - size - 1;
        size = end;
        if (out.length - size < latin.length - at + SPARE) {
            out = Arrays.copyOf(out, out.length + latin.length / 4 + SPARE);
        }
    }

    private char straight(char c) {
        if (c >= 0x300 && (c < 0x2002 || c > 0x20CF)) {
            uncommon =
                    true; // below, in General Punctuation and in what follows it nothing composes, and no mark is moved
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
