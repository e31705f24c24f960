package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Edit;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.CellLine;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of a flattened table into a draft. Where a cell of words goes on in the next line and the seam is open, the lines are
 * joined; lists of names, hosts or times keep theirs, and so do lists of words: a lower-case start alone opens no seam, only behind a
 * line that fills a width which the column's other lines prove. What a page number or the header parts moves up.
 */
final class FlatDraft {
    private final TableDraft draft;
    private final Lines lines;
    private final String text;
    private final FlatWidths widths;

    private FlatDraft(TableDraft draft, Lines lines, FlatWidths widths) {
        this.draft = draft;
        this.lines = lines;
        this.text = lines.text();
        this.widths = widths;
    }

    static void fill(TableDraft draft, Lines lines, FlatTable found) {
        List<FlatRows.Row> rows = found.sureRows();
        FlatDraft out = new FlatDraft(draft, lines, FlatWidths.of(rows, found.columns()));
        rows.forEach(out::add);
        Span span = draft.touched();
        found.lines().pageLines().stream()
                .map(lines::trimmed)
                .filter(span::contains)
                .forEach(out::addNoise);
        found.lines().repeated().stream()
                .filter(header -> span.contains(header.cells().get(0)))
                .forEach(out::addHeader);
        draft.sort();
    }

    private void addNoise(Span line) {
        draft.leaveOut(line);
        draft.add(new TableDraft.Row(Table.Row.Kind.NOISE, line, List.of(TableDraft.Cell.of(line, text))));
    }

    private void addHeader(FlatHeader header) {
        List<Span> cells = header.cells();
        draft.add(new TableDraft.Row(
                Table.Row.Kind.REPEATED_HEADER,
                new Span(cells.get(0).start(), cells.get(cells.size() - 1).end()),
                cells.stream().map(cell -> TableDraft.Cell.of(cell, text)).toList()));
    }

    private void add(FlatRows.Row row) {
        List<TableDraft.Cell> cells = new ArrayList<>();
        int at = row.first().span().start();
        int end = at;
        for (int column = 0; column < row.cells().size(); column++) {
            List<CellLine> cell = row.cells().get(column);
            TableDraft.Cell made = cell.isEmpty() ? TableDraft.Cell.of(new Span(at, at), text) : cell(cell, column);
            cells.add(made);
            at = made.span().end();
            end = Math.max(end, at);
        }
        draft.add(new TableDraft.Row(
                row.section() ? Table.Row.Kind.SECTION : Table.Row.Kind.RECORD,
                new Span(row.first().span().start(), end),
                cells));
    }

    /** One cell of one line or more. */
    private TableDraft.Cell cell(List<CellLine> cell, int column) {
        CellLine above = cell.get(0);
        Span place = above.span();
        StringBuilder raw = new StringBuilder(place.of(text));
        boolean parted = false;
        for (CellLine next : cell.subList(1, cell.size())) {
            boolean words = above.isWords() && next.isWords();
            boolean open = words
                    && !beginsAnew(above, next)
                    && (CellSeam.isOpen(above.words()) || widths.wraps(column, above, next));
            parted |= lines.nextFilled(above.line() + 1) != next.line();
            Span gap = between(above, next);
            if (parted && !open) {
                refuse(gap, "a page ends here, and nothing shows that the cell goes on");
                break;
            }
            if (parted) {
                moveUp(place.end(), next);
                raw.append(' ').append(next.span().of(text));
            } else {
                String between = gap.of(text);
                if (open) {
                    draft.join(new Edit(gap, between, " ", "the cell goes on in this line, and the seam is open"));
                    between = " ";
                } else if (words) {
                    refuse(gap, "one cell, but nothing shows that its sentence goes on in this line");
                }
                raw.append(between).append(next.span().of(text));
                place = new Span(place.start(), next.span().end());
            }
            above = next;
        }
        return new TableDraft.Cell(place, raw.toString(), false);
    }

    /** Below a list of words, whatever it ends in, a sentence is another cell; a letter alone is the bullet of an item. */
    private static boolean beginsAnew(CellLine above, CellLine next) {
        return next.words().length() == 1
                || (above.kind() == CellKind.LABEL
                        && next.kind() == CellKind.PROSE
                        && Character.isUpperCase(next.words().charAt(0)));
    }

    private static Span between(CellLine above, CellLine next) {
        int from = above.span().end();
        int to = next.span().start();
        return new Span(from, to);
    }

    private void moveUp(int to, CellLine line) {
        String why = "a page ended in the middle of the cell, and the seam is open";
        draft.join(new Edit(new Span(to, to), "", " " + line.span().of(text), why));
        Span whole = new Span(lines.end(line.line() - 1), lines.end(line.line()));
        draft.join(new Edit(whole, whole.of(text), "", why));
    }

    private void refuse(Span gap, String reason) {
        draft.refuse(new Refusal(TableDraft.JOIN, gap, gap.of(text), " ", reason));
    }
}
