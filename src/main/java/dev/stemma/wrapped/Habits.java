package dev.stemma.wrapped;

import dev.stemma.page.CellSeam;
import java.util.List;

/**
 * How rows of one table begin and end, learned from a first parting of its lines into rows: how often a cell is empty, begins
 * in lower case, ends a sentence, and how often a new row's first word would not have fitted behind the row above by chance.
 * Shares are smoothed towards what is usual, so that a table of three rows is judged by the usual. What is seen where a line meets the
 * row above it is summed as log-odds against them.
 *
 * <p>Set while looking at the pipe tables of real policies, printed with tabs and wrapped at random widths;
 * {@code WrappedTablesTest} holds a part of them to it.
 */
final class Habits {
    /** Log-odds that a line must reach to be joined. */
    static final double JOIN = 1;

    /** The same for a line that fills every cell which the row fills, as a new row does. */
    static final double JOIN_FULL = 1.3;

    private static final double WEIGHT = 2;
    private static final double USUALLY_EMPTY = 0.03;
    private static final double USUALLY_LOWER = 0.1;
    private static final double USUALLY_TIGHT = 0.3;
    private static final double USUALLY_SENTENCE = 0.4;

    private static final double EMPTY_IN_CONTINUATION = 0.5;
    private static final double LOWER_IN_CONTINUATION = 0.72;
    private static final double TIGHT_IN_CONTINUATION = 0.93;
    private static final double SENTENCE_IN_CONTINUATION = 0.1;
    private static final double OPEN_IN_CONTINUATION = 0.4;
    private static final double OPEN_AT_START = 0.02;
    private static final double BRACKET = 4;
    private static final double NEW_VALUE = -4;
    private static final double NEW_NAME = -3;

    private final double[] empty;
    private final double[] lower;
    private final double[] tight;
    private final double[] sentence;
    /** Share of the table's lines that continue a row. */
    private final double joined;

    private Habits(int columns, double joined) {
        empty = new double[columns];
        lower = new double[columns];
        tight = new double[columns];
        sentence = new double[columns];
        this.joined = joined;
    }

    /** The usual habits, with only the share of continuations taken from {@code rows}. */
    static Habits usual(List<OpenRow> rows, int columns, TableColumns kinds) {
        Habits habits = new Habits(columns, joined(rows));
        for (int column = 0; column < columns; column++) {
            habits.empty[column] = USUALLY_EMPTY;
            habits.lower[column] = kinds.isAtomic(column) ? 0.5 : USUALLY_LOWER;
            habits.tight[column] = USUALLY_TIGHT;
            habits.sentence[column] = USUALLY_SENTENCE;
        }
        return habits;
    }

    static Habits of(List<OpenRow> rows, int columns, TableColumns kinds, WidthsOf widths) {
        Habits habits = new Habits(columns, joined(rows));
        for (int column = 0; column < columns; column++) {
            int filled = 0;
            int low = 0;
            int pairs = 0;
            int narrow = 0;
            int ended = 0;
            for (int i = 0; i < rows.size(); i++) {
                OpenRow row = rows.get(i);
                if (!row.isFilled(column)) {
                    continue;
                }
                filled++;
                low += CellSeam.goesOn(row.firstFragment(column)) ? 1 : 0;
                ended += CellSeam.endsSentence(row.lastFragment(column)) ? 1 : 0;
                if (i > 0
                        && rows.get(i - 1).isFilled(column)
                        && rows.get(i - 1).last().block() == row.first().block()) {
                    pairs++;
                    Widths width = widths.of(row.first().block());
                    narrow += width.isTight(column, rows.get(i - 1).lastFragment(column), row.firstFragment(column))
                            ? 1
                            : 0;
                }
            }
            habits.empty[column] = share(rows.size() - filled, rows.size(), USUALLY_EMPTY);
            habits.lower[column] = kinds.isAtomic(column) ? 0.5 : share(low, filled, USUALLY_LOWER);
            habits.tight[column] = share(narrow, pairs, USUALLY_TIGHT);
            habits.sentence[column] = share(ended, filled, USUALLY_SENTENCE);
        }
        return habits;
    }

    /** The widths of a block. */
    interface WidthsOf {
        Widths of(int block);
    }

    private static double joined(List<OpenRow> rows) {
        int lines = 0;
        for (OpenRow row : rows) {
            lines += row.size();
        }
        return (lines - rows.size() + 0.5) / (lines + 10.0);
    }

    private static double share(int hits, int all, double usual) {
        return (hits + WEIGHT * usual) / (all + WEIGHT);
    }

    /** Log-odds that a line goes on with the row above it; {@code joints} are where they meet, one for each column. */
    double odds(List<Joint> joints) {
        double odds = Math.log(joined / (1 - joined));
        for (int column = 0; column < joints.size(); column++) {
            Joint joint = joints.get(column);
            switch (joint.here()) {
                case NOWHERE -> {}
                case EMPTY -> odds += Math.log(EMPTY_IN_CONTINUATION / empty[column]);
                case FILLED -> {
                    odds += Math.log((1 - EMPTY_IN_CONTINUATION) / (1 - empty[column]));
                    if (!joint.overWide()) {
                        odds += odds(joint.tight(), TIGHT_IN_CONTINUATION, tight[column]);
                    }
                    odds += odds(joint.goesOn(), LOWER_IN_CONTINUATION, lower[column]);
                    odds += odds(joint.endsSentence(), SENTENCE_IN_CONTINUATION, sentence[column]);
                    odds += odds(joint.open(), OPEN_IN_CONTINUATION, OPEN_AT_START);
                    odds += joint.bracket() ? BRACKET : 0;
                    odds += joint.newValue() ? NEW_VALUE : 0;
                    odds += joint.newName() ? NEW_NAME : 0;
                }
            }
        }
        return odds;
    }

    /** Log-odds of a sign that is seen or not. */
    private static double odds(boolean seen, double inContinuation, double atStart) {
        return seen ? Math.log(inContinuation / atStart) : Math.log((1 - inContinuation) / (1 - atStart));
    }
}
