package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.CookieNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a line goes on with the row above it. Evidence is summed as log-odds; each veto alone forbids. What is
 * neither joined nor plainly a row of its own is refused with the reason.
 */
final class Continuation {
    private Continuation() {}

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

    /** {@code sure}: whether a join in this table was already certain, so that an empty first cell alone tells more. */
    static Decision decide(OpenRow row, TabLine line, Columns columns, Widths widths, boolean sure, String text) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.isFilled(i)) {
                filled.add(i);
            }
        }
        if (filled.isEmpty() || filled.stream().anyMatch(column -> !row.isFilled(column))) {
            return Decision.START; // it fills a column that the row left empty
        }
        boolean proper = filled.size() < row.first().filled();
        boolean firstEmpty = !line.isFilled(0);
        if (!proper && !firstEmpty) {
            return Decision.START;
        }
        boolean suspect = firstEmpty || !line.isFilled(columns.key());
        boolean allOpen = true;
        for (int column : filled) {
            String before = row.lastFragment(column);
            String next = line.cell(column, text);
            String veto = veto(column, before, next, row, columns, widths);
            if (veto != null) {
                return suspect ? new Decision(Kind.REFUSED, veto) : Decision.START;
            }
            allOpen &= Seam.goesOn(next) || Seam.isOpen(before);
        }
        if (proper && allOpen) {
            return new Decision(
                    Kind.JOIN, "the next word would not have fitted in " + named(filled) + ", and the seam is open");
        }
        if (firstEmpty && sure) {
            return new Decision(
                    Kind.JOIN,
                    "the next word would not have fitted in " + named(filled)
                            + ", the first cell is empty, and other rows of the table are wrapped");
        }
        return suspect
                ? new Decision(Kind.REFUSED, "nothing shows that the cells above " + named(filled) + " are open")
                : Decision.START;
    }

    private static String veto(int column, String before, String next, OpenRow row, Columns columns, Widths widths) {
        if (!row.wentOn(column)) {
            return "column " + (column + 1) + " had ended a line before";
        }
        if (!widths.noFit(column, before, next)) {
            return "the next word would have fitted in column " + (column + 1);
        }
        CellKind above = CellKind.of(before);
        CellKind below = CellKind.of(next);
        if (above == below && (below == CellKind.NUMBER || below == CellKind.DURATION || below == CellKind.HOST)) {
            return "two values meet in column " + (column + 1);
        }
        if (columns.isAtomic(column) && CookieNames.isPossible(next) && !Seam.isOpen(before)) {
            return "a new name stands in column " + (column + 1);
        }
        return null;
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
