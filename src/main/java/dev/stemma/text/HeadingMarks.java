package dev.stemma.text;

/** The marks in front of a Markdown heading: one to six number signs and a blank behind them (CommonMark 0.31, section 4.2). */
public final class HeadingMarks {
    private static final int DEEPEST = 6;

    private HeadingMarks() {}

    /** How many number signs stand in front of the heading that the characters {@code from..to} of a line are; 0 when they are none. */
    public static int at(CharSequence text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) == '#') {
            end++;
        }
        boolean opens = end < to && text.charAt(end) == ' ' && end - from <= DEEPEST;
        return opens ? end - from : 0;
    }
}
