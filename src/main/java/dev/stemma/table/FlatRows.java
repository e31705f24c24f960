package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts lines into columns: one decision over all lines below a header, by dynamic programming. A line goes into the next column,
 * skips columns (their cells were empty and vanished), goes on in the same one (a cell of several lines), begins a row, or is
 * a label over rows. Each line scores by its column's role; the table ends where no further line raises the sum.
 */
final class FlatRows {
    private static final double ROW = -1;
    private static final double SKIP = -1.3;
    private static final double SKIP_NAME = -4;
    private static final double SAME_CELL = -1.2;
    private static final double SAME_CELL_OPEN = -0.2;
    private static final double SECTION = 0.3;
    private static final double NO = Double.NEGATIVE_INFINITY;

    private final List<Optional<ColumnRole>> roles;
    private final List<FlatLine> lines;
    private final int columns;
    /** Column of each line of the table; {@code columns} is a label; and whether a row begins there. */
    private int[] column = {};

    private boolean[] begins = {};
    private double score;

    FlatRows(List<Optional<ColumnRole>> roles, List<FlatLine> lines) {
        this.roles = roles;
        this.lines = lines;
        this.columns = roles.size();
        solve();
    }

    /** One row: for each column its lines, or a label. */
    record Row(boolean section, List<List<FlatLine>> cells) {
        FlatLine first() {
            return cells.stream().flatMap(List::stream).findFirst().orElseThrow();
        }

        FlatLine last() {
            List<FlatLine> all = cells.stream().flatMap(List::stream).toList();
            return all.get(all.size() - 1);
        }
    }

    double score() {
        return score;
    }

    /** Number of lines that the table takes. */
    int length() {
        return column.length;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < column.length; i++) {
            if (column[i] == columns) {
                rows.add(new Row(true, List.of(List.of(lines.get(i)))));
                continue;
            }
            if (begins[i]) {
                List<List<FlatLine>> cells = new ArrayList<>();
                roles.forEach(role -> cells.add(new ArrayList<>()));
                rows.add(new Row(false, cells));
            }
            rows.get(rows.size() - 1).cells().get(column[i]).add(lines.get(i));
        }
        return rows;
    }

    private void solve() {
        int n = lines.size();
        int states = columns + 1;
        double[][] best = new double[n][states];
        int[][] from = new int[n][states]; // state before; a row begins when it is not smaller, or coded as below
        int end = -1;
        int endState = -1;
        double top = 0;
        for (int i = 0; i < n; i++) {
            FlatLine line = lines.get(i);
            for (int state = 0; state < states; state++) {
                double emission = state == columns ? section(line) : line.score(roles.get(state));
                best[i][state] = NO;
                if (i == 0) {
                    best[i][state] = emission + (state == columns ? 0 : ROW + skipped(0, state));
                    from[i][state] = 2 * states;
                } else {
                    for (int before = 0; before < states; before++) {
                        if (best[i - 1][before] == NO) {
                            continue;
                        }
                        double sameRow = before < columns && state < columns ? sameRow(i, before, state) : NO;
                        double newRow = trailing(before) + (state == columns ? 0 : ROW + skipped(0, state));
                        boolean begin = newRow >= sameRow;
                        double value = best[i - 1][before] + emission + Math.max(newRow, sameRow);
                        if (value > best[i][state]) {
                            best[i][state] = value;
                            from[i][state] = begin ? before + states : before;
                        }
                    }
                }
                double closed = best[i][state] + trailing(state);
                if (state < columns && closed > top) {
                    top = closed;
                    end = i;
                    endState = state;
                }
            }
        }
        score = top;
        trace(from, end, endState, states);
    }

    private void trace(int[][] from, int end, int endState, int states) {
        column = new int[end + 1];
        begins = new boolean[end + 1];
        int state = endState;
        for (int i = end; i >= 0; i--) {
            column[i] = state;
            begins[i] = state < columns && from[i][state] >= states;
            state = from[i][state] >= states ? from[i][state] - states : from[i][state];
        }
    }

    private static double section(FlatLine line) {
        return line.isSection() ? SECTION : NO;
    }

    /** From column {@code before} on to {@code state} within a row. */
    private double sameRow(int i, int before, int state) {
        if (state < before) {
            return NO;
        }
        if (state > before) {
            return skipped(before + 1, state);
        }
        FlatLine above = lines.get(i - 1);
        if (above.endsOpen()) {
            return SAME_CELL_OPEN;
        }
        boolean list = above.kind() == lines.get(i).kind() && (above.kind() == CellKind.HOST || above.kind() == CellKind.NAME);
        return list ? SAME_CELL + 0.2 : SAME_CELL;
    }

    /** Columns {@code a} until {@code b} are empty. */
    private double skipped(int a, int b) {
        double cost = 0;
        for (int i = a; i < b; i++) {
            cost += roles.get(i).filter(role -> role == ColumnRole.NAMES).isPresent() ? SKIP_NAME : SKIP;
        }
        return cost;
    }

    private double trailing(int state) {
        return state >= columns ? 0 : skipped(state + 1, columns);
    }
}
