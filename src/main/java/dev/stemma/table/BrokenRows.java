package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lines of a pipe table are one row. Where rows are closed by a pipe, one that is neither closed nor whole goes on until it is both.
 * Where they are not, a writer of Markdown may have wrapped them at a width, as it wraps paragraphs: a row that is short of cells, or ends
 * in a pipe or inside a time above words, goes on where the next word would not have fitted, until it has all its cells. Once rows of the text
 * show that they do, so does a whole one, with a line that has no pipe.
 */
final class BrokenRows {
    private static final int LONGEST_BREAK = 4;

    /** No writer wraps at fewer columns, set by hand. */
    private static final int LEAST_WIDTH = 40;

    /** Of signs that rows are wrapped: behind the longest line no word fits, so that one row is short of cells there may be chance. */
    private static final int ENOUGH = 2;

    /** The sign that they are not: a row that is short of cells, and the line below it does not complete it. */
    private static final int RAGGED = -1;

    private final Page page;
    private final Lines lines;
    private final int delimiter;
    private final int columns;
    private final boolean closed;
    private final int width;

    private BrokenRows(Page page, int delimiter, int width) {
        this.page = page;
        this.lines = page.lines();
        this.delimiter = delimiter;
        this.width = width;
        columns = PipeLine.columns(lines, delimiter);
        closed = lines.of(delimiter).endsWith("|");
    }

    /**
     * The rows of the table with that delimiter row.
     *
     * @param width what {@link #width} says of the text
     */
    static BrokenRows of(Page page, int delimiter, int width) {
        return new BrokenRows(page, delimiter, width);
    }

    /** The width that rows of the text's tables are wrapped at: that of the longest line, if rows show that they are wrapped; else 0. */
    static int width(Page page) {
        Lines lines = page.lines();
        List<BrokenRows> open = new ArrayList<>();
        int longest = 0;
        for (int line = 0; line < lines.count(); line++) {
            if (!PipeLine.isDelimiter(lines, line) || lines.of(line).endsWith("|")) {
                continue;
            }
            BrokenRows rows = new BrokenRows(page, line, 0);
            longest = Math.max(longest, rows.longest());
            open.add(rows);
            line = rows.end() - 1;
        }
        if (longest < LEAST_WIDTH) {
            return 0;
        }
        int signs = 0;
        for (BrokenRows rows : open) {
            int more = rows.signs(longest);
            if (more == RAGGED) {
                return 0;
            }
            signs += more;
        }
        return signs >= ENOUGH ? longest : 0;
    }

    private int end() {
        int end = delimiter + 1;
        while (end < lines.count() && page.isFree(end) && !lines.isBlank(end)) {
            end++;
        }
        return end;
    }

    private int longest() {
        return IntStream.range(delimiter + 1, end()).map(lines::width).max().orElse(0);
    }

    /** How many signs of it there are that rows are wrapped at {@code longest}, or {@link #RAGGED}. */
    private int signs(int longest) {
        int signs = 0;
        int end = end();
        for (int line = delimiter + 1; line < end; line++) {
            int last = wrapped(line, longest);
            boolean isShort = cells(line) < columns;
            if (last > line && (isInside(line) || endsInsideATime(line))) {
                signs += ENOUGH;
            } else if (last > line && (isShort || lines.of(line).endsWith("|"))) {
                signs++;
            } else if (isShort && PipeLine.hasPipe(lines, line)) {
                return RAGGED;
            }
            line = last;
        }
        return signs;
    }

    /** Whether a line that is short of cells ends where no cell does. */
    private boolean isInside(int line) {
        return cells(line) < columns && CellSeam.isOpen(lastCell(line));
    }

    private String lastCell(int line) {
        List<Span> cells = PipeLine.cells(lines, line);
        return cells.get(cells.size() - 1).of(lines.text());
    }

    private String firstCell(int line) {
        return PipeLine.cells(lines, line).get(0).of(lines.text());
    }

    /** Whether the last cell is a time only with the line below it: {@code 13}, {@code months}. */
    private boolean endsInsideATime(int line) {
        String last = PlainWords.of(lastCell(line));
        return line + 1 < lines.count()
                && CellKind.of(last) == CellKind.NUMBER
                && CellKind.of(last + " " + PlainWords.of(lines.of(line + 1))) == CellKind.DURATION;
    }

    /** Where the header above the delimiter row begins; the delimiter row itself where there is none. */
    int header() {
        int above = delimiter - 1;
        if (above < 0 || !page.isFree(above) || lines.isBlank(above)) {
            return delimiter;
        }
        for (int line = above; line >= 0 && line > above - LONGEST_BREAK && width > 0 && page.isFree(line); line--) {
            if (PipeLine.hasPipe(lines, line) && wrapped(line, width) == above) {
                return line;
            }
        }
        return PipeLine.hasPipe(lines, above) ? above : delimiter;
    }

    /** The last line of the row that starts at {@code line}: itself, or a later one if the row is broken over lines. */
    int lastLineOf(int line) {
        if (closed) {
            return closing(line);
        }
        return width == 0 ? line : wrapped(line, width);
    }

    /** What lines are joined by, for a person. */
    String why() {
        return closed
                ? "the row is not closed and short of cells; with this line it is whole"
                : "the next word would not have fitted in a line of this table, and with this line the row is whole";
    }

    private int closing(int line) {
        int cells = PipeLine.cells(lines, line).size();
        if (cells >= columns || lines.of(line).endsWith("|")) {
            return line;
        }
        for (int next = line + 1;
                next <= line + LONGEST_BREAK && next < lines.count() && !lines.isBlank(next);
                next++) {
            String words = lines.of(next);
            if (words.startsWith("|") || PipeLine.isDelimiter(lines, next)) {
                return line;
            }
            cells += PipeLine.cells(lines, next).size() - 1;
            if (words.endsWith("|")) {
                return cells == columns ? next : line;
            }
        }
        return line;
    }

    private int wrapped(int line, int longest) {
        int cells = cells(line);
        int last = line;
        while (last < line + LONGEST_BREAK && goesOn(last, longest)) {
            int more = PipeLine.pipes(lines, last + 1);
            if (cells + more > columns || (more > 0 && isName(line) && isName(last + 1))) {
                break;
            }
            cells += more;
            last++;
        }
        return cells == columns ? last : line;
    }

    /** Whether the first cell is a name: below a row that begins with one the next row does. */
    private boolean isName(int line) {
        return CellKind.of(PlainWords.of(firstCell(line))) == CellKind.NAME;
    }

    /** Cells that the line begins: behind a pipe at its end the next one may stand on the next line. */
    private int cells(int line) {
        return PipeLine.pipes(lines, line) + (lines.of(line).startsWith("|") ? 0 : 1);
    }

    private boolean goesOn(int line, int longest) {
        int next = line + 1;
        return next < lines.count()
                && page.isFree(next)
                && !lines.isBlank(next)
                && !PipeLine.isDelimiter(lines, next)
                && lines.width(line) + 1 + CellSeam.firstWord(lines.of(next)) > longest;
    }
}
