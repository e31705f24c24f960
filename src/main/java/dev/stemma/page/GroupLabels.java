package dev.stemma.page;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries a group label down: a row whose first cell alone is empty stands under the label above, as row spans print it. Such a
 * row is a row of its own; the naive rule that an empty first cell continues the row above destroys it.
 */
public final class GroupLabels {
    private GroupLabels() {}

    /** Fills the empty first cells of records in {@code draft}, where its header and its other rows allow it; they are marked as inherited. */
    public static void inherit(TableDraft draft) {
        Optional<TableDraft.Row> header = draft.rows().stream()
                .filter(row -> row.kind() == Table.Row.Kind.HEADER)
                .findFirst();
        if (header.isEmpty() || draft.columns() < 3 || namesComeFirst(header.get())) {
            return;
        }
        TableDraft.Cell label = null;
        for (int i = 0; i < draft.rows().size(); i++) {
            TableDraft.Row row = draft.rows().get(i);
            if (row.kind() == Table.Row.Kind.SECTION) {
                label = null;
            }
            if (row.kind() != Table.Row.Kind.RECORD || row.cells().isEmpty()) {
                continue;
            }
            TableDraft.Cell first = row.cells().get(0);
            if (!first.raw().isEmpty()) {
                label = first;
            } else if (label != null && isFullBehindTheFirst(row, draft.columns())) {
                List<TableDraft.Cell> cells = new ArrayList<>(row.cells());
                cells.set(0, new TableDraft.Cell(label.span(), label.raw(), true, label.words()));
                draft.set(i, new TableDraft.Row(row.kind(), row.span(), cells));
            }
        }
    }

    private static boolean namesComeFirst(TableDraft.Row header) {
        return ColumnRole.of(header.cells().get(0).words())
                .filter(role -> role == ColumnRole.NAMES)
                .isPresent();
    }

    private static boolean isFullBehindTheFirst(TableDraft.Row row, int columns) {
        return row.cells().size() >= columns
                && row.cells().subList(1, columns).stream()
                        .noneMatch(cell -> cell.raw().isEmpty());
    }
}
