package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Folded;
import dev.stemma.page.CellLine;
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
    static final double SKIP = -1.3;
    private static final double SKIP_NAME = -4;
    private static final double SAME_CELL = -1.2;
    private static final double SAME_CELL_OPEN = -0.2;
    static final double SAME_LIST = -0.4;

    /** Lines after which a table that has not become better is over: more than five rows of the widest. */
    private static final int MOST_VAIN = 60;

    private static final double SECTION = 0.3;
    private static final double NOTE = -0.5;
    /** Sentences that may explain a group of names. Set by hand: more are a text. */
    private static final int MOST_NOTES = 4;

    static final double MOSTLY = 0.5;
    /** Names that must show how a table writes names before a word that may be a label is taken for one more. */
    private static final int LEAST_IN_CAPITALS = 3;

    private static final double NAME_IN_CAPITALS = 0.5;
    /** Below two names, one of which it would take away from the list that both stand in. */
    private static final double NAME_AS_LABEL = -2;

    private static final double NO = Double.NEGATIVE_INFINITY;

    private final List<Optional<ColumnRole>> roles;
    private final Below lines;
    private final int columns;
    private final boolean strict;
    /** Whether this table writes its names in capitals, so that a label's word in capitals may be one. */
    private final boolean inCapitals;
    /** Column of each line of the table; {@code columns} is a label; and whether a row begins there. */
    private int[] column = {};

    private boolean[] begins = {};
    private double score;

    private FlatRows(List<Optional<ColumnRole>> roles, Below lines, boolean strict, boolean inCapitals) {
        this.roles = roles;
        this.lines = lines;
        this.columns = roles.size();
        this.strict = strict;
        this.inCapitals = inCapitals;
        solve();
    }

    /** The best rows; where most names turn out technical, once more with little trust in names that are not. */
    static FlatRows of(List<Optional<ColumnRole>> roles, Below lines) {
        FlatRows first = new FlatRows(roles, lines, false, false);
        int names = 0;
        int technical = 0;
        int capitals = 0;
        for (int i = 0; i < first.column.length; i++) {
            int at = first.column[i];
            if (at < first.columns
                    && roles.get(at).filter(role -> role == ColumnRole.NAMES).isPresent()) {
                names++;
                technical += lines.get(i).kind() == CellKind.NAME ? 1 : 0;
                capitals += isInCapitals(lines.get(i).words()) ? 1 : 0;
            }
        }
        boolean inCapitals = capitals >= LEAST_IN_CAPITALS && capitals > MOSTLY * names;
        return technical >= MOSTLY * names ? new FlatRows(roles, lines, true, inCapitals) : first;
    }

    /** One row: for each column its lines, or a label. */
    record Row(boolean section, List<List<CellLine>> cells) {
        CellLine first() {
            return cells.stream().flatMap(List::stream).findFirst().orElseThrow();
        }
    }

    /** The lines that the rows were made of. */
    Below lines() {
        return lines;
    }

    /** One for each column. */
    List<Optional<ColumnRole>> roles() {
        return roles;
    }

    /** Whether most names turned out technical, so that other words hardly are names. */
    boolean strict() {
        return strict;
    }

    double score() {
        return score;
    }

    boolean isByGroups() {
        return columns == 2 && isGroup(roles.get(0)) && isNames(roles.get(1));
    }

    private static boolean isGroup(Optional<ColumnRole> role) {
        return role.filter(known -> known == ColumnRole.CATEGORY || known == ColumnRole.PROVIDER)
                .isPresent();
    }

    static boolean isNames(Optional<ColumnRole> role) {
        return role.filter(known -> known == ColumnRole.NAMES).isPresent();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < column.length; i++) {
            if (column[i] == columns) {
                if (!begins[i]) {
                    continue;
                }
                rows.add(new Row(true, List.of(List.of(lines.get(i)))));
                continue;
            }
            if (begins[i]) {
                List<List<CellLine>> cells = new ArrayList<>();
                roles.forEach(role -> cells.add(new ArrayList<>()));
                rows.add(new Row(false, cells));
            }
            rows.get(rows.size() - 1).cells().get(column[i]).add(lines.get(i));
        }
        return rows;
    }

    private void solve() {
        int states = columns + 1;
        double[] above = new double[states];
        double[] best = new double[states];
        List<int[]> from =
                new ArrayList<>(); // for each line and state the state before it, plus states where a row begins
        int end = -1;
        int endState = -1;
        double top = 0;
        for (int i = 0; lines.has(i) && i - end <= MOST_VAIN; i++) {
            CellLine line = lines.get(i);
            double[] filled = above;
            above = best;
            best = filled;
            int[] came = new int[states];
            from.add(came);
            for (int state = 0; state < states; state++) {
                best[state] = NO;
                double fit = state == columns ? section(i) : fit(i, roles.get(state));
                double asFirst = fit + (state == columns ? 0 : ROW + skipped(0, state));
                if (i == 0) {
                    best[state] = asFirst;
                    came[state] = 2 * states - 1;
                }
                for (int before = 0; before < states && i > 0; before++) {
                    double newRow = trailing(before) + asFirst;
                    double sameRow = before < columns && state < columns
                            ? sameRow(i, before, state, fit)
                            : before == columns && state == columns ? note(line) : NO;
                    boolean begin = newRow >= sameRow;
                    double value = above[before] + Math.max(newRow, sameRow);
                    if (value > best[state]) {
                        best[state] = value;
                        came[state] = begin ? before + states : before;
                    }
                }
                double closed = best[state] + trailing(state);
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

    private void trace(List<int[]> from, int end, int endState, int states) {
        column = new int[end + 1];
        begins = new boolean[end + 1];
        int state = endState;
        for (int i = end; i >= 0; i--) {
            column[i] = state;
            begins[i] = from.get(i)[state] >= states;
            state = from.get(i)[state] % states;
        }
    }

    private double fit(int i, Optional<ColumnRole> role) {
        CellLine line = lines.get(i);
        boolean name = inCapitals
                && role.filter(names -> names == ColumnRole.NAMES).isPresent()
                && line.kind() == CellKind.CATEGORY
                && isInCapitals(line.words())
                && lines.has(i + 1)
                && !explainsAKind(lines.get(i + 1));
        if (isMarkedLabel(i, role)) {
            return isOverItself(i) ? lines.get(i).as(CellKind.LABEL).score(role, strict) : NAME_AS_LABEL;
        }
        return name ? NAME_IN_CAPITALS : isExplainedGroup(i) ? NO : line.score(role, strict);
    }

    /** A name with an underscore where a label should stand, which nobody calls a cookie. */
    private boolean isMarkedLabel(int i, Optional<ColumnRole> role) {
        return role.filter(label -> label == ColumnRole.LABEL).isPresent()
                && lines.get(i).kind() == CellKind.NAME
                && lines.get(i).words().indexOf('_') >= 0;
    }

    /** Whether the line stands twice: a cookie whose label is its name. */
    private boolean isOverItself(int i) {
        String words = lines.get(i).words();
        return (lines.has(i + 1) && lines.get(i + 1).words().equals(words))
                || (i > 0 && lines.get(i - 1).words().equals(words));
    }

    /** Among names by groups {@code LinkedIn}, a sentence below it, then a name: whose names follow, and no name itself. */
    private boolean isExplainedGroup(int i) {
        CellLine line = lines.get(i);
        if (!isByGroups()
                || (line.kind() != CellKind.LABEL && line.kind() != CellKind.NAME)
                || !line.words().chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
            return false;
        }
        int next = i + 1;
        while (next < i + MOST_NOTES && lines.has(next) && lines.get(next).kind() == CellKind.PROSE) {
            next++;
        }
        return next > i + 1 && lines.has(next) && lines.get(next).kind() == CellKind.NAME;
    }

    private static boolean isInCapitals(String words) {
        return words.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9'));
    }

    /** What stands below a label over rows, "These cookies ...", and not behind the name of one. */
    private static boolean explainsAKind(CellLine line) {
        return Folded.of(line.words()).contains("cookies");
    }

    private double section(int i) {
        return lines.get(i).isSection() || isExplainedGroup(i) ? SECTION : NO;
    }

    /** Prose below a label explains it. */
    private static double note(CellLine line) {
        return line.kind() == CellKind.PROSE ? NOTE : NO;
    }

    /** From column {@code before} on to {@code state} within a row; a further line of one cell earns nothing by itself. */
    private double sameRow(int i, int before, int state, double fit) {
        if (state < before) {
            return NO;
        }
        if (state > before) {
            return fit + skipped(before + 1, state);
        }
        CellLine above = lines.get(i - 1);
        boolean list = above.kind() == lines.get(i).kind()
                && (above.kind() == CellKind.NAME || above.kind() == CellKind.HOST || above.kind() == CellKind.DURATION)
                && fit > 0;
        return Math.min(fit, 0) + (above.endsOpen() ? SAME_CELL_OPEN : list ? SAME_LIST : SAME_CELL);
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
