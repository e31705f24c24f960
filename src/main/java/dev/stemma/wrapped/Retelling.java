package dev.stemma.wrapped;

import dev.stemma.align.EditDistance;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Lines that say a row of an intact copy but for some words: each cell goes on as the copy's does, or nearly so, or it differs and each
 * of its breaks stands where the column ends.
 */
final class Retelling {
    /** A cell that differs from the copy's and did not go on at least begins alike. */
    private static final int SHARED_PREFIX = 12;

    /** Share of a row's filled cells that may differ from the copy's. */
    private static final double MOST_CHANGED = 0.4;

    /** A cell is nearly the copy's when one character in so many differs; below this length a word more or less is another cell. */
    private static final int PER_EDIT = 4;

    private static final int LEAST_ALIKE = 16;
    private static final int MOST_EDITS = 48;

    /** A cell so long that is nearly the copy's shows which row it is, if no cell is the same. */
    private static final int TELLING = 40;

    private static final int MOST_LINES = 1000;

    private final Widths widths;
    private final CopyRow row;
    private final int columns;
    private final boolean[] differs;
    /** How many cells may differ. */
    private int most;

    Retelling(Widths widths, CopyRow row, int columns) {
        this.widths = widths;
        this.row = row;
        this.columns = columns;
        this.differs = new boolean[columns];
    }

    /**
     * Whether a line may begin the row.
     *
     * @param said what it says in each column, squeezed
     */
    boolean mayBegin(List<String> said) {
        int filled = 0;
        for (int column = 0; column < columns; column++) {
            String cell = said.get(column);
            String other = row.squeezed().get(column);
            filled += cell.isEmpty() && other.isEmpty() ? 0 : 1;
            differs[column] = cell.isEmpty() != other.isEmpty() || !begins(cell, other);
            if (count() > most(columns)) {
                return false;
            }
        }
        most = most(filled);
        return count() <= most && filled - count() >= 1;
    }

    /** How many of so many cells may differ. */
    private static int most(int filled) {
        return filled < 2 ? 0 : Math.max(1, (int) (MOST_CHANGED * filled));
    }

    /**
     * Joins to {@code open} the lines that go on saying the row, which {@linkplain #mayBegin may begin} with its first.
     *
     * @param run the lines; {@code open} holds number {@code first}
     * @param begins whether a line begins a row of the copy
     * @return by how much the lines differ from the row, 2 for a cell that differs and 1 for one that nearly is the same; -1 when they
     *     say another row
     */
    int join(OpenRow open, List<CutLine> run, int first, IntPredicate begins) {
        for (int next = first + 1; next - first < MOST_LINES && next < run.size(); next++) {
            CutLine line = run.get(next);
            if (line.line() != open.last().line() + 1 || begins.test(next) || !goesOn(open, line)) {
                break;
            }
            open.join(line, row::why, row.glue(open, line));
        }
        return difference(open);
    }

    private boolean goesOn(OpenRow open, CutLine line) {
        boolean[] before = differs.clone();
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            if (!line.isFilled(column)) {
                continue;
            }
            any = true;
            differs[column] =
                    !begins(CopyRow.joined(open, line, column), row.squeezed().get(column));
            boolean tight = open.wentOn(column) && widths.isTight(column, open.lastFragment(column), line.cell(column));
            any &= open.isFilled(column) && (!differs[column] || tight);
            if (!any) {
                break;
            }
        }
        if (!any || count() > most) {
            System.arraycopy(before, 0, differs, 0, columns);
            return false;
        }
        return true;
    }

    private int difference(OpenRow open) {
        int difference = 0;
        int differing = 0;
        boolean shown = false;
        for (int column = 0; column < columns; column++) {
            String cell = CopyRow.said(open, column);
            String other = row.squeezed().get(column);
            if (cell.equals(other)) {
                shown |= !cell.isEmpty();
            } else if (isAlike(cell, other)) {
                difference++;
                shown |= cell.length() >= TELLING;
            } else if (differs[column] || beginsAlike(cell, other)) {
                difference += 2;
                differing++;
            } else {
                return -1; // the copy's cell goes on where this one ends
            }
        }
        return shown && differing <= most ? difference : -1;
    }

    private static boolean begins(String cell, String other) {
        int edits = edits(cell);
        return other.startsWith(cell)
                || (edits > 0 && EditDistance.prefix(cell, other, edits).isPresent());
    }

    private static boolean isAlike(String cell, String other) {
        int edits = edits(cell);
        return edits > 0 && EditDistance.bounded(cell, other, edits).isPresent();
    }

    private static int edits(String cell) {
        return cell.length() < LEAST_ALIKE ? 0 : Math.min(MOST_EDITS, cell.length() / PER_EDIT);
    }

    private static boolean beginsAlike(String cell, String other) {
        return cell.length() >= SHARED_PREFIX && other.regionMatches(0, cell, 0, SHARED_PREFIX);
    }

    private int count() {
        int count = 0;
        for (boolean each : differs) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
