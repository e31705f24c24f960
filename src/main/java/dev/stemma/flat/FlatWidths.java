package dev.stemma.flat;

import dev.stemma.page.CellLine;
import dev.stemma.page.CellSeam;
import java.util.List;

/**
 * The width of each column of words in a flattened table, where its lines prove one: every line that a sentence goes on behind is as
 * full as it can be, and more than one is. The entries of a list are of any length.
 */
final class FlatWidths {
    /** Lines shorter than this are equally long by chance. */
    private static final int LEAST_WIDTH = 30;

    /** So many full lines prove a width: the longest of them is full by itself. */
    private static final int LEAST_FULL = 2;

    private static final int UNPROVED = Integer.MAX_VALUE;

    private final int[] width;

    private FlatWidths(int[] width) {
        this.width = width;
    }

    static FlatWidths of(List<FlatRows.Row> rows, int columns) {
        int[] width = new int[columns];
        for (int column = 0; column < columns; column++) {
            int longest = longest(rows, column);
            width[column] = longest >= LEAST_WIDTH && isProved(rows, column, longest) ? longest : UNPROVED;
        }
        return new FlatWidths(width);
    }

    private static int longest(List<FlatRows.Row> rows, int column) {
        int longest = 0;
        for (FlatRows.Row row : rows) {
            List<CellLine> cell = row.section() ? List.of() : row.cells().get(column);
            for (CellLine line : cell) {
                longest = line.isWords() ? Math.max(longest, line.words().length()) : longest;
            }
        }
        return longest;
    }

    private static boolean isProved(List<FlatRows.Row> rows, int column, int width) {
        int full = 0;
        for (FlatRows.Row row : rows) {
            List<CellLine> cell = row.section() ? List.of() : row.cells().get(column);
            for (int i = 1; i < cell.size(); i++) {
                if (mayGoOn(cell.get(i - 1), cell.get(i))) {
                    if (!isFull(cell.get(i - 1), cell.get(i), width)) {
                        return false;
                    }
                    full++;
                }
            }
        }
        return full >= LEAST_FULL;
    }

    /** Whether a sentence goes on from {@code above} in {@code next}, which begins where the width of {@code column} ended. */
    boolean wraps(int column, CellLine above, CellLine next) {
        return width[column] != UNPROVED && mayGoOn(above, next) && isFull(above, next, width[column]);
    }

    private static boolean mayGoOn(CellLine above, CellLine next) {
        return above.isWords()
                && next.isWords()
                && CellSeam.goesOn(next.words())
                && !CellSeam.endsSentence(above.words());
    }

    private static boolean isFull(CellLine above, CellLine next, int width) {
        return above.words().length() + 1 + CellSeam.firstWord(next.words()) > width;
    }
}
