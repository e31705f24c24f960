package dev.stemma.schema;

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
public final class LedgerRows {
    private LedgerRows() {}

    /** The rows of the ledger of {@code document}. */
    public static List<Row.LedgerRow> of(String document, Ledger ledger) {
        Map<Change, Places> folded = new LinkedHashMap<>();
        for (Ledger.Repair repair : ledger.repairs()) {
            Change change =
                    new Change(repair.rule(), repair.before(), repair.after(), Optional.empty(), repair.evidence());
            folded.computeIfAbsent(change, c -> new Places()).add(repair.span());
        }
        for (Refusal refusal : ledger.refusals()) {
            Change change =
                    new Change(refusal.rule(), refusal.before(), refusal.after(), Optional.of(refusal.reason()), "");
            folded.computeIfAbsent(change, c -> new Places()).add(refusal.span());
        }
        List<Row.LedgerRow> rows = new ArrayList<>(folded.size());
        folded.forEach((change, places) -> rows.add(new Row.LedgerRow(
                document,
                rows.size(),
                change.rule,
                places.starts,
                places.ends,
                change.before,
                change.after,
                change.refused,
                change.evidence)));
        return rows;
    }

    private static final class Places {
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        void add(Span span) {
            starts.add(span.start());
            ends.add(span.end());
        }
    }

    /** What is the same at all places. */
    private record Change(String rule, String before, String after, Optional<String> refused, String evidence) {
        /** As a record has it, but without the 15 ms that a record's own takes when it is first used. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Change change
                    && rule.equals(change.rule)
                    && before.equals(change.before)
                    && after.equals(change.after)
                    && refused.equals(change.refused)
                    && evidence.equals(change.evidence);
        }

        @Override
        public int hashCode() {
            int hash = rule.hashCode();
            hash = 31 * hash + before.hashCode();
            hash = 31 * hash + after.hashCode();
            hash = 31 * hash + refused.hashCode();
            return 31 * hash + evidence.hashCode();
        }
    }
}
