package dev.stemma.sign;

/** What the items of one list, or the rows of one table, start with. */
public final class ListMark {
    private static final String MARKS = "*•●○·-";

    private ListMark() {}

    /** Its place in its line, which tells its depth, and the mark; all numbers are one mark. Empty for a line that is no item and no row. */
    public static String of(String line) {
        if (line.startsWith("|")) {
            return "|";
        }
        int at = 0;
        while (at < line.length() && isWhite(line.charAt(at))) {
            at++;
        }
        boolean mark = at < line.length() && MARKS.indexOf(line.charAt(at)) >= 0;
        int end = mark ? at + 1 : behindNumber(line, at);
        return end > at && end < line.length() && isWhite(line.charAt(end))
                ? line.substring(0, at) + (mark ? line.charAt(at) : '1')
                : "";
    }

    /** Behind a number of one or two digits and its mark; {@code at} where there is none. */
    private static int behindNumber(String line, int at) {
        int end = at;
        while (end < line.length() && end < at + 2 && isDigit(line.charAt(end))) {
            end++;
        }
        boolean marked = end > at && end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
        return marked ? end + 1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWhite(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** False where {@code from..to} is no item and no row, which is true of nearly all lines and told without making one. */
    public static boolean mayBegin(String text, int from, int to) {
        return text.startsWith("|", from) || mayBeItem(text, from, to);
    }

    /** Whether the first character that is no white space may be a mark or a number: of nearly all lines it is a letter. */
    private static boolean mayBeItem(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isWhite(c)) {
                return isDigit(c) || MARKS.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
