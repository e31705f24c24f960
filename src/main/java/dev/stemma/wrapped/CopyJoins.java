package dev.stemma.wrapped;

import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The joins of lines with tabs that an intact copy of their table decides. */
public final class CopyJoins {
    private static final int LEAST_COLUMNS = 2;

    private CopyJoins() {}

    /** The joins in {@code broken}, in the order of its text; tables of other forms than tabs are not touched. */
    public static List<Edit> of(Tabled broken, Tabled copy) {
        Lines lines = new Lines(broken.text());
        List<Edit> edits = new ArrayList<>();
        List<Span> others = broken.tables().stream()
                .filter(table -> table.form() != Table.Form.TABS)
                .map(Table::span)
                .toList();
        for (int columns : widths(broken, copy)) {
            List<CopyRow> rows = CopyRow.all(copy, columns);
            if (rows.isEmpty()) {
                continue;
            }
            for (List<CutLine> run : runs(lines, others, columns)) {
                edits.addAll(new RowWitness(lines, run, rows, columns).edits());
            }
        }
        edits.sort(Comparator.comparing(Edit::span));
        return edits;
    }

    /** The numbers of columns of the tables that may be mended; what wrapping made unreadable is a table in the copy. */
    private static List<Integer> widths(Tabled broken, Tabled copy) {
        return Stream.concat(broken.tables().stream(), copy.tables().stream())
                .filter(table -> table.form() == Table.Form.TABS)
                .map(Table::columns)
                .filter(columns -> columns >= LEAST_COLUMNS)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Lines of {@code columns} fields on end, outside of {@code others}. */
    static List<List<CutLine>> runs(Lines lines, List<Span> others, int columns) {
        List<List<CutLine>> runs = new ArrayList<>();
        List<CutLine> run = new ArrayList<>();
        int other = 0;
        String text = lines.text();
        for (int line = 0; line <= lines.count(); line++) {
            boolean of = false;
            if (line < lines.count()) {
                while (other < others.size() && others.get(other).end() <= lines.start(line)) {
                    other++;
                }
                int tabs = 0;
                for (int i = lines.start(line); i < lines.end(line) && tabs < columns; i++) {
                    tabs += text.charAt(i) == '\t' ? 1 : 0;
                }
                boolean taken = other < others.size() && others.get(other).start() < lines.end(line);
                of = !taken && tabs == columns - 1;
            }
            if (of) {
                run.add(CutLine.of(lines, line, 0));
            } else {
                if (!run.isEmpty()) {
                    runs.add(List.copyOf(run));
                }
                run.clear();
            }
        }
        return runs;
    }
}
