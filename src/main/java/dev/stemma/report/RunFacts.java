package dev.stemma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last row of {@code runs}.
 *
 * @param entries its columns and values as text, in the table's order
 */
record RunFacts(List<Entry> entries) {
    private static final int LONGEST = 4_000;

    record Entry(String name, String value) {}

    static RunFacts read(TableSource tables) {
        List<QueryRow> rows = tables.query("select * from runs");
        List<Entry> entries = new ArrayList<>();
        if (!rows.isEmpty()) {
            QueryRow last = rows.get(rows.size() - 1);
            for (String column : last.columns()) {
                entries.add(new Entry(column, shown(last.words(column))));
            }
        }
        return new RunFacts(List.copyOf(entries));
    }

    /** A run keeps each pair that it was given, which may be more than a page holds. */
    private static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " … (all of it: select * from runs)";
    }

    Optional<String> value(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) && !entry.value().isEmpty())
                .map(Entry::value)
                .findFirst();
    }

    /** Inputs met by the run, if the row says so. */
    Optional<Long> seen() {
        return value("seen").map(Long::valueOf);
    }

    /** Inputs that were left as an earlier run had found them, if the row says so. */
    Optional<Long> skipped() {
        return value("skipped").map(Long::valueOf);
    }
}
