package dev.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a piece of text as a reader sees them: white space folded, the inline marks of Markdown and HTML gone. Thread-safe. */
public final class PlainWords {
    /** ASCII that is no mark and no white space but the space. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = ' '; c < 0x80; c++) {
            PLAIN[c] = "\\*`<![".indexOf(c) < 0;
        }
    }

    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~\"";

    /** Tags that stand between lines, not inside one. */
    private static final Set<String> BREAKING = Set.of("br", "p", "li", "ul", "ol", "div", "tr", "td");

    /** Tags inside a line. Others are none: {@code _ga_<ID>} is a name with a placeholder. */
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "em", "strong", "span", "font", "code", "sup", "sub", "small", "img", "mark", "button");

    private static final int LONGEST_NAME = 6;

    /** Bounds what hostile text can make one bracket cost; a data: address in an image has many kilobytes. */
    private static final int LONGEST_TAG = 2000;

    private static final int LONGEST_LINK_TEXT = 1000;
    private static final int LONGEST_TARGET = 100_000;

    private PlainWords() {}

    /** {@code raw} without escapes, emphasis, code marks, link targets, images and tags; a tag that breaks the line is a space. */
    public static String of(CharSequence raw) {
        String text = raw.toString().trim();
        return isPlain(text) ? text : stripped(text.toCharArray());
    }

    private static String stripped(char[] raw) {
        StringBuilder out = new StringBuilder(raw.length);
        int marks = marks(raw);
        for (int i = 0; i < raw.length; i++) {
            char c = raw[i];
            char next = i + 1 < raw.length ? raw[i + 1] : ' ';
            if (c == '\\' && ESCAPABLE.indexOf(next) >= 0) {
                out.append(next);
                i++;
            } else if (c == '*' && next == '*') {
                int stars = stars(raw, i);
                boolean emphasis = stars < 4 && marks-- > 0;
                out.append("*".repeat(emphasis ? stars - 2 : stars));
                i += stars - 1;
            } else if (c == '<' || c == '[' || (c == '!' && next == '[')) {
                i = bracket(raw, i, out) - 1;
            } else if (isSpace(c)) {
                space(out);
            } else if (c != '`') {
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        boolean emphasised = end > 2 && out.charAt(0) == '*' && out.charAt(end - 1) == '*';
        return emphasised ? out.substring(1, end - 1) : out.toString();
    }

    /** Writes the words of the tag, link or image that opens at {@code i}, or the bracket if none does; returns where to go on. */
    private static int bracket(char[] raw, int i, StringBuilder out) {
        char c = raw[i];
        int tagEnd = c == '<' ? tagEnd(raw, i) : 0;
        int textEnd = c == '<' ? 0 : linkTextEnd(raw, c == '!' ? i + 1 : i);
        if (tagEnd > 0 && breaks(raw, i)) {
            space(out);
        } else if (tagEnd == 0 && textEnd == 0) {
            out.append(c);
        } else if (c == '[') {
            String words = String.valueOf(raw, i + 1, textEnd - i - 1);
            out.append(of(words));
        } // an image has no words
        return tagEnd > 0 ? tagEnd : textEnd > 0 ? close(raw, textEnd + 1) + 1 : i + 1;
    }

    /** The lines of {@code text}, each as {@link #of} gives it: at line ends, tabs and tags that break; empty ones left out. */
    public static List<String> lines(CharSequence text) {
        char[] raw = text.toString().toCharArray();
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= raw.length; i++) {
            char c = i < raw.length ? raw[i] : '\n';
            boolean tag = c == '<' && tagEnd(raw, i) > 0 && breaks(raw, i);
            if (tag || c == '\n' || c == '\t') {
                String line = of(text.subSequence(from, i));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                i = tag ? tagEnd(raw, i) - 1 : i;
                from = i + 1;
            }
        }
        return lines;
    }

    /** Whether {@code text} has no marks, and single spaces inside of it alone. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? !PLAIN[c] || (c == ' ' && space) : isSpace(c)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    /** How many pairs of stars are emphasis: they open and close; an odd one is a footnote's mark, a long row hides a name. */
    private static int marks(char[] raw) {
        int marks = 0;
        for (int i = 0; i < raw.length; i++) {
            int stars = raw[i] == '*' ? stars(raw, i) : 0;
            marks += stars == 2 || stars == 3 ? 1 : 0;
            i += Math.max(0, stars - 1);
        }
        return marks - marks % 2;
    }

    private static int stars(char[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] == '*') {
            at++;
        }
        return at - from;
    }

    /** White space and what is as invisible. */
    private static boolean isSpace(char c) {
        return c < 0x80 ? c <= ' ' : c == '\u200B' || c == '\uFEFF' || WhiteSpace.is(c);
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Behind the tag that opens at {@code i}; 0 when none does: an autolink is none. */
    private static int tagEnd(char[] raw, int i) {
        int at = nameEnd(raw, nameStart(raw, i));
        if (at >= raw.length
                || " />\n\t".indexOf(raw[at]) < 0
                || !(breaks(raw, i) || isIn(INLINE, raw, nameStart(raw, i), at))) {
            return 0;
        }
        int last = Math.min(raw.length, i + LONGEST_TAG);
        while (at < last && raw[at] != '>' && raw[at] != '<') {
            at++;
        }
        return at < last && raw[at] == '>' ? at + 1 : 0;
    }

    private static int nameStart(char[] raw, int i) {
        return i + 1 < raw.length && raw[i + 1] == '/' ? i + 2 : i + 1;
    }

    private static boolean breaks(char[] raw, int i) {
        int start = nameStart(raw, i);
        return isIn(BREAKING, raw, start, nameEnd(raw, start));
    }

    private static int nameEnd(char[] raw, int start) {
        int end = start;
        while (end < raw.length && isLetterOrDigit(raw[end])) {
            end++;
        }
        return end;
    }

    private static boolean isIn(Set<String> names, char[] raw, int start, int end) {
        return end > start
                && end - start <= LONGEST_NAME
                && names.contains(new String(raw, start, end - start).toLowerCase(Locale.ROOT));
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The closing bracket of an inline link {@code [text](target)} that opens at {@code i}; 0 if it is none. */
    private static int linkTextEnd(char[] raw, int i) {
        int depth = 0;
        int last = Math.min(raw.length, i + LONGEST_LINK_TEXT);
        for (int at = i; at < last; at++) {
            char c = raw[at];
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at + 1 < raw.length && raw[at + 1] == '(' && close(raw, at + 1) > 0 ? at : 0;
            }
        }
        return 0;
    }

    private static int close(char[] raw, int open) {
        int depth = 0;
        int last = Math.min(raw.length, open + LONGEST_TARGET);
        for (int at = open; at < last; at++) {
            char c = raw[at];
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        return 0;
    }
}
