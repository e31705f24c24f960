package dev.stemma.listed;

import dev.stemma.page.Lines;
import dev.stemma.page.Page;

/** What is said behind a label on its line and goes on below, because a program wrapped it: to the next blank line. */
final class WrappedValue {
    /** Lines of one value; set by hand. */
    private static final int MOST_LINES = 20;

    private WrappedValue() {}

    /**
     * The last line of the paragraph that the label at {@code line} opens; {@code line} itself where the paragraph opens with something else, or
     * something in it may be said of another thing. Labels on lines right below each other are no paragraph: there a line between
     * two of them may be the page's own.
     */
    static int lastLine(Page page, int line) {
        Lines lines = page.lines();
        boolean opens = line == 0 || lines.isBlank(line - 1);
        int last = line;
        while (opens && last + 1 < lines.count() && !lines.isBlank(last + 1)) {
            last++;
            if (last - line == MOST_LINES || !page.isFree(last) || !goesOn(page, last)) {
                return line;
            }
        }
        return last;
    }

    /** Whether a line may go on with what is said above: it opens neither a label nor an item, a heading or a name. */
    private static boolean goesOn(Page page, int line) {
        Lines lines = page.lines();
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        return !Lines.isBullet(lines.text(), start, end)
                && !lines.has(':', start, Math.min(end, start + LabelledEntry.LONGEST_LABEL + 1))
                && !LabelledEntry.opensChapter(lines, line)
                && page.role(line).isEmpty()
                && !BareName.isName(page, line);
    }
}
