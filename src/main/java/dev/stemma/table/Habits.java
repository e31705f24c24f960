package dev.stemma.table;

import java.util.List;

/**
 * How rows of one table begin and end, learned from a first parting of its lines into rows: how often a cell is empty, begins
 * in lower case, ends a sentence, and how often a new row's first word would not have fitted behind the row above by chance.
 * Shares are smoothed towards what is usual, so that a table of three rows is judged by the usual.
 */
final class Habits {
    private static final double WEIGHT = 2;
    private static final double USUALLY_EMPTY = 0.03;
    private static final double USUALLY_LOWER = 0.1;
    private static final double USUALLY_TIGHT = 0.3;
    private static final double USUALLY_SENTENCE = 0.4;

    private final double[] empty;
    private final double[] lower;
    private final double[] tight;
    private final double[] sentence;
    private final double joined;

    private Habits(int columns, double joined) {
        empty = new double[columns];
        lower = new double[columns];
        tight = new double[columns];
        sentence = new double[columns];
        this.joined = joined;
    }

    /** The usual habits, with only the share of continuations taken from {@code rows}. */
    static Habits usual(List<OpenRow> rows, int columns, Columns kinds) {
        int lines = rows.stream().mapToInt(OpenRow::size).sum();
        Habits habits = new Habits(columns, (lines - rows.size() + 0.5) / (lines + 10.0));
        for (int column = 0; column < columns; column++) {
            habits.empty[column] = USUALLY_EMPTY;
            habits.lower[column] = kinds.isAtomic(column) ? 0.5 : USUALLY_LOWER;
            habits.tight[column] = USUALLY_TIGHT;
            habits.sentence[column] = USUALLY_SENTENCE;
        }
        return habits;
    }

    static Habits of(List<OpenRow> rows, int columns, Columns kinds, WidthsOf widths) {
        int lines = rows.stream().mapToInt(OpenRow::size).sum();
        Habits habits = new Habits(columns, (lines - rows.size() + 0.5) / (lines + 10.0));
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
                low += Seam.goesOn(row.firstFragment(column)) ? 1 : 0;
                ended += Seam.endsSentence(row.lastFragment(column)) ? 1 : 0;
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

    private static double share(int hits, int all, double usual) {
        return (hits + WEIGHT * usual) / (all + WEIGHT);
    }

    double emptyAtStart(int column) {
        return empty[column];
    }

    double lowerAtStart(int column) {
        return lower[column];
    }

    double tightAtStart(int column) {
        return tight[column];
    }

    double endsSentence(int column) {
        return sentence[column];
    }

    /** Share of the table's lines that continue a row. */
    double joined() {
        return joined;
    }
}
