package dev.stemma.page;

import dev.stemma.model.Span;
import java.util.Arrays;

/** The lines of a text, without their ends; each is trimmed once, for all who ask. Immutable. */
public final class Lines {
    private static final String BULLETS = "-*+\u2022\u00B7\u25CF\u2013";

    private final String text;
    private final int[] start;
    private final int[] end;
    private final int[] trimmedStart;
    private final int[] trimmedEnd;
    private final int count;

    /** Of a text whose lines end with a line feed; what follows the last one is a line, too, be it empty. */
    public Lines(String text) {
        this.text = text;
        int[] starts = new int[64];
        int[] ends = new int[64];
        int n = 0;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, 2 * n);
                ends = Arrays.copyOf(ends, 2 * n);
            }
            starts[n] = from;
            ends[n++] = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
            if (newline < 0) {
                break;
            }
            from = newline + 1;
        }
        start = starts;
        end = ends;
        count = n;
        trimmedStart = new int[n];
        trimmedEnd = new int[n];
        for (int line = 0; line < n; line++) {
            int a = starts[line];
            int b = ends[line];
            while (a < b && isSpace(text.charAt(a))) {
                a++;
            }
            while (b > a && isSpace(text.charAt(b - 1))) {
                b--;
            }
            trimmedStart[line] = a;
            trimmedEnd[line] = b;
        }
    }

    public String text() {
        return text;
    }

    public int count() {
        return count;
    }

    /** Offset of the first character of a line, 0-based. */
    public int start(int line) {
        return start[line];
    }

    /** Offset behind the last character of a line, in front of its line feed. */
    public int end(int line) {
        return end[line];
    }

    /** The line without white space at its ends. */
    public Span trimmed(int line) {
        return new Span(trimmedStart[line], trimmedEnd[line]);
    }

    /** Where the line's first character stands that is no white space. */
    public int wordsStart(int line) {
        return trimmedStart[line];
    }

    /** Behind the line's last character that is no white space. */
    public int wordsEnd(int line) {
        return trimmedEnd[line];
    }

    /** Length of the line without white space at its ends. */
    public int width(int line) {
        return trimmedEnd[line] - trimmedStart[line];
    }

    /** {@code from..to} without white space at its ends. */
    public Span trim(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && isSpace(text.charAt(a))) {
            a++;
        }
        while (b > a && isSpace(text.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    /** Whether {@code c} stands in {@code from..to}; nothing behind is looked at. */
    public boolean has(char c, int from, int to) {
        return find(c, from, to) < to;
    }

    /** Where {@code c} first stands in {@code from..to}, and {@code to} where it does not; nothing behind is looked at. */
    public int find(char c, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != c) {
            at++;
        }
        return at;
    }

    /** The words of a line, without white space at its ends. */
    public String of(int line) {
        return trimmed(line).of(text);
    }

    /** Whether nothing but white space stands there. */
    public boolean isBlank(int line) {
        return trimmedStart[line] == trimmedEnd[line];
    }

    /** The line that holds {@code offset}. */
    public int at(int offset) {
        int found = Arrays.binarySearch(start, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The next line that is not blank, from {@code line} on; {@code count()} when there is none. */
    public int nextFilled(int line) {
        int i = line;
        while (i < count && isBlank(i)) {
            i++;
        }
        return i;
    }

    /** The last line that is not blank, from {@code line} upwards; -1 when there is none. */
    public int lastFilled(int line) {
        int i = line;
        while (i >= 0 && isBlank(i)) {
            i--;
        }
        return i;
    }

    /** Whether a mark of a list and a space stand at {@code start}, and something behind them. */
    public static boolean isBullet(String text, int start, int end) {
        return end - start > 2 && BULLETS.indexOf(text.charAt(start)) >= 0 && isSpace(text.charAt(start + 1));
    }

    /** Whether {@code c} is white space as tables have it: controls and the blank, the no-break and the zero-width space, the line separator. */
    public static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u00A0' && isLaterSpace(c));
    }

    private static boolean isLaterSpace(char c) {
        return c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c == '\u2028';
    }
}
