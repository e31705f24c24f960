package dev.stemma.table;

import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a grid: a border of dashes and corners, or cells between bars. In ASCII ({@code +---+}, {@code |---+---|}) or in the box
 * drawing of Unicode 15 (U+2500 to U+257F), light, heavy or double.
 */
final class BorderLine {
    private static final String DASHES = "-=~:─━═┄┅┈┉╌╍╴╶╸╺";
    private static final String BARS = "|│┃║";
    private static final int SHORTEST = 5;

    private BorderLine() {}

    /** Whether nothing but dashes and corners stand in it, and more dashes than corners. */
    static boolean isBorder(Lines lines, int line) {
        int from = lines.wordsStart(line);
        int to = lines.wordsEnd(line);
        String text = lines.text();
        if (to - from < SHORTEST || !isCorner(text.charAt(from)) || !isCorner(text.charAt(to - 1))) {
            return false;
        }
        int dashes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (DASHES.indexOf(c) >= 0) {
                dashes++;
            } else if (!isCorner(c)) {
                return false;
            }
        }
        return dashes * 2 > to - from && DASHES.indexOf(text.charAt(from + 1)) >= 0;
    }

    /** Whether a border is one of a grid, where {@code |---|---|} may be the delimiter row of Markdown. */
    static boolean isOfGrid(Lines lines, int border) {
        for (int i = lines.wordsStart(border); i < lines.wordsEnd(border); i++) {
            char c = lines.text().charAt(i);
            if (c == '+' || c > 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** How many columns the corners of a border part; one of a border without inner corners. */
    static int columns(Lines lines, int border) {
        int corners = 0;
        for (int i = lines.wordsStart(border); i < lines.wordsEnd(border); i++) {
            corners += DASHES.indexOf(lines.text().charAt(i)) < 0 ? 1 : 0;
        }
        return corners - 1;
    }

    /** Whether the line begins and ends with a bar, and is no border. */
    static boolean isOfCells(Lines lines, int line) {
        int from = lines.wordsStart(line);
        int to = lines.wordsEnd(line);
        return to - from > 2
                && BARS.indexOf(lines.text().charAt(from)) >= 0
                && BARS.indexOf(lines.text().charAt(to - 1)) >= 0
                && !isBorder(lines, line);
    }

    /** The cells of a line between its outer bars, white space trimmed. */
    static List<Span> cells(Lines lines, int line) {
        String text = lines.text();
        if (text.charAt(lines.wordsStart(line)) == '|') {
            return PipeLine.cells(lines, line); // there a pipe may be escaped
        }
        List<Span> cells = new ArrayList<>();
        int start = lines.wordsStart(line) + 1;
        for (int i = start; i < lines.wordsEnd(line); i++) {
            if (BARS.indexOf(text.charAt(i)) > 0) {
                cells.add(lines.trim(start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    /** Whether the words of a cell leave nothing of its width but a space at both ends. */
    static boolean isFilled(Lines lines, Span cell) {
        String text = lines.text();
        int line = lines.at(cell.start());
        int before = cell.start() - 2;
        int behind = cell.end() + 1;
        return before >= lines.wordsStart(line)
                && behind < lines.wordsEnd(line)
                && BARS.indexOf(text.charAt(before)) >= 0
                && BARS.indexOf(text.charAt(behind)) >= 0;
    }

    private static boolean isCorner(char c) {
        return c == '+' || c == '|' || (c >= 0x2500 && c < 0x2580 && DASHES.indexOf(c) < 0);
    }
}
