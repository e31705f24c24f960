package dev.stemma.table;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
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

    /** A cell that differs from the sibling's must at least begin alike and be broken where its width ends. */
    private static final int SHARED_PREFIX = 12;

    private static final int MOST_LINES = 60;

    private SiblingMending() {}

    /**
     * {@code broken} with further rows joined; absent when {@code sibling} decides nothing. The layers are only those that are new,
     * to follow the ledger of {@code broken}. Tables that a format
     * marked up are not touched and not listed again. Thread-safe.
     */
    public static Optional<Tabled> mend(Tabled broken, Tabled sibling) {
        List<Edit> edits = new ArrayList<>();
        Lines lines = new Lines(broken.text());
        for (Table table : broken.tables()) {
            if (table.form() == Table.Form.TABS) {
                like(table, sibling).ifPresent(intact -> edits.addAll(new Witnessed(lines, table, intact).edits()));
            }
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
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

    /** The sibling's table of the same form, width and header. */
    private static Optional<Table> like(Table table, Tabled sibling) {
        List<String> header = header(table);
        return sibling.tables().stream()
                .filter(other ->
                        other.columns() == table.columns() && header(other).equals(header))
                .findFirst();
    }

    private static List<String> header(Table table) {
        return table.header()
                .map(row ->
                        row.cells().stream().map(cell -> Folded.of(cell.text())).toList())
                .orElse(List.of());
    }

    /** One table beside its witness. */
    private static final class Witnessed {
        private final Lines lines;
        private final List<TabLine> rows = new ArrayList<>();
        private final List<List<String>> intact = new ArrayList<>();
        private final Widths widths;
        private final int columns;

        Witnessed(Lines lines, Table table, Table sibling) {
            this.lines = lines;
            this.columns = table.columns();
            for (Table.Row row : table.rows()) {
                if (row.kind() == Table.Row.Kind.RECORD) {
                    rows.add(TabLine.of(lines, lines.at(row.span().start()), 0));
                }
            }
            for (Table.Row row : sibling.records()) {
                List<String> cells = new ArrayList<>(
                        row.cells().stream().map(Table.Cell::text).toList());
                while (cells.size() < columns) {
                    cells.add("");
                }
                intact.add(cells);
            }
            widths = Widths.of(rows, columns);
        }

        List<Edit> edits() {
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < rows.size(); ) {
                OpenRow joined = joined(i);
                edits.addAll(joined.edits());
                i += joined.size();
            }
            return edits;
        }

        /** The row that starts at line {@code first}: alone, or with the lines that one row of the sibling asks for. */
        private OpenRow joined(int first) {
            OpenRow alone = new OpenRow(lines, rows.get(first), widths);
            OpenRow best = alone;
            for (List<String> row : intact) {
                if (isWhole(alone, row)) {
                    return alone;
                }
                OpenRow candidate = along(first, row);
                if (candidate.size() > 1) {
                    if (best.size() > 1 && best.size() != candidate.size()) {
                        return alone; // two rows of the sibling ask for different joins
                    }
                    best = candidate;
                }
            }
            return best;
        }

        /** The lines from {@code first} on that make {@code row}; only the first when they do not. */
        private OpenRow along(int first, List<String> row) {
            OpenRow open = new OpenRow(lines, rows.get(first), widths);
            for (int next = first + 1; next < rows.size() && next - first < MOST_LINES; next++) {
                TabLine line = rows.get(next);
                if (line.line() != open.last().line() + 1 || !goesOn(open, line, row)) {
                    break;
                }
                open.join(line, "a copy of this table shows the whole row: " + String.join(" | ", row));
                if (isWhole(open, row)) {
                    return open;
                }
            }
            return new OpenRow(lines, rows.get(first), widths);
        }

        /** Whether each fragment of {@code line} continues what the sibling's cell says, at least one of them word for word. */
        private boolean goesOn(OpenRow open, TabLine line, List<String> row) {
            int exact = 0;
            for (int column = 0; column < line.cells().size(); column++) {
                if (!line.isFilled(column)) {
                    continue;
                }
                if (column >= columns || !open.isFilled(column)) {
                    return false;
                }
                String next = line.cell(column, lines.text());
                String cell = open.cell(column);
                String joined = PlainWords.of(cell + open.glue(column, open.lastFragment(column), next) + next);
                if (row.get(column).startsWith(joined)) {
                    exact++;
                } else if (!isAlike(joined, row.get(column))
                        || !widths.isTight(column, open.lastFragment(column), next)) {
                    return false;
                }
            }
            return exact > 0;
        }

        private boolean isWhole(OpenRow open, List<String> row) {
            int equal = 0;
            for (int column = 0; column < columns; column++) {
                String cell = PlainWords.of(open.cell(column));
                boolean same = cell.equals(row.get(column));
                boolean edited = open.size() > 1 && isAlike(cell, row.get(column));
                if (!same && !edited) {
                    return false;
                }
                equal += same && !cell.isEmpty() ? 1 : 0;
            }
            return equal > 0;
        }

        private static boolean isAlike(String cell, String other) {
            return cell.length() >= SHARED_PREFIX && other.regionMatches(0, cell, 0, SHARED_PREFIX);
        }
    }
}
