package dev.stemma.repair;

import java.util.Arrays;

/** Lines without a blank one between them, and whether a fixed width broke them. For one block after another; not thread-safe. */
final class WrappedBlock {
    /** Two seams can agree by accident as little as three lines can be a title. */
    private static final int FEWEST_LINES = 3;

    /** Narrower blocks are columns, addresses and verse. */
    private static final int NARROWEST = 40;

    /** Wider than any terminal or mail: such lines end where their writer ended them. */
    private static final int WIDEST = 120;

    /** Seams that must lie in the middle of a sentence; and half of all. */
    private static final int FEWEST_OPEN = 2;

    /** Label of {@code Name: value}: this long at most. */
    private static final int LONGEST_LABEL = 30;

    private static final String STOPS = ".!?:;…。";
    private static final String CLOSERS = "\"'”’»)]";
    private static final String LIST_MARKS = "-*+•·–—‣▪◦●○■□#>=~_`<[{}|&@§";

    private final String text;
    private int[] start = new int[16];
    private int[] end = new int[16];
    private int size;
    private int width;
    private boolean refused;

    WrappedBlock(String text) {
        this.text = text;
    }

    void clear() {
        size = 0;
        width = 0;
        refused = false;
    }

    /** Adds a line that is not blank. */
    void add(int from, int to) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
        }
        int last = to > from && text.charAt(to - 1) == ' ' ? to - 1 : to; // one space ahead of the break is the seam's
        start[size] = from;
        end[size++] = last;
        width = Math.max(width, last - from);
        refused |= width > WIDEST;
    }

    /** The longest line: nothing wider fitted. */
    int width() {
        return width;
    }

    int seams() {
        return size - 1;
    }

    int seamStart(int i) {
        return end[i];
    }

    int seamEnd(int i) {
        return start[i + 1];
    }

    /**
     * Whether seam {@code i} lies in the middle of a sentence: behind a comma, or ahead of a small letter. A full line that
     * ends a sentence may end a paragraph too, and behind a hyphen rule {@code hyphenation} knows what to do.
     */
    boolean isOpen(int i) {
        char last = text.charAt(end[i] - 1);
        boolean hyphen = last == '-' || last == 0xAD || last == 0x2010;
        return !hyphen && !endsSentence(i) && (last == ',' || Character.isLowerCase(text.charAt(start[i + 1])));
    }

    /** Whether there are lines enough, and each but the last is so full that the next word had no room. */
    boolean isFilled() {
        if (refused || size < FEWEST_LINES || width < NARROWEST) {
            return false;
        }
        for (int i = 0; i < size - 1; i++) {
            int word = wordEnd(start[i + 1], end[i + 1]) - start[i + 1];
            if (end[i] - start[i] + 1 + word <= width) {
                return false;
            }
        }
        return true;
    }

    /** Why a filled block is left as it is; empty if nothing speaks against joining it. */
    String doubt() {
        int labels = 0;
        int capitals = 0;
        for (int i = 0; i < size; i++) {
            String layout = layout(i);
            if (!layout.isEmpty()) {
                return layout;
            }
            labels += isLabelled(i) ? 1 : 0;
            capitals += Character.isUpperCase(text.charAt(start[i])) ? 1 : 0;
        }
        if (labels > 1) {
            return "lines with labels";
        }
        if (capitals == size) {
            return "every line starts with a capital, as verse and lists do";
        }
        return seamsDoubt();
    }

    /** Most seams must break a sentence, and what stays in lines must not be taken for a wrapped block again. */
    private String seamsDoubt() {
        int open = 0;
        for (int i = 0; i < seams(); i++) {
            open += isOpen(i) ? 1 : 0;
        }
        boolean few = open < FEWEST_OPEN || open * 2 < seams();
        boolean again = seams() - open >= FEWEST_LINES - 1 && !leavesLongLine();
        return few || again ? "too few lines break in the middle of a sentence" : "";
    }

    private boolean leavesLongLine() {
        int length = 0;
        for (int i = 0; i < size; i++) {
            length += end[i] - start[i] + 1;
            if (length > WIDEST + 1) {
                return true;
            }
            length = i < seams() && !isOpen(i) ? 0 : length;
        }
        return false;
    }

    /** What in a line is laid out and must stay in lines; empty if nothing is. */
    private String layout(int line) {
        int from = start[line];
        int to = end[line];
        char first = text.charAt(from);
        if (first == ' ' || LIST_MARKS.indexOf(first) >= 0 || isNumbered(from, to)) {
            return "a line is indented, or starts with the mark of a list, quotation or code";
        }
        if (text.charAt(to - 1) == '\\' || text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ':') {
            return "a line ends in a hard break or a colon";
        }
        boolean letters = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '|' || c == '\f' || (c == ' ' && text.charAt(i - 1) == ' ')) {
                return "the block may be a table";
            }
            if (isWithoutSpaces(c)) {
                return "a script that has no spaces between words";
            }
            letters |= Character.isLetter(c);
        }
        boolean oneWord = wordEnd(from, to) == to && line < size - 1;
        return oneWord || !letters ? "a line is one word, or none" : "";
    }

    /** {@code 1. 12) (a) b) iv.}: white space behind them, or the end of the line. */
    private boolean isNumbered(int from, int to) {
        int i = text.charAt(from) == '(' ? from + 1 : from;
        int stop = i;
        while (stop < to && stop - i < 4 && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        boolean digit = stop > i && Character.isDigit(text.charAt(i));
        boolean mark = stop > i && stop < to && ".)".indexOf(text.charAt(stop)) >= 0;
        boolean parts = digit && mark && stop + 1 < to && Character.isDigit(text.charAt(stop + 1)); // 4.2
        boolean free = stop + 1 >= to || text.charAt(stop + 1) == ' ';
        boolean sentenceEnd = !digit && stop - i > 1 && Character.isLowerCase(text.charAt(i)) && i == from;
        return mark && (parts || (free && !(sentenceEnd && !isRoman(i, stop))));
    }

    private boolean isRoman(int from, int to) {
        boolean roman = true;
        for (int i = from; i < to; i++) {
            roman &= "ivxIVX".indexOf(text.charAt(i)) >= 0;
        }
        return roman;
    }

    private boolean isLabelled(int line) {
        int last = Math.min(start[line] + LONGEST_LABEL + 1, end[line]); // the next colon may be at the end of the text
        int colon = start[line];
        while (colon < last && text.charAt(colon) != ':') {
            colon++;
        }
        return colon < last && (Markdown.at(text, colon + 1) <= ' ') && Character.isUpperCase(text.charAt(start[line]));
    }

    private boolean endsSentence(int line) {
        int i = end[line] - 1;
        while (i > start[line] && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return STOPS.indexOf(text.charAt(i)) >= 0;
    }

    private int wordEnd(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != ' ') {
            i++;
        }
        return i;
    }

    /** Chinese, Japanese, Thai, Lao, Myanmar, Khmer. */
    private static boolean isWithoutSpaces(char c) {
        return (c >= 0x2E80 && c < 0xAC00)
                || (c >= 0xF900 && c < 0xFB00)
                || (c >= 0x0E00 && c < 0x0F00)
                || (c >= 0x1000 && c < 0x10A0)
                || (c >= 0x1780 && c < 0x1800);
    }
}
