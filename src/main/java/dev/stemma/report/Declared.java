package dev.stemma.report;

import dev.stemma.report.Places.Link;
import dev.stemma.shown.Visible;
import dev.stemma.store.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One cookie row as the page lists it; an absent text is empty. */
record Declared(
        Link document,
        String site,
        String names,
        String provider,
        String function,
        String purpose,
        String category,
        String duration,
        OptionalDouble days,
        String storage,
        String party,
        String domain,
        double confidence,
        boolean proposed) {
    static final String COLUMNS = "select k.*, d.site from cookies k join documents d on d.id = k.document ";

    static Declared of(QueryRow row, Places places) {
        return new Declared(
                places.document(row.words("document")),
                row.words("site"),
                String.join(", ", row.texts("names").stream().map(Visible::line).toList()),
                row.words("provider"),
                row.words("function"),
                row.words("purpose"),
                row.words("category"),
                row.words("duration"),
                row.number("duration_days"),
                row.words("storage"),
                row.words("party"),
                row.words("domain"),
                row.number("confidence").orElse(0),
                row.words("source").equals("proposed"));
    }

    /** The rows of each of {@code ids} that has any, in the documents' order. */
    static Map<String, List<Declared>> read(Scope scope, List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Declared>> out = new LinkedHashMap<>();
        scope.tables()
                .query(COLUMNS + "where k.document in (" + SqlText.literals(ids)
                        + ") qualify row_number() over (partition by" + " k.document order by k.row) <= "
                        + scope.options().repairs() + " order by k.document, k.row")
                .forEach(row -> out.computeIfAbsent(row.words("document"), id -> new ArrayList<>())
                        .add(of(row, scope.places())));
        return out;
    }

    /** What is stored and by whom, as {@code cookie, first}; empty when the row does not say. */
    String kind() {
        return Stream.of(storage, party).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What the row says of how long, for the filter. */
    String lasts() {
        if (days.isEmpty()) {
            return duration.isEmpty() ? "not said" : "not understood";
        }
        double value = days.getAsDouble();
        if (value == 0) {
            return "session";
        }
        if (value <= 1) {
            return "up to a day";
        }
        if (value <= 31) {
            return "up to a month";
        }
        return value <= 396 ? "up to 13 months" : "over 13 months";
    }
}
