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
        Map<Change, Places> folded = new LinkedHashMap<>();
        for (Ledger.Repair repair : ledger.repairs()) {
            Change change =
                    new Change(repair.rule(), repair.before(), repair.after(), Optional.empty(), repair.evidence());
            folded.computeIfAbsent(change, first -> new Places()).add(repair.span());
        }
        for (Refusal refusal : ledger.refusals()) {
            Change change =
                    new Change(refusal.rule(), refusal.before(), refusal.after(), Optional.of(refusal.reason()), "");
            folded.computeIfAbsent(change, first -> new Places()).add(refusal.span());
        }
        List<Row.LedgerRow> rows = new ArrayList<>(folded.size());
        folded.forEach((change, places) -> rows.add(new Row.LedgerRow(
                document,
                rows.size(),
                change.rule(),
                places.starts,
                places.ends,
                change.before(),
                change.after(),
                change.refused(),
                change.evidence())));
        return rows;
    }

    private record Change(String rule, String before, String after, Optional<String> refused, String evidence) {}

    private static final class Places {
        final List<Integer> starts = new ArrayList<>();
        final List<Integer> ends = new ArrayList<>();

        void add(Span span) {
            starts.add(span.start());
            ends.add(span.end());
        }
    }
}
