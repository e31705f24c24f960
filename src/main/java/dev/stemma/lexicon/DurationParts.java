package dev.stemma.lexicon;

import java.util.OptionalDouble;

/**
 * The times in a cell. Smaller units behind larger ones are parts of one time ("1 year 11 months 29 days"); a time that is no part
 * of the one before it, as in "2 years, 365 days", begins a list, and a list that does not agree has no one length.
 */
final class DurationParts {
    /** The unit of months: their length depends on how many make a year. */
    static final double MONTH = -30;

    static final double YEAR = 365;

    private double days;
    private int months;
    private double first = -1;
    private double lastUnit;
    private boolean agree = true;

    /** Whether there is one. */
    boolean any() {
        return lastUnit > 0;
    }

    /** Whether the last one was of years. */
    boolean endInYears() {
        return lastUnit >= YEAR;
    }

    /** @param unit days of one; {@link #MONTH} for months */
    void add(double number, double unit) {
        double size = unit == MONTH ? 30 : unit;
        if (any() && (size >= lastUnit || number * size >= lastUnit)) {
            close();
        }
        lastUnit = size;
        if (unit == MONTH) {
            months += (int) Math.floor(number);
            days += (number - Math.floor(number)) * 30;
        } else {
            days += number * unit;
        }
    }

    private void close() {
        int years = months / 12;
        double all = days + years * YEAR + months % 12 * 30;
        agree &= first < 0 || Math.abs(first - all) < 1e-6;
        first = first < 0 ? all : first;
        days = 0;
        months = 0;
    }

    /** Days; absent when a list does not agree. Nothing is added afterwards. */
    OptionalDouble days() {
        close();
        return agree ? OptionalDouble.of(first) : OptionalDouble.empty();
    }
}
