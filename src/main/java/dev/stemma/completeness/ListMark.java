package dev.stemma.completeness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the items of one list, or the rows of one table, start with. */
final class ListMark {
    private static final Pattern ITEM = Pattern.compile("(\\s*+)(?:([*•●○·-])|[0-9]{1,2}[.)])\\s");

    private ListMark() {}

    /** Its place in its line, which tells its depth, and the mark; all numbers are one mark. Empty for a line that is no item and no row. */
    static String of(String line) {
        if (line.startsWith("|")) {
            return "|";
        }
        Matcher item = ITEM.matcher(line);
        return item.lookingAt() ? item.group(1) + (item.group(2) == null ? "1" : item.group(2)) : "";
    }
}
