package dev.stemma.completeness;

/**
 * Whether a text that stops at the end of a line stops where no author does: below the heading of a section, before the first item
 * of a list, between two items or two rows.
 *
 * <p>A heading is one only by its marks: a signature, a date or a button is as short, and ends whole pages.
 */
final class Torn {
    private Torn() {}

    /**
     * @param part what stops
     * @param whole the text that goes on
     * @param from offset in {@code whole} of what {@code part} lacks
     */
    static boolean at(Reading part, String whole, int from) {
        String last = part.lastLine().of(part.text()).strip();
        if (last.isEmpty()) {
            return false;
        }
        int start = from;
        while (start < whole.length() && Reading.isSpace(whole.charAt(start))) {
            start++;
        }
        int newline = whole.indexOf('\n', start);
        String next = whole.substring(start, newline < 0 ? whole.length() : newline);
        char end = last.charAt(last.length() - 1);
        boolean heading = last.startsWith("#") || isRule(last);
        return heading || end == ':' || (!mark(last).isEmpty() && mark(last).equals(mark(next)));
    }

    /** The line below a heading. */
    private static boolean isRule(String line) {
        return line.length() >= 3
                && (line.chars().allMatch(c -> c == '=') || line.chars().allMatch(c -> c == '-'));
    }

    /** What an item or a row starts with; empty for any other line. */
    private static String mark(String line) {
        if (line.startsWith("|")) {
            return "|";
        }
        boolean item = line.length() > 1 && "*-•".indexOf(line.charAt(0)) >= 0 && Reading.isSpace(line.charAt(1));
        return item ? line.substring(0, 1) : "";
    }
}
