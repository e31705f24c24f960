package dev.stemma.repair;

/**
 * Takes the stars from {@code opendata**soft**} and the underscores from {@code _two words_}.
 *
 * <p>Stars are wildcards too ({@code 2fatoken***}, {@code _ga_*}) and underscores parts of names ({@code __utma}), so
 * this is stricter than CommonMark: a mark goes only with its partner, in one line and one table cell; one star must
 * stand outside whole words, and underscores around one word stay. Where marks are all that parts two lines, the lines are parted.
 */
final class FixMarkdownEmphasis implements RepairRule {
    /** Longest text between marks that is looked for. */
    static final int LONGEST = 2000;

    /** What a search for a partner heeds. */
    private static final int STOPS = Traits.EMPHASIS | Traits.LINE_FEED | Traits.CELL | Traits.BACKSLASH;

    private static final String OPENING = "\"'([<{\u201C\u2018\u00AB\u201E\u00BF\u00A1$\u20AC#\u00A7@_*!";
    private static final String CLOSING = "\"')]>}\u201D\u2019\u00BB\u201C.,;:!?%\u2026_*\u2122\u00AE\u00A9";

    @Override
    public String name() {
        return "markdown-emphasis";
    }

    @Override
    public String reason() {
        return "Stars and underscores around words are how Markdown writes bold and italic.";
    }

    @Override
    public Example example() {
        return new Example("opendata**soft**, _in two words_, _ga_*", "opendatasoft, in two words, _ga_*");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.EMPHASIS);
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Marks marks = edits.marks();
        int i = next(text, marks, 0);
        while (i < text.length()) {
            char c = text.charAt(i);
            int run = Markdown.run(text, i);
            int close = (c == '_' && run != 1) || run > 3 ? -1 : partner(text, marks, i, run);
            if (close >= 0 && isEmphasis(text, i, close, run)) {
                edits.replace(i, i + run, GluedBold.isLabel(text, i, close, run) ? "\n" : "");
                int behind = GluedBold.behindName(text, i, close, run);
                edits.replace(close, Math.max(close + run, behind), behind < 0 ? "" : "\n");
                i = next(text, marks, close + run);
            } else {
                i = next(text, marks, i + run);
            }
        }
    }

    /** The first star or underscore at or behind {@code from}, over escapes and code spans; the text's length if none is left. */
    private static int next(String text, Marks marks, int from) {
        int i = marks.next(from, Traits.EMPHASIS | Traits.BACKTICK);
        while (i < text.length()) {
            if (text.charAt(i) == '`') {
                i = Markdown.codeEnd(text, i);
            } else if (Markdown.before(text, i) != '\\') {
                return i;
            }
            i = marks.next(i + 1, Traits.EMPHASIS | Traits.BACKTICK);
        }
        return i;
    }

    /** Where the next run of as many of the same marks starts, in the same line and cell; -1 if there is none. */
    private static int partner(String text, Marks marks, int at, int run) {
        char mark = text.charAt(at);
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = marks.next(at + run, STOPS); i < limit; i = marks.next(i + 1, STOPS)) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || c == '|') {
                return -1;
            }
            if (c == '\\') {
                i++;
            } else if (c == mark) {
                int found = Markdown.run(text, i);
                if (found == run) {
                    return i;
                }
                if (found > run) {
                    return -1;
                }
                i += found - 1;
            }
        }
        return -1;
    }

    private static boolean isEmphasis(String text, int open, int close, int run) {
        int from = open + run;
        boolean escaped = run > 1 && text.charAt(from) == '\\' && from + 1 < close;
        char first = text.charAt(escaped ? from + 1 : from);
        char last = text.charAt(close - 1);
        boolean ends = ends(last) || GluedBold.behindName(text, open, close, run) >= 0; // `**_ga_#**Counts`
        if (from == close || !starts(first) || !ends) {
            return false;
        }
        char before = Markdown.before(text, open);
        char after = Markdown.at(text, close + run);
        String inside = text.substring(from, close);
        if (run > 1) {
            boolean powers =
                    Markdown.isWord(before) && Markdown.isWord(after) && inside.indexOf(' ') > 0; // x**2 + y**2
            boolean power = Markdown.isWord(before) && inside.chars().allMatch(Character::isDigit);
            return !powers && !power && inside.codePoints().anyMatch(Character::isLetterOrDigit);
        }
        boolean outside = !Markdown.isWord(before) && !Markdown.isWord(after) && isOutside(before) && isOutside(after);
        return outside && isProse(text, open, close, inside);
    }

    private static boolean isOutside(char c) {
        return Markdown.isSpace(c) || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || c == '-' || c == '\u2014';
    }

    /** Whether single marks enclose words and not a wildcard, a name or two footnote signs. */
    private static boolean isProse(String text, int open, int close, String inside) {
        boolean wildcard = isFileEnding(text, close + 1) || isAnyEnding(text, open);
        if (inside.indexOf('_') >= 0 || inside.indexOf('*') >= 0 || wildcard) {
            return false;
        }
        boolean words = inside.indexOf(' ') > 0;
        if (!words) {
            return text.charAt(open) == '*' && inside.chars().allMatch(Character::isLetter) && !inTable(text, open);
        }
        boolean startsLine = text.charAt(open) == '*' && Markdown.startsLine(text, open);
        char after = Markdown.at(text, close + 1);
        return !startsLine || after == '\n' || CLOSING.indexOf(after) >= 0;
    }

    /** Whether an ending of file names stands there, as behind the wildcard {@code *g*.h}. */
    private static boolean isFileEnding(String text, int at) {
        return Markdown.at(text, at) == '.' && Character.isLowerCase(Markdown.at(text, at + 1));
    }

    /** Whether the mark stands for any such ending: {@code «preface.*»}. */
    private static boolean isAnyEnding(String text, int at) {
        return Markdown.before(text, at) == '.' && !Markdown.isWord(Markdown.at(text, at + 1));
    }

    /** Whether a tab or a pipe stands near in the line. */
    private static boolean inTable(String text, int at) {
        for (int i = at; i >= Math.max(0, at - LONGEST) && text.charAt(i) != '\n'; i--) {
            if (text.charAt(i) == '\t' || text.charAt(i) == '|') {
                return true;
            }
        }
        for (int i = at; i < Math.min(text.length(), at + LONGEST) && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\t' || text.charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    static boolean starts(char c) {
        return Markdown.isWord(c) || Character.isSurrogate(c) || OPENING.indexOf(c) >= 0;
    }

    static boolean ends(char c) {
        return Markdown.isWord(c) || Character.isSurrogate(c) || CLOSING.indexOf(c) >= 0;
    }
}
