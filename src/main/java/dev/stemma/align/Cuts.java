package dev.stemma.align;

import dev.stemma.text.SpacelessScripts;
import java.util.Arrays;

/**
 * Cuts a text into the pieces that {@link TokenDiff} never splits: words with their digits and marks, runs of blanks, line
 * breaks, and every other character alone. A character of a script that is written without spaces is a piece of its own.
 */
final class Cuts {
    private Cuts() {}

    /** Offsets of the pieces' starts and, last, the length. */
    static int[] of(char[] text) {
        int[] cuts = new int[text.length / 4 + 8];
        int count = 0;
        int at = 0;
        while (at < text.length) {
            if (count + 2 > cuts.length) {
                cuts = Arrays.copyOf(cuts, cuts.length + (cuts.length >> 1));
            }
            cuts[count++] = at;
            at = pieceEnd(text, at);
        }
        cuts[count++] = text.length;
        return Arrays.copyOf(cuts, count);
    }

    private static int pieceEnd(char[] text, int start) {
        int end = asciiEnd(text, start);
        if (end > start && (end == text.length || text[end] < 0x80)) {
            return end;
        }
        int c = Character.codePointAt(text, start);
        int at = start + Character.charCount(c);
        Kind kind = kind(c);
        if (kind == Kind.SINGLE) {
            while (at < text.length && isMark(Character.codePointAt(text, at))) {
                at += Character.charCount(Character.codePointAt(text, at));
            }
            return at;
        }
        while (at < text.length) {
            int next = Character.codePointAt(text, at);
            if (kind(next) != kind && !(kind == Kind.WORD && isMark(next))) {
                break;
            }
            at += Character.charCount(next);
        }
        return at;
    }

    /** Most pieces are words, blanks between them and marks behind them: no code points, no tables. */
    private static int asciiEnd(char[] text, int start) {
        char first = text[start];
        int at = start;
        if (first == ' ') {
            while (at < text.length && text[at] == ' ') {
                at++;
            }
        } else if (first < 0x80 && !isAsciiWord(first)) {
            at++;
        } else {
            while (at < text.length && isAsciiWord(text[at])) {
                at++;
            }
        }
        return at;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private enum Kind {
        WORD,
        BLANK,
        SINGLE
    }

    private static Kind kind(int c) {
        if (c < 128) {
            return isAsciiWord((char) c) ? Kind.WORD : c == ' ' ? Kind.BLANK : Kind.SINGLE;
        }
        if (Character.isLetterOrDigit(c)) {
            return Character.isIdeographic(c) || SpacelessScripts.have(c) ? Kind.SINGLE : Kind.WORD;
        }
        return Character.getType(c) == Character.SPACE_SEPARATOR ? Kind.BLANK : Kind.SINGLE;
    }

    private static boolean isMark(int c) {
        if (c < 0x0300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
