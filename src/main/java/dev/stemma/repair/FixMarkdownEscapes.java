package dev.stemma.repair;

/**
 * Takes the backslash from what a Markdown writer escaped: {@code test\_cookie}.
 *
 * <p>Never from {@code \|}, which keeps a table cell together, from {@code \\}, from other punctuation inside a line
 * ({@code 40\%} is TeX, and so is {@code \-} but between spaces) or from a path.
 */
final class FixMarkdownEscapes implements RepairRule {
    private static final String ANYWHERE = "_*[]";
    private static final String AT_LINE_START = "-+#>=~";

    @Override
    public String name() {
        return "markdown-escapes";
    }

    @Override
    public String reason() {
        return "A backslash ahead of punctuation is Markdown's, not part of the name it stands in.";
    }

    @Override
    public Example example() {
        return new Example("the test\\_cookie\n1\\. first", "the test_cookie\n1. first");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.BACKSLASH);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Stars stars = new Stars(text);
        int keptTo = -1; // the end of the line in which an escaped star was kept: its partner is kept too
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
            char escaped = Markdown.at(text, i + 1);
            if (escaped == '\\') {
                i++; // an escaped backslash, or a network path
            } else if (isEscape(text, i, escaped)) {
                if ((escaped == '*' && i < keptTo) || makesMarkup(text, i, escaped, stars)) {
                    keptTo = escaped == '*' ? Markdown.lineEnd(text, i) : keptTo;
                    edits.refuse(i, i + 1, "", "without the backslash it would be markup");
                } else {
                    edits.replace(i, i + 1, "");
                }
            }
        }
    }

    private static boolean isEscape(String text, int at, char escaped) {
        if (ANYWHERE.indexOf(escaped) >= 0) {
            return !isPath(text, at) && (escaped != '_' || isInName(text, at));
        }
        if (AT_LINE_START.indexOf(escaped) >= 0) {
            return Markdown.startsLine(text, at) || (escaped == '-' && isDash(text, at));
        }
        return escaped == '.' && endsLineNumber(text, at);
    }

    /** Between spaces, where TeX's hyphen {@code \-} never stands. */
    private static boolean isDash(String text, int at) {
        return Markdown.before(text, at) == ' ' && Markdown.at(text, at + 2) == ' ';
    }

    /** Beside a word, or one of several in a row: not the arm of {@code ¯\_(ツ)_/¯}. */
    private static boolean isInName(String text, int at) {
        char before = Markdown.before(text, at);
        char after = Markdown.at(text, at + 2);
        return Markdown.isWord(before) || Markdown.isWord(after) || before == '_' || after == '\\' || after == '_';
    }

    /** {@code C:\_old}, {@code dir\sub\_old}: a backslash among other backslashes of one word. */
    private static boolean isPath(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 80 && !Markdown.isSpace(text.charAt(from - 1))) {
            from--;
            char c = text.charAt(from);
            boolean drive = Markdown.before(text, from) == ':';
            if (c == '\\' && (drive || Markdown.isWord(Markdown.at(text, from + 1)))) {
                return true;
            }
        }
        return Markdown.before(text, at) == ':';
    }

    private static boolean endsLineNumber(String text, int at) {
        int i = at;
        while (i > 0 && at - i < 9 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
            i--;
        }
        return i < at && Markdown.startsBlock(text, i);
    }

    /** The writer escaped it because it would have been read as markup: so would the next reader. */
    private static boolean makesMarkup(String text, int at, char escaped, Stars stars) {
        return switch (escaped) {
            case ']' -> Markdown.at(text, at + 2) == '(';
            case '*' -> mayPair(text, at, stars);
            default -> false;
        };
    }

    /** Whether the star could open emphasis: it hugs a word from outside, and a star that could close it follows in its line. */
    private static boolean mayPair(String text, int at, Stars stars) {
        int i = at + 2;
        while (Markdown.at(text, i) == '*' || (Markdown.at(text, i) == '\\' && Markdown.at(text, i + 1) == '*')) {
            i++;
        }
        if (!FixMarkdownEmphasis.starts(Markdown.at(text, i)) || Markdown.isWord(Markdown.before(text, at))) {
            return false;
        }
        return stars.closes(i, Math.min(text.length(), at + FixMarkdownEmphasis.LONGEST));
    }

    /** The stars that could close emphasis, asked for in ascending order. */
    private static final class Stars {
        private final String text;
        private int closing = -1;
        private final Ahead lineEnd;

        Stars(String text) {
            this.text = text;
            this.lineEnd = new Ahead(text, "\n");
        }

        /** Whether one stands at or behind {@code from}, ahead of {@code limit}, in the same line. */
        boolean closes(int from, int limit) {
            if (closing < from) {
                closing = from;
                while (closing < text.length() && !isClosing(closing)) {
                    closing++;
                }
            }
            return closing < limit && closing < lineEnd.of(from);
        }

        private boolean isClosing(int at) {
            int ahead = Markdown.before(text, at) == '\\' ? at - 1 : at;
            return text.charAt(at) == '*' && FixMarkdownEmphasis.ends(Markdown.before(text, ahead));
        }
    }
}
