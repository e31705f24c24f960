package dev.stemma.report;

import dev.stemma.report.RepairMarks.Fix;
import dev.stemma.report.RepairMarks.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The repairs of one document.
 *
 * @param made repairs made, the first of them in order of place
 * @param refused changes considered and not made
 * @param all whether {@code made} are all
 */
record Marks(List<Fix> made, List<Refused> refused, boolean all) {
    static final Marks NONE = new Marks(List.of(), List.of(), true);

    record Refused(String rule, String before, String after, String reason, Optional<String> evidence) {}

    /** How often each rule was applied. */
    Map<String, Integer> byRule() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        made.forEach(fix -> counts.merge(fix.rule(), 1, Integer::sum));
        return counts;
    }

    List<Piece> lay(String text) {
        return RepairMarks.lay(text, made, all);
    }

    /** The first repairs of each of {@code ids}, by place; the key is the document's id. */
    static Map<String, Marks> read(TableSource tables, List<String> ids, int most) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        tables.query(
                        "select document, rule, start, \"end\", before, after, refused, evidence from repairs where document in ("
                                + Texts.literals(ids)
                                + ") qualify row_number() over (partition by document, refused is null"
                                + " order by start, \"end\", rule, before, after) <= " + (most + 1)
                                + " order by document, start, \"end\", rule, before, after")
                .forEach(row -> rows.computeIfAbsent(row.words("document"), id -> new ArrayList<>())
                        .add(row));
        Map<String, Marks> marks = new LinkedHashMap<>();
        rows.forEach((id, of) -> marks.put(id, of(of, most)));
        return marks;
    }

    private static Marks of(List<Row> rows, int most) {
        List<Fix> made = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Row row : rows) {
            Optional<String> reason = row.text("refused");
            if (reason.isPresent()) {
                refused.add(new Refused(
                        row.words("rule"),
                        row.words("before"),
                        row.words("after"),
                        reason.get(),
                        row.text("evidence")));
            } else {
                made.add(new Fix(
                        row.words("rule"),
                        (int) row.count("start"),
                        (int) row.count("end"),
                        row.words("before"),
                        row.words("after")));
            }
        }
        boolean all = made.size() <= most;
        return new Marks(
                List.copyOf(made.subList(0, Math.min(most, made.size()))),
                List.copyOf(refused.subList(0, Math.min(most, refused.size()))),
                all);
    }
}
