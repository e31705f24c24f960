package dev.stemma.wrapped;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.page.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A line and the row above it, and whether the line goes on with the row. Vetoes come first; then the plain rule joins (every cell's
 * next word would not have fitted, and every seam is open); what neither decides is left to the table's habits. What looks
 * like a continuation and is not joined is refused with the reason. All but the habits is looked at once, however often the
 * table is parted. Immutable.
 */
final class Meeting {
    private final List<CutLine> above;
    private final Decision plain;
    private final List<Joint> joints;
    private final boolean proper;

    private Meeting(OpenRow row, Decision plain, List<Joint> joints, boolean proper) {
        this.above = row.parts();
        this.plain = plain;
        this.joints = joints;
        this.proper = proper;
    }

    /** START: a row of its own. JOIN: continues. REFUSED: looks like a continuation, and something speaks against it. */
    enum Kind {
        START,
        JOIN,
        REFUSED
    }

    /** The decision with its reason for a person. */
    record Decision(Kind kind, Supplier<String> why) {
        private static final Decision START = new Decision(Kind.START, () -> "");
    }

    /**
     * Where {@code line} meets {@code row}.
     *
     * @param widths of the block that the row ends in
     * @param columns what they hold
     */
    static Meeting of(OpenRow row, CutLine line, Widths widths, TableColumns columns) {
        if (line.filled() == 0 || fillsOther(row, line, widths)) {
            return settled(row, Decision.START);
        }
        if (spoilsHeader(row, line)) {
            return settled(row, new Decision(Kind.REFUSED, () -> "the header above is whole without it"));
        }
        boolean suspect = !line.isFilled(columns.first()) || !line.isFilled(columns.key());
        for (int column = 0; column < line.cells().size(); column++) {
            Veto veto = line.isFilled(column) ? veto(column, row, line.cell(column), widths) : Veto.NONE;
            if (veto != Veto.NONE) {
                int at = column;
                return settled(row, suspect ? new Decision(Kind.REFUSED, () -> veto.in(at)) : Decision.START);
            }
        }
        List<Joint> joints = joints(row, line, widths, columns);
        boolean proper = line.filled() < row.first().filled();
        if (proper && joints.stream().filter(Joint::isFilled).allMatch(Joint::isOpen)) {
            return settled(
                    row,
                    new Decision(
                            Kind.JOIN,
                            () -> "the next word would not have fitted in " + named(joints)
                                    + ", and the seam is open"));
        }
        Decision undecided = suspect
                ? new Decision(Kind.REFUSED, () -> "nothing shows that the cells above " + named(joints) + " are open")
                : Decision.START;
        return new Meeting(row, undecided, joints, proper);
    }

    /** One that no habit changes. */
    private static Meeting settled(OpenRow row, Decision decision) {
        return new Meeting(row, decision, List.of(), false);
    }

    /** Whether the line met {@code row}, as long as that is now. */
    boolean isWith(OpenRow row) {
        return row.consistsOf(above);
    }

    /** What is decided as long as the table's habits are not known. */
    Decision plain() {
        return plain;
    }

    /** What is decided in a table of these habits. */
    Decision decide(Habits habits) {
        if (joints.isEmpty()) {
            return plain;
        }
        double odds = habits.odds(joints);
        boolean joined = proper
                ? odds >= Habits.JOIN
                : odds >= Habits.JOIN_FULL && joints.stream().noneMatch(Joint::overWide);
        return joined
                ? new Decision(
                        Kind.JOIN,
                        () -> "the next word would not have fitted in " + named(joints)
                                + ", and the line is no row as the others begin (log-odds "
                                + Math.round(odds * 10) / 10.0 + ")")
                : plain;
    }

    /** Whether the line fills a column that the row left empty, or that the table does not have. */
    private static boolean fillsOther(OpenRow row, CutLine line, Widths widths) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (line.isFilled(column) && (column >= widths.columns() || !row.isFilled(column))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row is a header whose known words the line would make unknown. */
    private static boolean spoilsHeader(OpenRow row, CutLine line) {
        if (row.first().block() > 0) {
            return false;
        }
        List<String> words = row.words(0);
        for (int column = 0; column < line.cells().size(); column++) {
            if (line.isFilled(column)
                    && ColumnRole.of(words.get(column)).isPresent()
                    && ColumnRole.of(words.get(column) + " " + line.words().get(column))
                            .isEmpty()) {
                return Headers.isHeader(words);
            }
        }
        return false;
    }

    /** What no continuation does. */
    private enum Veto {
        ENDED,
        FITS,
        NUMBERS,
        REPEATED,
        NONE;

        private String in(int column) {
            return switch (this) {
                case ENDED -> "column " + (column + 1) + " had ended a line before";
                case FITS -> "the next word would have fitted in column " + (column + 1);
                case NUMBERS -> "two numbers meet in column " + (column + 1);
                case REPEATED -> "column " + (column + 1) + " says the same again";
                case NONE -> "";
            };
        }
    }

    private static Veto veto(int column, OpenRow row, String next, Widths widths) {
        if (!row.wentOn(column)) {
            return Veto.ENDED;
        }
        String before = row.lastFragment(column);
        if (!widths.noFit(column, before, next)) {
            return Veto.FITS;
        }
        if (CellKind.isNumber(before) && CellKind.isNumber(next)) {
            return Veto.NUMBERS;
        }
        return before.equals(next) ? Veto.REPEATED : Veto.NONE;
    }

    /** One for each column of the table. */
    private static List<Joint> joints(OpenRow row, CutLine line, Widths widths, TableColumns columns) {
        List<Joint> joints = new ArrayList<>(widths.columns());
        for (int column = 0; column < widths.columns(); column++) {
            joints.add(
                    line.isFilled(column)
                            ? Joint.of(column, row.lastFragment(column), line.cell(column), widths, columns)
                            : row.isFilled(column) ? Joint.BESIDE_EMPTY : Joint.NOWHERE);
        }
        return joints;
    }

    /** The columns that the line fills. */
    private static String named(List<Joint> joints) {
        List<String> numbers = new ArrayList<>();
        for (int column = 0; column < joints.size(); column++) {
            if (joints.get(column).isFilled()) {
                numbers.add(Integer.toString(column + 1));
            }
        }
        return (numbers.size() == 1 ? "column " : "columns ") + String.join(", ", numbers);
    }
}
