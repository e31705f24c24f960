package dev.stemma.table;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Edit;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a broken table beside the rows of an intact copy. From the top down: lines that together say a row of the copy word for
 * word are that row; else lines that say it but for a few cells, each of whose breaks stands where the column ends; else, between two
 * rows that the copy knows, lines that can only be one row that it does not have.
 */
final class Witness {
    /** A cell that differs from the copy's at least begins alike, or most other cells are the same. */
    private static final int SHARED_PREFIX = 12;

    /** Share of a row's filled cells that may differ from the copy's. */
    private static final double MOST_CHANGED = 0.4;

    private static final int MOST_LINES = 1000;
    private static final int MOST_ROWS = 4000;

    private final Lines lines;
    private final List<CutLine> run;
    private final List<Row> rows;
    private final int columns;
    private final Widths widths;
    private final Columns kinds;

    /**
     * One row of the copy, padded to all columns.
     *
     * @param cells as the copy prints them
     * @param squeezed without white space and stars, which copies differ in where a line broke
     */
    record Row(List<String> cells, List<String> squeezed) {
        static Row of(List<String> cells, int columns) {
            List<String> padded = new ArrayList<>(cells);
            while (padded.size() < columns) {
                padded.add("");
            }
            return new Row(
                    List.copyOf(padded), padded.stream().map(Witness::squeezed).toList());
        }
    }

    Witness(Lines lines, List<CutLine> run, List<Row> rows, int columns) {
        this.lines = lines;
        this.run = run;
        this.rows = rows;
        this.columns = columns;
        this.widths = Widths.ofPhrases(run, columns, lines.text());
        this.kinds = Columns.of(run, columns, lines.text());
    }

    /** All rows of the copy with {@code columns} columns, headers and labels included, and lines of as many fields that are in no table. */
    static List<Row> rows(Tabled copy, int columns) {
        List<Row> rows = new ArrayList<>();
        for (Table table : copy.tables()) {
            for (Table.Row row : table.rows()) {
                boolean of = table.columns() == columns
                        && row.kind() != Table.Row.Kind.NOISE
                        && row.kind() != Table.Row.Kind.PARTIAL;
                if (of && rows.size() < MOST_ROWS) {
                    rows.add(Row.of(
                            row.cells().stream()
                                    .map(cell -> cell.inherited() ? "" : cell.text())
                                    .toList(),
                            columns));
                }
            }
        }
        Lines lines = new Lines(copy.text());
        List<Span> tables = copy.tables().stream().map(Table::span).toList();
        for (List<CutLine> run : SiblingMending.runs(lines, tables, columns)) {
            for (CutLine line : run) {
                if (rows.size() < MOST_ROWS) {
                    rows.add(Row.of(line.words(copy.text(), columns), columns));
                }
            }
        }
        return rows;
    }

    private static String squeezed(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!Lines.isSpace(words.charAt(i)) && words.charAt(i) != '*') {
                out.append(words.charAt(i));
            }
        }
        return out.toString();
    }

    private String said(OpenRow open, int column) {
        return squeezed(PlainWords.of(open.cell(column)));
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
        for (Row row : rows) {
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
        for (Row row : rows) {
            OpenRow edited = new OpenRow(lines, run.get(first), widths);
            int changed = edited(first, row, edited);
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
    private OpenRow whole(int first, Row row) {
        OpenRow open = new OpenRow(lines, run.get(first), widths);
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            String cell = said(open, column);
            if (cell.isEmpty()
                    ? !row.squeezed.get(column).isEmpty()
                    : !row.squeezed.get(column).startsWith(cell)) {
                return null;
            }
            any |= !cell.isEmpty();
        }
        if (!any) {
            return null;
        }
        for (int next = first + 1; !says(open, row); next++) {
            if (next - first >= MOST_LINES || !isNext(open, next) || !goesOn(open, run.get(next), row)) {
                return null;
            }
            open.join(run.get(next), why(row), glue(open, run.get(next), row));
        }
        return open;
    }

    /** What the copy shows in front of each fragment of {@code line}; null where its cell differs. */
    private String[] glue(OpenRow open, CutLine line, Row row) {
        String[] glue = new String[columns];
        for (int column = 0; column < columns; column++) {
            String said = said(open, column);
            if (line.isFilled(column) && row.squeezed.get(column).startsWith(said)) {
                String cell = row.cells.get(column);
                int at = 0;
                for (int letters = 0; at < cell.length() && letters < said.length(); at++) {
                    letters += Lines.isSpace(cell.charAt(at)) || cell.charAt(at) == '*' ? 0 : 1;
                }
                glue[column] = at < cell.length() && Lines.isSpace(cell.charAt(at)) ? " " : "";
            }
        }
        return glue;
    }

    private boolean isNext(OpenRow open, int next) {
        return next < run.size() && run.get(next).line() == open.last().line() + 1;
    }

    private boolean says(OpenRow open, Row row) {
        for (int column = 0; column < columns; column++) {
            if (!said(open, column).equals(row.squeezed.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each fragment of {@code line} goes on word for word as {@code row} does. */
    private boolean goesOn(OpenRow open, CutLine line, Row row) {
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            if (line.isFilled(column)) {
                any = true;
                if (!open.isFilled(column) || !row.squeezed.get(column).startsWith(joined(open, line, column))) {
                    return false;
                }
            }
        }
        return any;
    }

    private String joined(OpenRow open, CutLine line, int column) {
        return said(open, column) + squeezed(PlainWords.of(line.cell(column, lines.text())));
    }

    /**
     * Joins to {@code open} the lines that say {@code row} but for some cells; the number of changed cells, -1 when they say another
     * row.
     */
    private int edited(int first, Row row, OpenRow open) {
        boolean[] changed = new boolean[columns];
        int filled = 0;
        for (int column = 0; column < columns; column++) {
            String cell = said(open, column);
            String other = row.squeezed.get(column);
            filled += cell.isEmpty() && other.isEmpty() ? 0 : 1;
            changed[column] = cell.isEmpty() != other.isEmpty() || !other.startsWith(cell);
        }
        int most = filled < 2 ? 0 : Math.max(1, (int) (MOST_CHANGED * filled));
        if (count(changed) > most || filled - count(changed) < 1) {
            return -1;
        }
        for (int next = first + 1; next - first < MOST_LINES && isNext(open, next); next++) {
            CutLine line = run.get(next);
            boolean[] after = changed.clone();
            if (!goesOnChanged(open, line, row, after) || count(after) > most || beginsRow(next)) {
                break;
            }
            changed = after;
            open.join(line, why(row), glue(open, line, row));
        }
        int same = 0;
        for (int column = 0; column < columns; column++) {
            boolean equal = said(open, column).equals(row.squeezed.get(column));
            if (!equal && !changed[column] && !isAlike(open, row, column)) {
                return -1;
            }
            changed[column] |= !equal;
            same += equal && open.isFilled(column) ? 1 : 0;
        }
        return count(changed) <= most && same > 0 ? count(changed) : -1;
    }

    private boolean isAlike(OpenRow open, Row row, int column) {
        String cell = said(open, column);
        return cell.length() >= SHARED_PREFIX && row.squeezed.get(column).regionMatches(0, cell, 0, SHARED_PREFIX);
    }

    /** Each fragment goes on as the copy's cell, or in a cell that differs from it and breaks where its column ends. */
    private boolean goesOnChanged(OpenRow open, CutLine line, Row row, boolean[] changed) {
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            if (!line.isFilled(column)) {
                continue;
            }
            any = true;
            if (!open.isFilled(column)) {
                return false;
            }
            if (!changed[column] && row.squeezed.get(column).startsWith(joined(open, line, column))) {
                continue;
            }
            changed[column] = true;
            if (!open.wentOn(column)
                    || !widths.isTight(column, open.lastFragment(column), line.cell(column, lines.text()))) {
                return false;
            }
        }
        return any;
    }

    /** Whether a row of the copy begins with line {@code next}, all of its cells. */
    private boolean beginsRow(int next) {
        for (Row row : rows) {
            if (whole(next, row) != null) {
                return true;
            }
        }
        return false;
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
                open.join(run.get(i), "a copy of this table has the rows around it and none that begins here");
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
            String next = line.cell(column, lines.text());
            boolean name = kinds.isAtomic(column) && CookieNames.isPossible(next);
            if (name || !open.isFilled(column) || !open.wentOn(column) || !widths.isTight(column, above, next)) {
                return false;
            }
            seam |= Seam.isOpen(above) || Seam.goesOn(next);
        }
        return line.filled() > 0 && (proper || seam);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static String why(Row row) {
        return "a copy of this table shows the whole row: " + String.join(" | ", row.cells);
    }
}
