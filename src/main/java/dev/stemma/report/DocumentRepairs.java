package dev.stemma.report;

import dev.stemma.shown.Figures;
import dev.stemma.shown.RepairMarks;
import dev.stemma.shown.RepairMarks.Fix;
import dev.stemma.shown.RepairMarks.Piece;
import dev.stemma.shown.Visible;
import dev.stemma.store.SqlText;
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
record DocumentRepairs(List<Fix> made, List<Refused> refused, boolean all) {
    static final DocumentRepairs NONE = new DocumentRepairs(List.of(), List.of(), true);

    record Refused(String rule, String before, String after, String reason, Optional<String> evidence) {}

    /**
     * All places where one rule made the same change.
     *
     * @param places the first of them: offsets in the decoded source
     */
    record Change(String rule, String before, String after, int count, List<Integer> places) {
        private static final int MOST_PLACES = 8;

        /** {@code 12, 90, 160 …}. */
        String said() {
            String listed =
                    String.join(", ", places.stream().map(Figures::whole).toList());
            return count > places.size() ? listed + " …" : listed;
        }
    }

    /** The repairs made, the same change once, in order of their first place. */
    List<Change> changes() {
        Map<List<String>, List<Integer>> places = new LinkedHashMap<>();
        for (Fix fix : made) {
            places.computeIfAbsent(List.of(fix.rule(), fix.before(), fix.after()), change -> new ArrayList<>())
                    .add(fix.start());
        }
        List<Change> changes = new ArrayList<>();
        places.forEach((change, at) -> changes.add(new Change(
                change.get(0),
                Visible.exact(change.get(1)),
                Visible.exact(change.get(2)),
                at.size(),
                List.copyOf(at.subList(0, Math.min(Change.MOST_PLACES, at.size()))))));
        return changes;
    }

    List<Piece> lay(String text) {
        return RepairMarks.lay(text, made, all);
    }

    /** The first repairs of each of {@code ids}, by place; the key is the document's id. */
    static Map<String, DocumentRepairs> read(TableSource tables, List<String> ids, int most) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<QueryRow>> rows = new LinkedHashMap<>();
        tables.query(
                        "select document, rule, start, \"end\", before, after, refused, evidence from repairs where document in ("
                                + SqlText.literals(ids)
                                + ") qualify row_number() over (partition by document, refused is null"
                                + " order by start, \"end\", rule, before, after) <= " + (most + 1)
                                + " order by document, start, \"end\", rule, before, after")
                .forEach(row -> rows.computeIfAbsent(row.words("document"), id -> new ArrayList<>())
                        .add(row));
        Map<String, DocumentRepairs> marks = new LinkedHashMap<>();
        rows.forEach((id, of) -> marks.put(id, of(of, most)));
        return marks;
    }

    private static DocumentRepairs of(List<QueryRow> rows, int most) {
        List<Fix> made = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (QueryRow row : rows) {
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
        return new DocumentRepairs(
                List.copyOf(made.subList(0, Math.min(most, made.size()))),
                List.copyOf(refused.subList(0, Math.min(most, refused.size()))),
                all);
    }
}
