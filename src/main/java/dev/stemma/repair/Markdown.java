package dev.stemma.repair;

/** What the Markdown rules share: where a line, a code span, a word ends. */
final class Markdown {
    /** Longest code span looked for; bounds the work on a text of back quotes. */
    private static final int LONGEST_CODE = 500;

    private Markdown() {}

    /** If a code span starts at {@code at}, the index of its last back quote; else {@code at}. Same line only. */
    static int codeEnd(String text, int at) {
        int run = run(text, at);
        int limit = Math.min(text.length(), at + LONGEST_CODE);
        for (int i = at + run; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '`') {
                int close = run(text, i);
                if (close == run) {
                    return i + close - 1;
                }
                i += close - 1;
            }
        }
        return at + run - 1;
    }

    /** How often the character at {@code at} stands there in a row. */
    static int run(String text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at;
    }

    /** Where the line of {@code at} ends: at its line feed, or with the text. */
    static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    static char before(String text, int at) {
        return at > 0 ? text.charAt(at - 1) : '\n';
    }

    static char at(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || FixSpaces.isSpace(c) || c == 0x2028 || c == 0x2029;
    }

    /** Whether {@code from..to} holds nothing but spaces. */
    static boolean isBlank(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i >= to;
    }

    /** Whether the words of a block begin at {@code at}: behind the marks of a heading, an item or emphasis at most. */
    static boolean startsBlock(String text, int at) {
        int i = at;
        while (i > 0 && at - i < 3 && (text.charAt(i - 1) == '*' || text.charAt(i - 1) == '_')) {
            i--;
        }
        if (startsLine(text, i)) {
            return true;
        }
        int space = i;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        int marks = i;
        while (i > 0 && marks - i < 6 && text.charAt(i - 1) == '#') {
            i--;
        }
        boolean item = i == marks && i > 0 && "*+-".indexOf(text.charAt(i - 1)) >= 0;
        return marks < space && (i < marks || item) && startsLine(text, item ? i - 1 : i);
    }

    /** Whether only white space and block marks ({@code >}) stand ahead of {@code at} in its line. */
    static boolean startsLine(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '>')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }
}
