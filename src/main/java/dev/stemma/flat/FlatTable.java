package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.page.CellLine;
import dev.stemma.page.CellSeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines below a header were parted into, judged: whether it is a table, and which of its rows are sure. */
final class FlatTable {
    private static final double LEAST_PER_ROW = 1;
    private static final double TELLING = 1.5;
    private static final int MOST_WEAK = 4;
    /** Rows that show how long a last cell is. Set by hand. */
    private static final int LEAST_OTHERS = 2;

    private final FlatRows parted;
    private final List<FlatRows.Row> rows;
    private final List<Optional<ColumnRole>> roles;

    FlatTable(FlatRows parted) {
        this.parted = parted;
        this.rows = parted.rows();
        this.roles = parted.roles();
    }

    int columns() {
        return roles.size();
    }

    /** The lines that the rows were made of. */
    Below lines() {
        return parted.lines();
    }

    boolean isTable() {
        List<FlatRows.Row> sure =
                sureRows().stream().filter(row -> !row.section()).toList();
        boolean names = sure.stream()
                .flatMap(row -> row.cells().stream().flatMap(List::stream))
                .anyMatch(line -> line.kind() == CellKind.NAME);
        return !sure.isEmpty() && worth() + spanned() >= LEAST_PER_ROW * sure.size() && (sure.size() > 1 || names);
    }

    /** What one reading of the lines is compared with another by. */
    double worth() {
        return parted.score() + listed();
    }

    /**
     * What the score lost to a group's label that stands in one cell beside all its names: the rows below the first lack that cell, and are
     * no worse for it.
     */
    private double spanned() {
        if (!parted.isByGroups()) {
            return 0;
        }
        long below = rows.stream()
                .filter(row -> !row.section() && row.cells().get(0).isEmpty())
                .filter(row -> row.cells().get(1).stream().allMatch(line -> line.kind() == CellKind.NAME))
                .count();
        return -FlatRows.SKIP * below;
    }

    /** What the score lost to the lists of names that stand in one cell each: a row is no worse for the length of its list. */
    private double listed() {
        double lost = 0;
        for (FlatRows.Row row : rows) {
            for (int i = 0; i < roles.size() && !row.section(); i++) {
                long names = row.cells().get(i).stream()
                        .filter(line -> line.kind() == CellKind.NAME)
                        .count();
                lost += FlatRows.isNames(roles.get(i)) && names > 1 ? -FlatRows.SAME_LIST * (names - 1) : 0;
            }
        }
        return lost;
    }

    /** Whether in most rows a name and words below it make one cell: the header lacks a column. */
    boolean mostNamesHoldWords() {
        int records = 0;
        int both = 0;
        for (FlatRows.Row row : sureRows()) {
            records += row.section() ? 0 : 1;
            for (int i = 0; i < roles.size() && !row.section(); i++) {
                List<CellLine> cell = row.cells().get(i);
                boolean words = FlatRows.isNames(roles.get(i))
                        && cell.size() > 1
                        && cell.get(0).kind() == CellKind.NAME
                        && cell.get(1).kind() == CellKind.LABEL;
                both += words ? 1 : 0;
            }
        }
        return both > FlatRows.MOSTLY * records;
    }

    /**
     * The rows without what only looks like some: from the first long run of rows that show neither a technical name nor a
     * telling value on, and without such rows at the end. Menus and footers below a table are cut off so.
     */
    List<FlatRows.Row> sureRows() {
        int keep = 0;
        int weak = 0;
        for (int i = 0; i < rows.size() && weak <= MOST_WEAK; i++) {
            if (rows.get(i).section()) {
                continue;
            }
            weak = isSure(rows.get(i)) ? 0 : weak + 1;
            keep = weak == 0 ? i + 1 : keep;
        }
        return keep == 0 ? List.of() : closed(rows.subList(0, keep));
    }

    /**
     * The rows, the last without the page below the table: where every other row's last cell is one line, further sentences in the
     * last one are no part of it.
     */
    private List<FlatRows.Row> closed(List<FlatRows.Row> found) {
        FlatRows.Row last = found.get(found.size() - 1);
        int column = roles.size() - 1;
        while (last.cells().get(column).isEmpty()) {
            column--;
        }
        int end = firstEnd(last.cells().get(column));
        if (FlatRows.isNames(roles.get(column))
                || end == last.cells().get(column).size()) {
            return found;
        }
        int others = 0;
        for (FlatRows.Row row : found.subList(0, found.size() - 1)) {
            int lines = row.section() ? 0 : row.cells().get(column).size();
            if (lines > 1) {
                return found;
            }
            others += lines;
        }
        if (others < LEAST_OTHERS) {
            return found;
        }
        List<List<CellLine>> cells = new ArrayList<>(last.cells());
        cells.set(column, cells.get(column).subList(0, end));
        List<FlatRows.Row> closed = new ArrayList<>(found.subList(0, found.size() - 1));
        closed.add(new FlatRows.Row(false, cells));
        return closed;
    }

    /** How many lines of a cell go on to the first that is whole: below it stands none that begins in lower case. */
    private static int firstEnd(List<CellLine> cell) {
        int end = 1;
        while (end < cell.size()
                && (cell.get(end - 1).endsOpen()
                        || CellSeam.goesOn(cell.get(end).words()))) {
            end++;
        }
        return end;
    }

    private boolean isSure(FlatRows.Row row) {
        for (int i = 0; i < roles.size(); i++) {
            for (CellLine line : row.cells().get(i)) {
                boolean name = FlatRows.isNames(roles.get(i)) && line.kind() == CellKind.NAME;
                boolean value = line.kind() != CellKind.PROSE
                        && line.kind() != CellKind.LABEL
                        && line.kind() != CellKind.NAME
                        && line.score(roles.get(i), parted.strict()) >= TELLING;
                if (name || value) {
                    return true;
                }
            }
        }
        return false;
    }
}
