package dev.stemma.store;

import dev.stemma.model.Ledger;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds a ledger for the table {@code ledgers}: one line for all places where one rule made the same change with the same
 * evidence. A policy with two thousand straightened apostrophes has one line for them and two lists of numbers.
 */
final class LedgerRows {
    private LedgerRows() {}

    static List<Row.LedgerRow> of(String document, Ledger ledger) {
        Map<String, Change> folded = new LinkedHashMap<>();
        for (Ledger.Repair repair : ledger.repairs()) {
            add(folded, repair.rule(), repair.before(), repair.after(), Optional.empty(), repair.evidence())
                    .at(repair.span());
        }
        for (Refusal refusal : ledger.refusals()) {
            add(folded, refusal.rule(), refusal.before(), refusal.after(), Optional.of(refusal.reason()), "")
                    .at(refusal.span());
        }
        List<Row.LedgerRow> rows = new ArrayList<>(folded.size());
        for (Change change : folded.values()) {
            rows.add(change.row(document, rows.size()));
        }
        return rows;
    }

    /** The change with these fields. Keyed by a text: a record's own hashing costs 15 ms when it is first used. */
    private static Change add(
            Map<String, Change> folded,
            String rule,
            String before,
            String after,
            Optional<String> refused,
            String evidence) {
        String key =
                String.join("\0", rule, length(before), before, length(after), after, refused.orElse("\0"), evidence);
        Change change = folded.get(key);
        if (change == null) {
            change = new Change(rule, before, after, refused, evidence);
            folded.put(key, change);
        }
        return change;
    }

    private static String length(String text) {
        return Integer.toString(text.length()); // so that no two changes have one key
    }

    private static final class Change {
        private final String rule;
        private final String before;
        private final String after;
        private final Optional<String> refused;
        private final String evidence;
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        Change(String rule, String before, String after, Optional<String> refused, String evidence) {
            this.rule = rule;
            this.before = before;
            this.after = after;
            this.refused = refused;
            this.evidence = evidence;
        }

        void at(Span span) {
            starts.add(span.start());
            ends.add(span.end());
        }

        Row.LedgerRow row(String document, int entry) {
            return new Row.LedgerRow(document, entry, rule, starts, ends, before, after, refused, evidence);
        }
    }
}
