package dev.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as a terminal shows it: how many columns it takes, and with everything that could steer the terminal, turn the writing
 * round or hide shown as an escape. Widths are those of UAX #11, in short: marks take none, East Asian wide characters and emoji
 * two.
 */
public final class TerminalText {
    private TerminalText() {}

    /**
     * {@code text} with control and format characters, line and paragraph separators and lone surrogates as escapes ({@code \n},
     * {@code \t}, {@code \r}, else as {@code \}{@code u001B}).
     */
    public static String visible(String text) {
        return escaped(text, "");
    }

    /** As {@link #visible}, but line feeds and tabs stay: for output of many lines. */
    public static String visibleLines(String text) {
        return escaped(text, "\n\t");
    }

    private static String escaped(String text, String kept) {
        int first = 0;
        while (first < text.length() && harmless(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.substring(first).codePoints().forEach(c -> {
            if (kept.indexOf(c) >= 0 || !hidden(c)) {
                out.appendCodePoint(c);
            } else if (c == '\n' || c == '\t' || c == '\r') {
                out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
            } else {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%X}" : "\\u%04X", c));
            }
        });
        return out.toString();
    }

    /** The quick test that most text passes. */
    private static boolean harmless(char c) {
        return (c >= ' ' && c <= '~') || (c > 0xA0 && c != 0xAD && c < 0x600);
    }

    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** Columns that {@code text} takes. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += width(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    /** {@code text}, or as much of it as fits {@code width} columns with an ellipsis. */
    public static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, fitting(text, 0, width - 1)) + "…";
    }

    /** {@code text} cut or filled with blanks to exactly {@code width} columns. */
    public static String pad(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(Math.max(0, width - width(cut)));
    }

    /** {@code text} in lines of at most {@code width} columns, broken at blanks where there are any; at least one line. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (true) {
            int end = fitting(text, from, width);
            if (end == text.length()) {
                lines.add(text.substring(from));
                return lines;
            }
            end = Math.max(end, from + Character.charCount(text.codePointAt(from)));
            int blank = text.lastIndexOf(' ', end);
            if (blank > from) {
                lines.add(text.substring(from, blank));
                from = blank + 1;
            } else {
                lines.add(text.substring(from, end));
                from = end;
            }
        }
    }

    /** How far {@code text} goes on from {@code from} within {@code width} columns, marks on the last character included. */
    private static int fitting(String text, int from, int width) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            used += width(codePoint);
            if (used > width) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
