package dev.stemma.listed;

import dev.stemma.page.Lines;
import dev.stemma.page.Page;

/**
 * What is said behind a label or in an item of a list and goes on below, because a program wrapped it: to the next blank line, or in lines
 * that stand below the words of the item (CommonMark 0.31, section 5.2).
 */
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

    /** The last line of the item whose bullet stands at {@code line}; {@code line} itself where something else stands below its words. */
    static int lastOfItem(Lines lines, int line) {
        int words = lines.wordsStart(line) + 1;
        while (Lines.isSpace(lines.text().charAt(words))) {
            words++;
        }
        int indent = words - lines.start(line);
        int last = line;
        while (last + 1 < lines.count() && !lines.isBlank(last + 1) && indent(lines, last + 1) == indent) {
            last++;
            if (last - line == MOST_LINES || opensOther(lines, last)) {
                return line;
            }
        }
        return last;
    }

    private static int indent(Lines lines, int line) {
        return lines.wordsStart(line) - lines.start(line);
    }

    /** Whether a line may go on with what is said above: it opens neither a label nor an item, a heading or a name. */
    private static boolean goesOn(Page page, int line) {
        Lines lines = page.lines();
        return !opensOther(lines, line)
                && !LabelledEntry.opensChapter(lines, line)
                && page.role(line).isEmpty()
                && !BareName.isName(page, line);
    }

    /** Whether a bullet or a colon behind a few words says that another thing begins. */
    private static boolean opensOther(Lines lines, int line) {
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        return Lines.isBullet(lines.text(), start, end)
                || lines.has(':', start, Math.min(end, start + LabelledEntry.LONGEST_LABEL + 1));
    }
}
