package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines of a pipe table are one row where rows, the delimiter row among them, end in two spaces as lines do that break hard (CommonMark 0.31, section
 * 6.7): so does html2text print a table, and a {@code <br>} inside of a cell as well. What does not end so goes on with the next line; what
 * does goes on until the row is whole where the next line may not begin a row: it has no pipe, or its first cell is no name where that column
 * holds names, a further name in the column of names, or words in the midst of a phrase. Unless all lines are whole rows then, none goes on.
 */
final class HardBreaks {
    /** What lines are joined by, for a person. */
    static final String WHY =
            "rows of this table end in two spaces, this line begins none, and with it the row is whole";

    private static final int LONGEST_ROW = 16;

    /** Rows that begin with a name before a sentence is no beginning of one. Set by hand. */
    private static final int ENOUGH = 2;

    private final Page page;
    private final Lines lines;
    private final int delimiter;
    private final int columns;
    /** The last line of each row of several, by its first. */
    private final Map<Integer, Integer> lastLines = new HashMap<>();
    /** The number of the first column of names; negative when it has none. */
    private int names = -1;
    /** Whether all whole rows begin with a name, and there are enough of these. */
    private boolean sure;

    private HardBreaks(Page page, int delimiter) {
        this.page = page;
        this.lines = page.lines();
        this.delimiter = delimiter;
        this.columns = PipeLine.columns(lines, delimiter);
    }

    /** The rows of the table with that delimiter row. */
    static HardBreaks of(Page page, int delimiter) {
        HardBreaks breaks = new HardBreaks(page, delimiter);
        if (breaks.columns > 1
                && breaks.breaks(delimiter)
                && !page.lines().of(delimiter).endsWith("|")) {
            breaks.read();
        }
        return breaks;
    }

    /** The last line of the row that starts at {@code line}: itself unless it goes on. */
    int lastLineOf(int line) {
        return lastLines.getOrDefault(line, line);
    }

    /** What stands in the one line of a cell between the fragments at the end of {@code line} and the beginning of the next. */
    String between(int line) {
        return breaks(line) && isName(lastCell(line)) && isName(firstCell(line + 1)) ? "<br>" : " ";
    }

    private void read() {
        int end = delimiter + 1;
        int whole = 0;
        int named = 0;
        while (end < lines.count() && page.isFree(end) && !lines.isBlank(end) && !PipeLine.isDelimiter(lines, end)) {
            boolean isWhole = PipeLine.pipes(lines, end) == columns - 1;
            whole += isWhole ? 1 : 0;
            named += isWhole && isName(firstCell(end)) ? 1 : 0;
            end++;
        }
        sure = named == whole && named >= ENOUGH;
        names = namesColumn();
        for (int line = delimiter + 1; line < end; line++) {
            int last = last(line, end);
            if (last < line) {
                lastLines.clear();
                return;
            }
            if (last > line) {
                lastLines.put(line, last);
            }
            line = last;
        }
    }

    private int namesColumn() {
        List<Span> header = delimiter > 0 ? PipeLine.cells(lines, delimiter - 1) : List.of();
        for (int column = 0; header.size() == columns && column < columns; column++) {
            Optional<ColumnRole> role =
                    ColumnRole.of(PlainWords.of(header.get(column).of(page.text())));
            if (role.filter(known -> known == ColumnRole.NAMES).isPresent()) {
                return column;
            }
        }
        return -1;
    }

    /** The last line of the row that begins at {@code first}; a line above it when it is never whole. */
    private int last(int first, int end) {
        int pipes = PipeLine.pipes(lines, first);
        int last = first;
        while (last + 1 < end && last - first < LONGEST_ROW) {
            int more = PipeLine.pipes(lines, last + 1);
            if (pipes + more >= columns || (breaks(last) && !mayGoOn(last, pipes, more))) {
                break;
            }
            pipes += more;
            last++;
        }
        return pipes == columns - 1 && breaks(last) ? last : first - 1;
    }

    /**
     * Whether what stands below a line that broke hard in its cell number {@code column} may be no row of its own. A line without pipes may be a
     * label over rows, where no row is open.
     */
    private boolean mayGoOn(int line, int column, int pipes) {
        String next = firstCell(line + 1);
        boolean areNames = isName(next) && isName(lastCell(line));
        if (column == 0) {
            return areNames || isInPhrase(line, next);
        }
        if (column == columns - 1) {
            return column == names ? areNames : isInPhrase(line, next);
        }
        if (pipes == 0) {
            return true;
        }
        if (names == 0) {
            return isInPhrase(line, next) || (sure && CellKind.of(next) == CellKind.PROSE);
        }
        return column == names ? areNames : isInPhrase(line, next);
    }

    private boolean isInPhrase(int line, String next) {
        return !isName(next) && (CellSeam.isOpen(lastCell(line)) || CellSeam.goesOn(next));
    }

    private boolean breaks(int line) {
        int end = lines.end(line);
        return lines.wordsEnd(line) + 2 <= end && page.text().startsWith("  ", end - 2);
    }

    private String firstCell(int line) {
        return PlainWords.of(PipeLine.cells(lines, line).get(0).of(page.text()));
    }

    private String lastCell(int line) {
        List<Span> cells = PipeLine.cells(lines, line);
        return PlainWords.of(cells.get(cells.size() - 1).of(page.text()));
    }

    private static boolean isName(String words) {
        return CellKind.of(words) == CellKind.NAME;
    }
}
