package dev.stemma.wrapped;

import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.List;

/** The edits that make one line of a row that was broken over several: later fragments move up, their lines go. */
final class RowEdits {
    private final Lines lines;
    private final OpenRow row;
    private final List<Edit> edits = new ArrayList<>();

    private RowEdits(Lines lines, OpenRow row) {
        this.lines = lines;
        this.row = row;
    }

    /** The smallest edits for cells between tabs; none for a row of one line. */
    static List<Edit> ofTabs(Lines lines, OpenRow row) {
        RowEdits made = new RowEdits(lines, row);
        if (row.size() > 1) {
            made.tabs();
            made.linesBehindPages();
        }
        return made.edits;
    }

    /**
     * A row of an aligned table as cells between tabs: longer cells break the columns, so once a row is joined, all of the table is
     * written so.
     */
    static List<Edit> ofSpaces(Lines lines, OpenRow row) {
        RowEdits made = new RowEdits(lines, row);
        made.spaces();
        made.linesBehindPages();
        return made.edits;
    }

    private void tabs() {
        List<Span> cells = row.first().cells();
        int last = cells.size() - 1;
        for (int column = 0; column < last; column++) {
            int end = cells.get(column).end();
            replace(end, end, addedBy(column, 1));
        }
        int from = cells.get(last).end();
        int adjacent = row.adjacent();
        for (int part = 1; part < adjacent; part++) {
            if (row.part(part).isFilled(last)) {
                Span fragment = row.part(part).cells().get(last);
                String added = row.added(last, part);
                replace(from, fragment.start(), added.substring(0, added.length() - fragment.length()));
                from = fragment.end();
            }
        }
        replace(from, row.span().end(), addedBy(last, adjacent));
    }

    private void spaces() {
        CutLine first = row.first();
        int from = row.span().start();
        int column = 0;
        String added = "";
        for (int next = 0; next < first.cells().size(); next++) {
            if (first.isFilled(next)) {
                replace(from, first.cells().get(next).start(), added + "\t".repeat(next - column));
                from = first.cells().get(next).end();
                column = next;
                added = addedBy(next, 1);
            }
        }
        replace(from, row.span().end(), added + "\t".repeat(first.cells().size() - 1 - column));
    }

    /** What the parts from {@code part} on add to {@code column}. */
    private String addedBy(int column, int part) {
        StringBuilder added = new StringBuilder();
        for (int i = part; i < row.size(); i++) {
            added.append(row.added(column, i));
        }
        return added.toString();
    }

    private void linesBehindPages() {
        for (int part = row.adjacent(); part < row.size(); part++) {
            int line = row.part(part).line();
            replace(lines.end(line - 1), lines.end(line), "");
        }
    }

    private void replace(int from, int to, String after) {
        String before = lines.text().substring(from, to);
        if (!before.equals(after)) {
            edits.add(new Edit(new Span(from, to), before, after, why()));
        }
    }

    private String why() {
        return row.size() > 1
                ? row.evidence()
                : "a row of this table was joined, and its columns are told apart by spaces";
    }
}
