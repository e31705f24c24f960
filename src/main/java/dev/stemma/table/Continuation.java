package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a line goes on with the row above it. Vetoes come first; then either the plain rule decides (every cell's next
 * word would not have fitted, and every seam is open), or evidence is summed as log-odds against the table's own
 * habits. What looks like a continuation and is not joined is refused with the reason.
 *
 * <p>Set while looking at the pipe tables of real policies, printed with tabs and wrapped at random widths;
 * {@code WrappedTablesTest} holds a part of them to it.
 */
final class Continuation {
    /** Log-odds that a line must reach to be joined. */
    private static final double JOIN = 1;

    /** The same for a line that fills every cell which the row fills, as a new row does. */
    private static final double JOIN_FULL = 1.3;

    private static final double EMPTY_IN_CONTINUATION = 0.5;
    private static final double LOWER_IN_CONTINUATION = 0.72;
    private static final double TIGHT_IN_CONTINUATION = 0.93;
    private static final double SENTENCE_IN_CONTINUATION = 0.1;
    private static final double OPEN_IN_CONTINUATION = 0.4;
    private static final double OPEN_AT_START = 0.02;
    private static final double BRACKET = 4;
    private static final double NEW_VALUE = -4;
    private static final double NEW_NAME = -3;

    private final Columns columns;
    private final Habits habits;

    /** @param habits of the table; null before they are known: then only the plain rule joins */
    Continuation(Columns columns, Habits habits) {
        this.columns = columns;
        this.habits = habits;
    }

    /** START: a row of its own. JOIN: continues. REFUSED: looks like a continuation, and something speaks against it. */
    enum Kind {
        START,
        JOIN,
        REFUSED
    }

    /** The decision with its reason for a person. */
    record Decision(Kind kind, String why) {
        static final Decision START = new Decision(Kind.START, "");
    }

    Decision decide(OpenRow row, CutLine line, Widths widths) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.isFilled(i)) {
                filled.add(i);
            }
        }
        if (filled.isEmpty()
                || filled.stream().anyMatch(column -> column >= widths.columns() || !row.isFilled(column))) {
            return Decision.START; // it fills a column that the row left empty, or that the table does not have
        }
        boolean proper = filled.size() < row.first().filled();
        if (spoilsHeader(row, line, filled)) {
            return new Decision(Kind.REFUSED, "the header above is whole without it");
        }
        boolean suspect = !line.isFilled(0) || !line.isFilled(columns.key());
        boolean allOpen = true;
        for (int column : filled) {
            String before = row.lastFragment(column);
            String next = line.cell(column);
            String veto = veto(column, before, next, row, widths);
            if (veto != null) {
                return suspect ? new Decision(Kind.REFUSED, veto) : Decision.START;
            }
            allOpen = allOpen
                    && (Seam.goesOn(next) || Seam.isOpen(before))
                    && !isNewValue(before, next)
                    && !isNewName(column, before, next, widths);
        }
        if (proper && allOpen) {
            return new Decision(
                    Kind.JOIN, "the next word would not have fitted in " + named(filled) + ", and the seam is open");
        }
        if (habits != null) {
            double odds = odds(row, line, filled, widths);
            boolean broken =
                    filled.stream().anyMatch(column -> isOverWide(row.lastFragment(column), widths.of(column)));
            if (proper ? odds >= JOIN : odds >= JOIN_FULL && !broken) {
                return new Decision(
                        Kind.JOIN,
                        "the next word would not have fitted in " + named(filled)
                                + ", and the line is no row as the others begin (log-odds "
                                + Math.round(odds * 10) / 10.0 + ")");
            }
        }
        return suspect
                ? new Decision(Kind.REFUSED, "nothing shows that the cells above " + named(filled) + " are open")
                : Decision.START;
    }

    /** Whether the row is a header whose known words the line would make unknown. */
    private boolean spoilsHeader(OpenRow row, CutLine line, List<Integer> filled) {
        if (row.first().block() > 0) {
            return false;
        }
        return filled.stream().anyMatch(column -> spoilsHeader(row.cell(column), line.cell(column)))
                && Headers.isHeader(row.words(0));
    }

    private static boolean spoilsHeader(String cell, String next) {
        String words = PlainWords.of(cell);
        return ColumnRole.of(words).isPresent()
                && ColumnRole.of(words + " " + PlainWords.of(next)).isEmpty();
    }

    private double odds(OpenRow row, CutLine line, List<Integer> filled, Widths widths) {
        double odds = Math.log(habits.joined() / (1 - habits.joined()));
        for (int column = 0; column < widths.columns(); column++) {
            if (!filled.contains(column)) {
                if (row.isFilled(column)) {
                    odds += Math.log(EMPTY_IN_CONTINUATION / habits.emptyAtStart(column));
                }
                continue;
            }
            String before = row.lastFragment(column);
            String next = line.cell(column);
            odds += Math.log((1 - EMPTY_IN_CONTINUATION) / (1 - habits.emptyAtStart(column)));
            if (!isOverWide(before, widths.of(column))) {
                odds += odds(widths.isTight(column, before, next), TIGHT_IN_CONTINUATION, habits.tightAtStart(column));
            }
            odds += odds(Seam.goesOn(next), LOWER_IN_CONTINUATION, habits.lowerAtStart(column));
            odds += odds(Seam.endsSentence(before), SENTENCE_IN_CONTINUATION, habits.endsSentence(column));
            odds += odds(Seam.isOpen(before), OPEN_IN_CONTINUATION, OPEN_AT_START);
            odds += Seam.opensBracket(before) && Seam.closesBracket(next) ? BRACKET : 0;
            odds += isNewValue(before, next) ? NEW_VALUE : 0;
            odds += isNewName(column, before, next, widths) ? NEW_NAME : 0;
        }
        return odds;
    }

    /** Whether {@code before} is one word as wide as its column: behind it any word begins a new line, so that says nothing. */
    private static boolean isOverWide(String before, int width) {
        return before.length() >= width && Seam.firstWord(before) == before.length();
    }

    /** Log-odds of a sign that is seen or not. */
    private static double odds(boolean seen, double inContinuation, double atStart) {
        return seen ? Math.log(inContinuation / atStart) : Math.log((1 - inContinuation) / (1 - atStart));
    }

    private static String veto(int column, String before, String next, OpenRow row, Widths widths) {
        if (!row.wentOn(column)) {
            return "column " + (column + 1) + " had ended a line before";
        }
        if (!widths.noFit(column, before, next)) {
            return "the next word would have fitted in column " + (column + 1);
        }
        return CellKind.isNumber(before) && CellKind.isNumber(next)
                ? "two numbers meet in column " + (column + 1)
                : null;
    }

    private boolean isNewValue(String before, String next) {
        CellKind below = columns.kind(next);
        return (below == CellKind.DURATION || below == CellKind.HOST) && columns.kind(before) == below;
    }

    /** Whether a name of its own stands in a column of names; a name that fills the width may have been broken. */
    private boolean isNewName(int column, String before, String next, Widths widths) {
        return columns.isAtomic(column)
                && CookieNames.isPossible(next)
                && !Seam.isOpen(before)
                && before.length() < widths.of(column);
    }

    private static String named(List<Integer> columns) {
        return (columns.size() == 1 ? "column " : "columns ")
                + String.join(
                        ", ",
                        columns.stream()
                                .map(column -> Integer.toString(column + 1))
                                .toList());
    }
}
