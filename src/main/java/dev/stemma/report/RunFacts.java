package dev.stemma.report;

import dev.stemma.text.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last row of {@code runs}.
 *
 * @param entries its columns and values as text, in the table's order; lists of facts in words
 */
record RunFacts(List<Entry> entries) {
    private static final int LONGEST = 4_000;

    /** How the facts of a column are put in words: a JSON object's, a map's. */
    private static final Map<String, String> LISTS = Map.of(
            "configuration", object("configuration", ""),
            "skips", object("skips", "none"),
            "seconds",
                    "select array_to_string(list_transform(map_entries(seconds),"
                            + " lambda each: each.key || ' ' || format('{:.1f}', each.value)), ', ') as told");

    private static String object(String column, String empty) {
        // never by a path of JSON, in which names would have to be quoted: of what is skipped they hold words of the
        // input
        return "select coalesce(nullif(array_to_string(list_transform(map_entries(" + column
                + "::map(varchar, varchar))," + " lambda each: each.key || ' ' || each.value), ', '), ''), '" + empty
                + "') as told";
    }

    record Entry(String name, String value) {}

    static RunFacts read(TableSource tables) {
        List<QueryRow> rows = tables.query("select * from runs");
        Map<String, String> readable = readable(tables);
        List<Entry> entries = new ArrayList<>();
        if (!rows.isEmpty()) {
            QueryRow last = rows.get(rows.size() - 1);
            for (String column : last.columns()) {
                String value = readable.getOrDefault(column, last.words(column));
                entries.add(new Entry(column, shown(value)));
            }
        }
        return new RunFacts(List.copyOf(entries));
    }

    /** The columns that hold several facts each, as a sentence would tell them. */
    private static Map<String, String> readable(TableSource tables) {
        Map<String, String> readable = new HashMap<>();
        LISTS.forEach((column, sql) -> tables.query(sql + " from runs order by run desc limit 1")
                .forEach(row -> row.text("told").ifPresent(told -> readable.put(column, told))));
        return readable;
    }

    /** A run keeps each pair that it was given, which may be more than a page holds. */
    private static String shown(String value) {
        return value.length() <= LONGEST ? value : Cut.head(value, LONGEST) + " … (all of it: select * from runs)";
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
