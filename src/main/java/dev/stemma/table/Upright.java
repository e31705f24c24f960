package dev.stemma.table;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Table;
import dev.stemma.model.Table.Row.Kind;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a table that stands upright, one cookie with its labels in the first column and its values in the second, as consent tools print
 * them, into a header and a record. Only labels that say what a column of a cookie table says turn it: a list of terms stays as it is.
 */
final class Upright {
    private static final Set<Table.Form> PRINTED = EnumSet.of(Table.Form.MARKED_UP, Table.Form.PIPES, Table.Form.TABS);

    private static final int LEAST_LABELS = 2;
    /** Set by hand: consent tools print labels that no lexicon knows beside those of a cookie. None stands in the real data at hand. */
    private static final double MOSTLY = 0.6;

    private static final int LONGEST_LABEL = 40;

    private Upright() {}

    /** {@code draft} turned, if it stands upright; else itself. */
    static TableDraft turned(TableDraft draft) {
        if (!isUpright(draft)) {
            return draft;
        }
        List<TableDraft.Cell> labels = new ArrayList<>();
        List<TableDraft.Cell> values = new ArrayList<>();
        for (TableDraft.Row row : draft.rows()) {
            labels.add(row.cells().get(0));
            values.add(row.cells().get(1));
        }
        TableDraft turned = new TableDraft(Table.Form.LABELLED, draft.caption());
        turned.columns(labels.size());
        turned.add(new TableDraft.Row(Kind.HEADER, labels.get(0).span(), labels));
        turned.add(new TableDraft.Row(Kind.RECORD, draft.span(), values));
        return turned;
    }

    private static boolean isUpright(TableDraft draft) {
        if (!PRINTED.contains(draft.form())
                || draft.columns() != 2
                || !draft.joins().isEmpty()
                || !draft.noise().isEmpty()) {
            return false;
        }
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        int known = 0;
        for (TableDraft.Row row : draft.rows()) {
            if ((row.kind() != Kind.RECORD && row.kind() != Kind.HEADER)
                    || row.cells().size() != 2
                    || row.cells().get(0).words().length() > LONGEST_LABEL
                    || ColumnRole.of(row.cells().get(1).words()).isPresent()) {
                return false;
            }
            Optional<ColumnRole> role = ColumnRole.of(row.cells().get(0).words());
            role.ifPresent(roles::add);
            known += role.isPresent() ? 1 : 0;
        }
        return roles.contains(ColumnRole.NAMES)
                && roles.size() >= LEAST_LABELS
                && known >= MOSTLY * draft.rows().size();
    }
}
