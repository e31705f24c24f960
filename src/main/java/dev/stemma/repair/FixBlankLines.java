package dev.stemma.repair;

/**
 * Makes several blank lines one, and drops those at the start.
 *
 * <p>One blank line stays one: in a table it ends a block. A line with a tab is not blank: it may be an empty row.
 */
final class FixBlankLines implements RepairRule {
    @Override
    public String name() {
        return "blank-lines";
    }

    @Override
    public String reason() {
        return "A second blank line says no more than the first.";
    }

    @Override
    public Example example() {
        return new Example("\n\ntitle\n\n \n\ntext", "title\n\ntext");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.LINE_FEED);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        int start = lastLineFeed(text, -1);
        if (start >= 0) {
            edits.replace(0, start + 1, "");
        }
        Marks marks = edits.marks();
        for (int i = marks.next(start + 1, Traits.LINE_FEED);
                i < text.length();
                i = marks.next(i + 1, Traits.LINE_FEED)) {
            int next = i + 1;
            if (next < text.length() && (text.charAt(next) == '\n' || text.charAt(next) == ' ')) {
                int last = lastLineFeed(text, i);
                int second = last > i ? text.indexOf('\n', next) : -1;
                if (second >= 0 && last > second) {
                    edits.replace(i, last + 1, "\n\n");
                }
                i = Math.max(i, last);
            }
        }
    }

    /** The last line feed of the blank lines that follow {@code at}; {@code at} if none does. */
    private static int lastLineFeed(String text, int at) {
        int last = at;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                last = i;
            } else if (c != ' ') {
                break;
            }
        }
        return last;
    }
}
