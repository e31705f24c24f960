package dev.stemma.completeness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the items of one list, or the rows of one table, start with. */
final class ListMark {
    private static final String MARKS = "*•●○·-";

    private static final Pattern ITEM = Pattern.compile("(\\s*+)(?:([" + MARKS + "])|[0-9]{1,2}[.)])\\s");

    private ListMark() {}

    /** Its place in its line, which tells its depth, and the mark; all numbers are one mark. Empty for a line that is no item and no row. */
    static String of(String line) {
        if (line.startsWith("|")) {
            return "|";
        }
        if (!mayBeItem(line)) {
            return "";
        }
        Matcher item = ITEM.matcher(line);
        return item.lookingAt() ? item.group(1) + (item.group(2) == null ? "1" : item.group(2)) : "";
    }

    /** Whether the first character that is no white space may be a mark or a number: of nearly all lines it is a letter. */
    private static boolean mayBeItem(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r')) {
                return (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
