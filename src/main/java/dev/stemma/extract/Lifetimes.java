package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Durations;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How long the cookies of one row stay. */
final class Lifetimes {
    /** Of the part before it that a part of one time is: a month has no more than 31 days. */
    private static final double LEAST_PART = 1.0 / 31;

    /** A comma between digits may be a decimal one. */
    private static final Pattern BETWEEN = Pattern.compile(";|,(?![0-9])|(?<![0-9]),");

    private Lifetimes() {}

    /** A duration as written, in days where it says so, and the header of its column, which may name the unit. */
    record Lifetime(Optional<String> words, OptionalDouble days, String header) {
        static final Lifetime UNKNOWN = new Lifetime(Optional.empty(), OptionalDouble.empty(), "");

        /** More than a kind: a time, else a session, else words. */
        private int tells() {
            return days.isEmpty() ? words.isPresent() ? 1 : 0 : days.getAsDouble() > 0 ? 3 : 2;
        }
    }

    /** What the row's columns of durations say, the most telling one: of "persistent" and "1 year" the year. */
    static Lifetime of(Table.Row row, CookieColumns columns) {
        Lifetime best = Lifetime.UNKNOWN;
        for (int column : columns.all(ColumnRole.DURATION)) {
            Lifetime here = RowCells.cell(row, columns, column)
                    .map(words -> read(words, columns.header(column)))
                    .orElse(Lifetime.UNKNOWN);
            best = here.tells() > best.tells() ? here : best;
        }
        return best;
    }

    static Lifetime read(String words, String header) {
        return new Lifetime(
                Optional.of(words),
                Durations.read(words, header).map(Durations.Lasting::days).orElse(OptionalDouble.empty()),
                header);
    }

    /** One duration for each of {@code names}, where {@code cell} lists as many; absent where it does not. */
    static Optional<List<Lifetime>> aligned(Lifetime cell, int names) {
        if (names < 2 || cell.words.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = BETWEEN.split(cell.words.get(), -1);
        if (parts.length != names) {
            return Optional.empty();
        }
        List<Lifetime> each = new ArrayList<>();
        for (String part : parts) {
            if (Durations.read(part.strip(), cell.header).isEmpty()) {
                return Optional.empty();
            }
            each.add(read(part.strip(), cell.header));
        }
        return isOneTime(cell, each) ? Optional.empty() : Optional.of(each);
    }

    /** Whether the parts make up one time, {@code 1 year, 1 month}; nobody counts the day of {@code 2 years, 1 day}. */
    private static boolean isOneTime(Lifetime cell, List<Lifetime> parts) {
        double sum = 0;
        double before = 0;
        for (Lifetime part : parts) {
            double days = part.days.orElse(0);
            if (days <= 0 || days < LEAST_PART * before) {
                return false;
            }
            sum += days;
            before = days;
        }
        boolean whole = Durations.read(cell.words.orElse(""), cell.header)
                .filter(Durations.Lasting::whole)
                .isPresent();
        return whole && Math.abs(cell.days.orElse(0) - sum) < 1e-6;
    }
}
