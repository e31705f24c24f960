package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which lines of a pipe table go on with the row above, as programs print it that wrap cells at a width: pipes stand below one another,
 * the first cell is empty, and each other cell that is not goes on where its next word would not have fitted into its column, and is no
 * name below a name. Where one line without a first cell does otherwise, or all fill most of their cells, these are rows of a group, and
 * none goes on. Cells of few words, cities below a country, fill their column by chance: a row goes on where half of its lines do so in
 * the midst of a phrase.
 */
final class WrappedPipes {
    private final Lines lines;
    private final Set<Integer> goOn = new HashSet<>();

    private WrappedPipes(Lines lines) {
        this.lines = lines;
    }

    /** Of the table whose delimiter row is given. */
    static WrappedPipes of(Page page, int delimiter) {
        Lines lines = page.lines();
        WrappedPipes wrapped = new WrappedPipes(lines);
        List<Integer> pipes = lines.of(delimiter).startsWith("|") ? PipeLine.pipesAt(lines, delimiter + 1) : List.of();
        List<Integer> table = new ArrayList<>();
        for (int line = delimiter + 1;
                line < lines.count()
                        && page.isFree(line)
                        && PipeLine.hasPipe(lines, line)
                        && PipeLine.pipesAt(lines, line).equals(pipes);
                line++) {
            table.add(line);
        }
        wrapped.read(table);
        return wrapped;
    }

    /** The last line of the row that starts at {@code line}. */
    int lastLineOf(int line) {
        int last = line;
        while (goOn.contains(last + 1)) {
            last++;
        }
        return last;
    }

    private void read(List<Integer> table) {
        if (table.size() < 2) {
            return;
        }
        List<List<String>> rows = table.stream().map(this::cells).toList();
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        boolean isSparse = false;
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (!isBelow(row)) {
                continue;
            }
            if (!goesOn(rows.get(i - 1), row, widths)) {
                goOn.clear();
                return;
            }
            isSparse |= 2 * row.stream().filter(cell -> !cell.isEmpty()).count() <= columns;
            goOn.add(table.get(i));
        }
        if (isSparse) {
            dropGroups(table, rows);
        } else {
            goOn.clear();
        }
    }

    /** Takes back what of a row goes on where less than half of its lines begin in the midst of a phrase. */
    private void dropGroups(List<Integer> table, List<List<String>> rows) {
        BitSet lowerCase = new BitSet(); // columns of which whole cells begin so
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() && !isBelow(row); column++) {
                lowerCase.set(column, lowerCase.get(column) || CellSeam.goesOn(row.get(column)));
            }
        }
        for (int first = 0, next; first < rows.size(); first = next) {
            int inPhrase = 0;
            for (next = first + 1; next < rows.size() && goOn.contains(table.get(next)); next++) {
                inPhrase += isInPhrase(rows.get(next - 1), rows.get(next), lowerCase) ? 1 : 0;
            }
            if (2 * inPhrase < next - first - 1) {
                goOn.removeAll(table.subList(first + 1, next));
            }
        }
    }

    private static boolean isBelow(List<String> row) {
        return row.get(0).isEmpty() && !row.stream().allMatch(String::isEmpty);
    }

    private static boolean isInPhrase(List<String> above, List<String> row, BitSet lowerCase) {
        for (int column = 1; column < row.size(); column++) {
            String next = row.get(column);
            if (!next.isEmpty()
                    && (CellSeam.isOpen(above.get(column)) || (CellSeam.goesOn(next) && !lowerCase.get(column)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(List<String> above, List<String> row, int[] widths) {
        for (int column = 1; column < row.size(); column++) {
            String next = row.get(column);
            if (!next.isEmpty()
                    && (above.get(column).isEmpty()
                            || (isName(above.get(column)) && isName(next))
                            || above.get(column).length() + 1 + CellSeam.firstWord(next) <= widths[column])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String cell) {
        return CellKind.of(PlainWords.of(cell)) == CellKind.NAME;
    }

    private List<String> cells(int line) {
        List<String> cells = new ArrayList<>();
        for (Span cell : PipeLine.cells(lines, line)) {
            cells.add(cell.of(lines.text()));
        }
        return cells;
    }
}
