package dev.stemma.listed;

import dev.stemma.lexicon.CellKind;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.NoiseLine;
import dev.stemma.page.Page;

/**
 * What is said behind a label or in an item of a list and goes on below, because a program wrapped it: to the next blank line, or in lines
 * that stand below the words of the item (CommonMark 0.31, section 5.2).
 */
final class WrappedValue {
    /** Lines of one value; set by hand. */
    static final int MOST_LINES = 20;

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
    static boolean goesOn(Page page, int line) {
        Lines lines = page.lines();
        boolean endsSentence = Character.isLowerCase(lines.text().charAt(lines.wordsStart(line)))
                && CellSeam.endsSentence(lines.of(line)); // `whether the browser accepts` over `cookies.`
        return !opensOther(lines, line)
                && !BareName.isName(page, line)
                && (endsSentence
                        || (page.role(line).isEmpty()
                                && LabelledEntry.firstLine(page, line).isEmpty()));
    }

    /**
     * Whether another thing begins: by a bullet, a number or a bar, by a colon behind a few words, as another cookie; or the line has no words,
     * as rules and the fences of code have none, or is the number of a page or a value.
     */
    private static boolean opensOther(Lines lines, int line) {
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        int label = Math.min(end, start + LabelledEntry.LONGEST_LABEL + 1);
        return Lines.isBullet(lines.text(), start, end)
                || lines.text().charAt(start) == '|'
                || lines.has(':', start, label)
                || lines.has('\uFF1A', start, label)
                || LabelledEntry.opensChapter(lines, line)
                || !hasWords(lines, line)
                || NoiseLine.isPageLine(lines, line)
                || isValue(lines, line)
                || ListItem.within(lines, line, lines.trimmed(line), false).isPresent();
    }

    /** Whether the line is all a time, a storage or a party, and the line above asks for none, as {@code for} does. */
    private static boolean isValue(Lines lines, int line) {
        return switch (CellKind.of(lines.of(line))) {
            case DURATION, STORAGE, PARTY -> !CellSeam.isOpen(lines.of(line - 1));
            default -> false;
        };
    }

    private static boolean hasWords(Lines lines, int line) {
        int at = lines.wordsStart(line);
        while (at < lines.wordsEnd(line)
                && !Character.isLetterOrDigit(lines.text().codePointAt(at))) {
            at++;
        }
        return at < lines.wordsEnd(line);
    }
}
