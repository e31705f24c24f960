package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Span;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lines of a pipe table are one row. Where rows are closed by a pipe, one that is neither closed nor whole goes on until it is both.
 * Where they are not, a writer of Markdown may have wrapped them at a width, as it wraps paragraphs: a row that is short of cells, or ends
 * in a pipe or inside a time above words, goes on where the next word would not have fitted, until it has all its cells. Once one row of the text did, so does
 * a whole one, with a line that has no pipe.
 */
final class BrokenRows {
    private static final int LONGEST_BREAK = 4;

    /** No writer wraps at fewer columns, set by hand. */
    private static final int LEAST_WIDTH = 40;

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
        columns = PipeLine.cells(lines, delimiter).size();
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

    /** The width that rows of the text's tables are wrapped at: that of the longest line, if a row shows that it is wrapped; else 0. */
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
        int width = longest;
        return width >= LEAST_WIDTH && open.stream().anyMatch(rows -> rows.areWrappedAt(width)) ? width : 0;
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

    private boolean areWrappedAt(int longest) {
        return IntStream.range(delimiter + 1, end())
                .anyMatch(line -> (cells(line) < columns || lines.of(line).endsWith("|") || endsInsideATime(line))
                        && wrapped(line, longest) > line);
    }

    /** Whether the last cell is a time only with the line below it: {@code 13}, {@code months}. */
    private boolean endsInsideATime(int line) {
        List<Span> cells = PipeLine.cells(lines, line);
        String last = PlainWords.of(cells.get(cells.size() - 1).of(lines.text()));
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
            if (cells + more > columns) {
                break;
            }
            cells += more;
            last++;
        }
        return cells == columns ? last : line;
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
                && lines.width(line) + 1 + Seam.firstWord(lines.of(next)) > longest;
    }
}
