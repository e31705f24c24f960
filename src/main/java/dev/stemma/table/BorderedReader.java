package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Grid tables with borders of {@code +---+} (reStructuredText, Pandoc): all lines between two borders are one row, whose cells
 * go on over the lines. Nothing is guessed here: the borders say where a row ends.
 */
final class BorderedReader implements FormReader {
    private static final int LEAST_BORDERS = 3;

    @Override
    public List<Draft> read(Page page) {
        List<Draft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = 0; line < lines.count(); line++) {
            if (!page.isFree(line) || !isBorder(lines, line)) {
                continue;
            }
            int columns = columns(lines, line);
            int last = line;
            int borders = 1;
            for (int at = line + 1; at < lines.count() && page.isFree(at) && isPart(lines, at, columns); at++) {
                borders += isBorder(lines, at) ? 1 : 0;
                last = isBorder(lines, at) ? at : last;
            }
            if (borders >= LEAST_BORDERS && columns >= 2) {
                Draft draft = draft(page, line, last, columns);
                if (!draft.rows.isEmpty()) {
                    drafts.add(draft);
                    page.claim(line, last + 1);
                }
            }
            line = last; // a later border has fewer below it
        }
        return drafts;
    }

    private static Draft draft(Page page, int first, int last, int columns) {
        Lines lines = page.lines();
        Draft draft = new Draft(Table.Form.GRID, page.captionAbove(first));
        draft.columns = columns;
        List<Integer> row = new ArrayList<>();
        for (int line = first + 1; line <= last; line++) {
            if (!isBorder(lines, line)) {
                row.add(line);
            } else if (!row.isEmpty()) {
                add(draft, page, row);
                row.clear();
            }
        }
        return draft;
    }

    private static void add(Draft draft, Page page, List<Integer> numbers) {
        Lines lines = page.lines();
        String text = page.text();
        List<Span> first = PipeLine.cells(lines, numbers.get(0));
        List<Draft.Cell> cells = new ArrayList<>();
        for (int column = 0; column < first.size(); column++) {
            StringBuilder raw = new StringBuilder(first.get(column).of(text));
            for (int line : numbers.subList(1, numbers.size())) {
                String next = PipeLine.cells(lines, line).get(column).of(text);
                raw.append(next.isEmpty() ? "" : Seam.glue(raw, next)).append(next);
            }
            if (raw.length() > first.get(column).length()) {
                int end = first.get(column).end();
                draft.joins.add(new Edit(
                        new Span(end, end),
                        "",
                        raw.substring(first.get(column).length()),
                        "no border stands between these lines of the cell"));
            }
            cells.add(new Draft.Cell(first.get(column), raw.toString(), false));
        }
        Span span = new Span(lines.wordsStart(numbers.get(0)), lines.wordsEnd(numbers.get(numbers.size() - 1)));
        if (numbers.size() > 1) {
            int from = lines.wordsEnd(numbers.get(0));
            draft.joins.add(new Edit(
                    new Span(from, span.end()),
                    text.substring(from, span.end()),
                    "",
                    "no border stands between these lines of the row"));
        }
        List<String> words = cells.stream().map(Draft.Cell::words).toList();
        boolean header = draft.rows.isEmpty() && Headers.isHeader(words);
        draft.rows.add(new Draft.Row(header ? Table.Row.Kind.HEADER : Table.Row.Kind.RECORD, span, cells));
    }

    /** {@code +---+=====+}: two corners at least, nothing but dashes between. */
    private static boolean isBorder(Lines lines, int line) {
        int from = lines.wordsStart(line);
        int to = lines.wordsEnd(line);
        String text = lines.text();
        if (to - from < 5 || text.charAt(from) != '+' || text.charAt(to - 1) != '+') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("+-=:".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.charAt(from + 1) != '+';
    }

    private static int columns(Lines lines, int border) {
        int corners = 0;
        for (int i = lines.wordsStart(border); i < lines.wordsEnd(border); i++) {
            corners += lines.text().charAt(i) == '+' ? 1 : 0;
        }
        return corners - 1;
    }

    /** A border of as many columns, or a line of as many cells between outer pipes; grids with spans are left alone. */
    private static boolean isPart(Lines lines, int line, int columns) {
        if (isBorder(lines, line)) {
            return columns(lines, line) == columns;
        }
        int from = lines.wordsStart(line);
        int to = lines.wordsEnd(line);
        return to - from > 2
                && lines.text().charAt(from) == '|'
                && lines.text().charAt(to - 1) == '|'
                && PipeLine.cells(lines, line).size() == columns;
    }
}
