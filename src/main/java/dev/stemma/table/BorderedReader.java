package dev.stemma.table;

import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.CellSeam;
import dev.stemma.page.FormReader;
import dev.stemma.page.Headers;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * Grid tables with borders of {@code +---+} or of box drawing. Where borders part the rows (reStructuredText, Pandoc), all lines between two are one row,
 * whose cells go on over the lines. Where one border parts the header from all rows (the clients of databases, {@code prettytable}), each line is
 * a row, but for those that leave their first cell, or most of their cells, to the line above.
 */
final class BorderedReader implements FormReader {
    private static final int LEAST_BORDERS = 3;

    /** So many lines that all fill every cell are rows: cells of one row seldom break into as many lines each. */
    private static final int FULL_LINES = 3;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = 0; line < lines.count(); line++) {
            if (!page.isFree(line) || !BorderLine.isBorder(lines, line)) {
                continue;
            }
            int columns = columns(page, line);
            int first = line > 0 && page.isFree(line - 1) && isOfCells(lines, line - 1, columns) ? line - 1 : line;
            int end = line + 1;
            int borders = 1;
            while (end < lines.count() && page.isFree(end) && isPart(lines, end, columns)) {
                borders += BorderLine.isBorder(lines, end) ? 1 : 0;
                end++;
            }
            // Org mode sets one border, below the header
            boolean org = first < line && end > line + 1 && BorderLine.isOfGrid(lines, line);
            if (columns >= 2 && (borders >= LEAST_BORDERS || org)) {
                TableDraft draft = draft(page, first, end, columns);
                if (!draft.rows().isEmpty()) {
                    drafts.add(draft);
                    page.claim(first, end);
                }
            }
            line = end - 1; // a later border has fewer below it
        }
        return drafts;
    }

    /** As many as the border parts, or the cells below one without inner corners. */
    private static int columns(Page page, int border) {
        Lines lines = page.lines();
        int columns = BorderLine.columns(lines, border);
        boolean plain = columns == 1 && border + 1 < lines.count() && BorderLine.isOfCells(lines, border + 1);
        return plain ? BorderLine.cells(lines, border + 1).size() : columns;
    }

    private static TableDraft draft(Page page, int first, int end, int columns) {
        TableDraft draft = new TableDraft(Table.Form.GRID, page.captionAbove(first));
        draft.columns(columns);
        List<List<Integer>> blocks = blocks(page.lines(), first, end);
        for (int i = 0; i < blocks.size(); i++) {
            boolean all = i == 1 && blocks.size() == 2;
            List<List<Integer>> rows = i == 0 ? List.of(blocks.get(0)) : rows(page.lines(), blocks.get(i), all);
            rows.forEach(row -> add(draft, page, row));
        }
        return draft;
    }

    /** The lines between borders. */
    private static List<List<Integer>> blocks(Lines lines, int first, int end) {
        List<List<Integer>> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        for (int line = first; line <= end; line++) {
            if (line < end && !BorderLine.isBorder(lines, line)) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        return blocks;
    }

    /**
     * The rows of a block: one, or one for each line.
     *
     * @param all whether no border stands between rows of this table
     */
    private static List<List<Integer>> rows(Lines lines, List<Integer> block, boolean all) {
        boolean full = block.stream().allMatch(line -> isFull(lines, line));
        if (!(full && block.size() >= FULL_LINES) && !(all && !isOneRow(lines, block))) {
            return List.of(block);
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int line : block) {
            if (rows.isEmpty() || isStart(lines, line)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        return rows;
    }

    /** Two lines of which each cell of the second goes on in lower case, where one above it begins otherwise. */
    private static boolean isOneRow(Lines lines, List<Integer> block) {
        if (block.size() != 2) {
            return false;
        }
        List<Span> above = BorderLine.cells(lines, block.get(0));
        List<Span> below = BorderLine.cells(lines, block.get(1));
        boolean otherwise = false;
        for (int column = 0; column < below.size(); column++) {
            String words = below.get(column).of(lines.text());
            if (!words.isEmpty() && !CellSeam.goesOn(words)) {
                return false;
            }
            otherwise |= !words.isEmpty() && !CellSeam.goesOn(above.get(column).of(lines.text()));
        }
        return otherwise;
    }

    private static boolean isFull(Lines lines, int line) {
        return BorderLine.cells(lines, line).stream().noneMatch(cell -> cell.length() == 0);
    }

    /** Whether a line fills its first cell and half of all. */
    private static boolean isStart(Lines lines, int line) {
        List<Span> cells = BorderLine.cells(lines, line);
        long filled = cells.stream().filter(cell -> cell.length() > 0).count();
        return cells.get(0).length() > 0 && filled * 2 >= cells.size();
    }

    private static void add(TableDraft draft, Page page, List<Integer> numbers) {
        Lines lines = page.lines();
        List<List<Span>> parts =
                numbers.stream().map(line -> BorderLine.cells(lines, line)).toList();
        Span span = new Span(lines.wordsStart(numbers.get(0)), lines.wordsEnd(numbers.get(numbers.size() - 1)));
        List<TableDraft.Cell> cells = RowOfLines.joined(
                draft,
                page,
                parts,
                span,
                lines.wordsEnd(numbers.get(0)),
                "no border stands between these lines of the %s");
        List<String> words = cells.stream().map(TableDraft.Cell::words).toList();
        boolean header = draft.rows().isEmpty() && Headers.isHeader(words);
        draft.add(new TableDraft.Row(header ? Table.Row.Kind.HEADER : Table.Row.Kind.RECORD, span, cells));
    }

    /** A border of as many columns or without inner corners, or a line of as many cells; grids with spans are left alone. */
    private static boolean isPart(Lines lines, int line, int columns) {
        if (BorderLine.isBorder(lines, line)) {
            int parted = BorderLine.columns(lines, line);
            return parted == columns || parted == 1;
        }
        return isOfCells(lines, line, columns);
    }

    private static boolean isOfCells(Lines lines, int line, int columns) {
        return BorderLine.isOfCells(lines, line)
                && BorderLine.cells(lines, line).size() == columns;
    }
}
