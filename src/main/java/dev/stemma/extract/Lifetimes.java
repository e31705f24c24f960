package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Durations;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long the cookies of one row stay. */
final class Lifetimes {
    private Lifetimes() {}

    /** A duration as written, and in days where it says so. */
    record Lifetime(Optional<String> words, OptionalDouble days) {
        static final Lifetime UNKNOWN = new Lifetime(Optional.empty(), OptionalDouble.empty());

        /** More than a kind: a time, else a session, else words. */
        private int tells() {
            return days.isEmpty() ? words.isPresent() ? 1 : 0 : days.getAsDouble() > 0 ? 3 : 2;
        }
    }

    /** What the row's columns of durations say, the most telling one: of "persistent" and "1 year" the year. */
    static Lifetime of(Table.Row row, CookieColumns columns) {
        Lifetime best = Lifetime.UNKNOWN;
        for (int column : columns.all(ColumnRole.DURATION)) {
            Lifetime here = Rows.cell(row, column)
                    .map(words -> read(words, columns.header(column)))
                    .orElse(Lifetime.UNKNOWN);
            best = here.tells() > best.tells() ? here : best;
        }
        return best;
    }

    static Lifetime read(String words, String header) {
        return new Lifetime(
                Optional.of(words),
                Durations.read(words, header).map(Durations.Lasting::days).orElse(OptionalDouble.empty()));
    }

    /** One duration for each of {@code names}, where {@code words} list as many; absent where they do not. */
    static Optional<List<Lifetime>> aligned(Optional<String> words, int names) {
        if (names < 2 || words.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = words.get().split("[,;]", -1);
        if (parts.length != names) {
            return Optional.empty();
        }
        List<Lifetime> each = new ArrayList<>();
        for (String part : parts) {
            if (Durations.read(part.strip()).isEmpty()) {
                return Optional.empty();
            }
            each.add(read(part.strip(), ""));
        }
        return Optional.of(each);
    }
}
