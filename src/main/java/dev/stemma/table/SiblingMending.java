package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mends wrapped rows that a document alone could not decide, by an intact copy of the same table: lines are joined when together
 * they say, cell by cell, what one row of the sibling says. The sibling decides where a row goes on; not one of its words
 * gets into the text.
 */
public final class SiblingMending {
    /** The rule under which such joins stand on the ledger. */
    public static final String RULE = "table-join-by-sibling";

    private static final int LEAST_COLUMNS = 2;

    private SiblingMending() {}

    /**
     * {@code broken} with further rows joined; absent when {@code sibling} decides nothing. The layers are only those that are new,
     * to follow the ledger of {@code broken}. Tables of other forms than tabs are not touched. Thread-safe.
     */
    public static Optional<Tabled> mend(Tabled broken, Tabled sibling) {
        Lines lines = new Lines(broken.text());
        List<Edit> edits = new ArrayList<>();
        List<Span> others = broken.tables().stream()
                .filter(table -> table.form() != Table.Form.TABS)
                .map(Table::span)
                .toList();
        for (int columns : widths(broken, sibling)) {
            List<CopyRow> rows = CopyRow.all(sibling, columns);
            if (rows.isEmpty()) {
                continue;
            }
            for (List<CutLine> run : runs(lines, others, columns)) {
                edits.addAll(new Witness(lines, run, rows, columns).edits());
            }
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        edits.sort(Comparator.comparing(Edit::span));
        Layer layer = new Layer(RULE, edits);
        Tabled again = Tables.read(layer.apply(broken.text()), List.of(), List.of());
        return Optional.of(new Tabled(
                again.text(),
                Stream.concat(Stream.of(layer), again.layers().stream()).toList(),
                List.of(),
                again.tables(),
                again.noise(),
                again.findings()));
    }

    /** The numbers of columns of the tables that may be mended; what wrapping made unreadable is a table in the copy. */
    private static List<Integer> widths(Tabled broken, Tabled sibling) {
        return Stream.concat(broken.tables().stream(), sibling.tables().stream())
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
