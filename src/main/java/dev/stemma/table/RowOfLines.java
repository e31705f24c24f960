package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row whose cells go on over several lines, each below itself. */
final class RowOfLines {
    private RowOfLines() {}

    /**
     * The cells of the row, whose joins go to {@code draft}.
     *
     * @param parts the cells of each line, as many on each
     * @param span from the first word of the row to its last
     * @param firstEnd behind its last word on the first line
     * @param why what the lines are joined by; {@code %s} is the cell or the row
     */
    static List<TableDraft.Cell> joined(
            TableDraft draft, Page page, List<List<Span>> parts, Span span, int firstEnd, String why) {
        String text = page.text();
        List<TableDraft.Cell> cells = new ArrayList<>();
        for (int column = 0; column < parts.get(0).size(); column++) {
            Span first = parts.get(0).get(column);
            StringBuilder raw = new StringBuilder(first.of(text));
            Span last = first;
            for (List<Span> more : parts.subList(1, parts.size())) {
                String next = more.get(column).of(text);
                boolean broken = isWrapped(more)
                        && BorderLine.isFilled(page.lines(), more.get(column))
                        && CellSeam.breaksUnknownName(raw, next);
                String seam = next.isEmpty() || broken ? "" : CellSeam.glue(raw, next);
                raw.append(seam.equals(" ") && areNames(page, last, next) ? "<br>" : seam)
                        .append(next);
                last = next.isEmpty() ? last : more.get(column);
            }
            if (raw.length() > first.length()) {
                draft.join(new Edit(
                        new Span(first.end(), first.end()),
                        "",
                        raw.substring(first.length()),
                        String.format(Locale.ROOT, why, "cell")));
            }
            cells.add(new TableDraft.Cell(first, raw.toString(), false));
        }
        if (parts.size() > 1) {
            Span more = new Span(firstEnd, span.end());
            draft.join(new Edit(more, more.of(text), "", String.format(Locale.ROOT, why, "row")));
        }
        return cells;
    }

    /** Whether two names stand below each other, which a space between them might make one; one that fills its column may be broken. */
    private static boolean areNames(Page page, Span above, String below) {
        return CellKind.of(PlainWords.of(above.of(page.text()))) == CellKind.NAME
                && CellKind.of(PlainWords.of(below)) == CellKind.NAME
                && !BorderLine.isFilled(page.lines(), above);
    }

    /** Whether other cells go on in this line as well: the columns have a width that was given, and not that of their longest word. */
    private static boolean isWrapped(List<Span> line) {
        return line.stream().filter(cell -> cell.length() > 0).count() > 1;
    }
}
