package dev.stemma.repair;

/**
 * Where the marks of bold are all that is left of the ends of lines: converters to Markdown print the footer of a cookie in Cookiebot's dialog as
 * {@code **Expires**: 2 years**Type**: HTTP Cookie}, and what stands above it as {@code **_ga**Counts visitors}. Marks alone prove nothing, as
 * {@code **Open**Data} has them as well: a line that opens with a bold label and has another glued to the value of the first does.
 */
final class GluedBold {
    private static final int LONGEST_LINE = 300;

    private GluedBold() {}

    /** Whether the bold words {@code open..close} are a label glued to the value of another one, with which their line opens. */
    static boolean isLabel(String text, int open, int close, int run) {
        if (run != 2 || !isGlued(text, open, close)) {
            return false;
        }
        int line = lineStart(text, open);
        return line >= 0 && line < open && isValue(text, labelEnd(text, line), open);
    }

    /**
     * Where the words behind the bold ones {@code open..close} begin, if these open a line above one of labels such as those; negative if
     * not.
     */
    static int behindName(String text, int open, int close, int run) {
        int behind = Markdown.at(text, close + run) == ' ' ? close + run + 1 : close + run;
        boolean mayBe = run == 2 && Character.isUpperCase(Markdown.at(text, behind)) && lineStart(text, open) == open;
        return mayBe && isAboveLabels(text, close) ? behind : -1;
    }

    private static boolean isAboveLabels(String text, int close) {
        int end = text.indexOf('\n', close);
        int below = end < 0 ? text.length() : filled(text, end);
        int first = labelEnd(text, below);
        int stop = first < 0 ? -1 : Math.min(text.length(), below + LONGEST_LINE);
        for (int i = first; i >= 0 && i < stop && text.charAt(i) != '\n'; i++) {
            if (text.startsWith("**", i)) {
                int partner = text.indexOf("**", i + 2);
                return partner >= 0 && partner < stop && isGlued(text, i, partner);
            }
        }
        return false;
    }

    /** Whether {@code from..to}, behind a label, has no other marks of bold: {@code **Note**: see **Open**Street**Map**: ...}. */
    private static boolean isValue(String text, int from, int to) {
        int bold = from < 0 ? -1 : text.indexOf("**", from);
        return from >= 0 && bold == to;
    }

    private static boolean isGlued(String text, int open, int close) {
        return Markdown.isWord(Markdown.before(text, open))
                && Character.isUpperCase(text.charAt(open + 2))
                && !text.substring(open, close).contains("\n")
                && colon(text, close + 2) >= 0;
    }

    /** Behind the colon of the bold label that stands at {@code at}; negative when none does. */
    private static int labelEnd(String text, int at) {
        int close = text.startsWith("**", at) ? text.indexOf("**", at + 2) : -1;
        return close < 0 || close - at > LONGEST_LINE ? -1 : colon(text, close + 2);
    }

    private static int colon(String text, int at) {
        int colon = Markdown.isSpace(Markdown.at(text, at)) ? at + 1 : at;
        return Markdown.at(text, colon) == ':' ? colon + 1 : -1;
    }

    /**
     * The first character of the line of {@code at} that is no white space, at most {@code at}; negative where the line begins too far in front:
     * a text may be one line, with very many marks.
     */
    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n') {
            start--;
            if (at - start == LONGEST_LINE) {
                return -1;
            }
        }
        return Math.min(at, filled(text, start));
    }

    private static int filled(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
