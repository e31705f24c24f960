package dev.stemma.wrapped;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Edit;
import dev.stemma.page.CellSeam;
import dev.stemma.page.Lines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines of a broken table beside the rows of an intact copy. From the top down: lines that together say a row of the copy word for
 * word are that row; else lines that say it but for a few cells, each of whose breaks stands where the column ends; else, between two
 * rows that the copy knows, lines that can only be one row that it does not have.
 */
final class RowWitness {
    private static final int MOST_LINES = 1000;

    private final Lines lines;
    private final List<CutLine> run;
    private final List<CopyRow> rows;
    private final int columns;
    private final Widths widths;
    private final TableColumns kinds;
    /** Whether a row of the copy begins with a line; null before somebody asked. */
    private final Boolean[] begins;
    /** What each line says, squeezed; null before somebody asked. */
    private final List<List<String>> said;

    RowWitness(Lines lines, List<CutLine> run, List<CopyRow> rows, int columns) {
        this.lines = lines;
        this.run = run;
        this.rows = rows;
        this.columns = columns;
        this.widths = Widths.ofPhrases(run, columns);
        this.kinds = TableColumns.of(run, columns);
        this.begins = new Boolean[run.size()];
        this.said = new ArrayList<>(Collections.nCopies(run.size(), null));
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        int known = 0;
        int unknown = -1; // where lines began that the copy does not know
        for (int i = 0; i < run.size(); ) {
            OpenRow row = known(i);
            if (row == null) {
                unknown = unknown < 0 ? i : unknown;
                i++;
                continue;
            }
            if (unknown >= 0 && known > 0) {
                edits.addAll(between(unknown, i));
            }
            unknown = -1;
            known++;
            edits.addAll(RowEdits.ofTabs(lines, row));
            i += row.size();
        }
        if (unknown >= 0 && known > 0) {
            edits.addAll(between(unknown, run.size()));
        }
        return edits;
    }

    /** The row of the copy that the lines from {@code first} on say; null when they say none. */
    private OpenRow known(int first) {
        OpenRow found = null;
        for (CopyRow row : rows) {
            OpenRow whole = whole(first, row);
            if (whole != null && (found == null || whole.size() > found.size())) {
                found = whole;
            }
        }
        if (found != null) {
            return found;
        }
        int fewest = Integer.MAX_VALUE;
        boolean disputed = false;
        for (CopyRow row : rows) {
            Retelling retelling = new Retelling(widths, row, columns);
            if (!retelling.mayBegin(said(first))) {
                continue;
            }
            OpenRow edited = new OpenRow(lines, run.get(first), widths);
            int changed = retelling.join(edited, run, first, this::beginsRow);
            if (changed < 0) {
                continue;
            }
            disputed = changed == fewest ? disputed || edited.size() != found.size() : changed >= fewest && disputed;
            if (changed < fewest) {
                fewest = changed;
                found = edited;
            }
        }
        return disputed ? null : found;
    }

    /** The lines from {@code first} on that say all of {@code row} and nothing else; null when they do not. */
    private OpenRow whole(int first, CopyRow row) {
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            String cell = said(first).get(column);
            if (cell.isEmpty()
                    ? !row.squeezed().get(column).isEmpty()
                    : !row.squeezed().get(column).startsWith(cell)) {
                return null;
            }
            any |= !cell.isEmpty();
        }
        if (!any) {
            return null;
        }
        OpenRow open = new OpenRow(lines, run.get(first), widths);
        for (int next = first + 1; !row.isSaidBy(open); next++) {
            if (next - first >= MOST_LINES || !isNext(open, next) || !goesOn(open, run.get(next), row)) {
                return null;
            }
            open.join(run.get(next), row::why, row.glue(open, run.get(next)));
        }
        return open;
    }

    private List<String> said(int line) {
        if (said.get(line) == null) {
            said.set(line, CopyRow.said(run.get(line), columns));
        }
        return said.get(line);
    }

    private boolean isNext(OpenRow open, int next) {
        return next < run.size() && run.get(next).line() == open.last().line() + 1;
    }

    /** Whether each fragment of {@code line} goes on word for word as {@code row} does. */
    private boolean goesOn(OpenRow open, CutLine line, CopyRow row) {
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            if (line.isFilled(column)) {
                any = true;
                if (!open.isFilled(column)
                        || !row.squeezed().get(column).startsWith(CopyRow.joined(open, line, column))) {
                    return false;
                }
            }
        }
        return any;
    }

    /** Whether a row of the copy begins with line {@code next}, all of its cells. */
    private boolean beginsRow(int next) {
        if (begins[next] == null) {
            begins[next] = rows.stream().anyMatch(row -> whole(next, row) != null);
        }
        return begins[next];
    }

    /**
     * Rows among the lines {@code from..to}, which stand between rows that the copy knows and begin none of them: a line goes on with
     * the one above when each of its words could not have stood there, and it leaves a cell empty or a seam is open.
     */
    private List<Edit> between(int from, int to) {
        List<Edit> edits = new ArrayList<>();
        OpenRow open = new OpenRow(lines, run.get(from), widths);
        for (int i = from + 1; i < to; i++) {
            if (isNext(open, i) && isRest(open, run.get(i))) {
                open.join(run.get(i), () -> "a copy of this table has the rows around it and none that begins here");
            } else {
                edits.addAll(RowEdits.ofTabs(lines, open));
                open = new OpenRow(lines, run.get(i), widths);
            }
        }
        edits.addAll(RowEdits.ofTabs(lines, open));
        return edits;
    }

    private boolean isRest(OpenRow open, CutLine line) {
        boolean proper = line.filled() < open.first().filled();
        boolean seam = false;
        for (int column = 0; column < columns; column++) {
            if (!line.isFilled(column)) {
                continue;
            }
            String above = open.lastFragment(column);
            String next = line.cell(column);
            boolean name = kinds.isAtomic(column) && CookieNames.isPossible(next);
            if (name || !open.isFilled(column) || !open.wentOn(column) || !widths.isTight(column, above, next)) {
                return false;
            }
            seam |= CellSeam.isOpen(above) || CellSeam.goesOn(next);
        }
        return line.filled() > 0 && (proper || seam);
    }
}
