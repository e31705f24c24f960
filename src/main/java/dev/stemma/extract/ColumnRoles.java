package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of a table's columns: what the header's words say, corrected by the values below them; and of columns that no header names what the values alone say. */
final class ColumnRoles {
    /** Share of a column's cells that must be of one kind for the values to decide. */
    static final double MOSTLY = 0.6;

    /** Share of known firms from which on a column of domains without hosts is one of firms. Set by hand. */
    private static final double FIRMS = 0.25;

    private final ColumnValues[] values;
    private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    private final Map<ColumnRole, List<Integer>> all = new EnumMap<>(ColumnRole.class);
    private boolean named;

    private ColumnRoles(ColumnValues[] values) {
        this.values = values;
    }

    /** @param values of each column */
    static ColumnRoles of(Table table, ColumnValues[] values) {
        ColumnRoles roles = new ColumnRoles(values);
        table.header().ifPresent(header -> roles.byHeader(header.cells()));
        roles.categoriesUnderPurpose();
        roles.firmsUnderPurpose();
        roles.named = roles.columns.containsKey(ColumnRole.NAMES);
        roles.byValuesAlone();
        if (table.header().isEmpty() && table.form() == Table.Form.LABELLED) {
            roles.wordsOfAList();
        }
        return roles;
    }

    /** The column of each role; may be changed. */
    Map<ColumnRole, Integer> columns() {
        return columns;
    }

    /** All columns whose headers say so, by role. */
    Map<ColumnRole, List<Integer>> all() {
        return all;
    }

    /** Whether the header says which column holds names. */
    boolean isNamed() {
        return named;
    }

    /** Whether the header says which column holds names, and they can hardly be those of firms. */
    boolean areNamesPlain() {
        return named
                && values[columns.get(ColumnRole.NAMES)].technical() >= MOSTLY
                && values[columns.get(ColumnRole.NAMES)].firms() < FIRMS;
    }

    private void byHeader(List<Table.Cell> cells) {
        for (int i = 0; i < Math.min(cells.size(), values.length); i++) {
            String words = cells.get(i).text();
            if (values[i].isBlank()) {
                continue;
            }
            int column = i;
            ColumnRole.of(words)
                    .filter(role -> role != ColumnRole.PROVIDER || !values[column].answer())
                    .map(role -> byValues(role, values[column], words))
                    .ifPresent(role -> {
                        put(role, column);
                        if (role == ColumnRole.PROVIDER && isSource(cells.get(columns.get(role)))) {
                            columns.put(role, column);
                        }
                        all.computeIfAbsent(role, any -> new ArrayList<>()).add(column);
                    });
        }
    }

    /** A kind of cell and the role that it shows. */
    private record Shown(CellKind kind, ColumnRole role) {}

    /** In order: of equal shares the first counts, so that every run reads the same. */
    private static final List<Shown> SHOWN = List.of(
            new Shown(CellKind.STORAGE, ColumnRole.STORAGE),
            new Shown(CellKind.PARTY, ColumnRole.PARTY),
            new Shown(CellKind.CATEGORY, ColumnRole.CATEGORY),
            new Shown(CellKind.DURATION, ColumnRole.DURATION));

    /** A role whose word means several things takes the one that its values show. */
    private static ColumnRole byValues(ColumnRole role, ColumnValues values, String words) {
        if (role == ColumnRole.TYPE
                || role == ColumnRole.CATEGORY
                || role == ColumnRole.PARTY
                || role == ColumnRole.STORAGE) {
            ColumnRole best = role;
            double most = 0.3;
            for (Shown shown : SHOWN) {
                double share = values.share(shown.kind());
                if (share > most || (share == most && shown.role() == role)) { // of equal shares the word's own stays
                    most = share;
                    best = shown.role();
                }
            }
            return best == ColumnRole.DURATION && role != ColumnRole.TYPE && most < MOSTLY ? role : best;
        }
        if ((role == ColumnRole.PROVIDER || role == ColumnRole.PURPOSE || role == ColumnRole.FUNCTION)
                && values.share(CellKind.PARTY) >= MOSTLY) {
            return ColumnRole.PARTY; // "Used by: first party", "Used as: first party"
        }
        if (role == ColumnRole.DOMAIN
                && values.share(CellKind.HOST) < 0.3
                && Folded.of(words).equals("location")) {
            return ColumnRole.LABEL;
        }
        if (role == ColumnRole.DOMAIN && values.share(CellKind.HOST) < 0.3 && values.firms() >= FIRMS) {
            return ColumnRole.PROVIDER; // "Domain: Hotjar"
        }
        if (role == ColumnRole.NAMES && values.share(CellKind.PROSE) > MOSTLY && values.technical() < MOSTLY) {
            return ColumnRole.LABEL; // a list of many names is as long as prose
        }
        return role;
    }

    /** What a register was filled from stands below this word, too: any other column of providers is the one. */
    private static boolean isSource(Table.Cell header) {
        return Folded.of(header.text()).equals("source");
    }

    /** Two columns of one role: of two that may be names the more technical is; else the first stays. */
    private void put(ColumnRole role, int column) {
        Integer before = columns.putIfAbsent(role, column);
        if (before != null && role == ColumnRole.NAMES && values[column].technical() > values[before].technical()) {
            columns.put(ColumnRole.NAMES, column);
            columns.putIfAbsent(ColumnRole.LABEL, before);
        } else if (before != null && role == ColumnRole.NAMES) {
            columns.putIfAbsent(ColumnRole.LABEL, column);
        }
    }

    /** A purpose that is a category in most rows is one; beside it a description, if there is one, says what the cookie is for. */
    private void categoriesUnderPurpose() {
        Integer purpose = columns.get(ColumnRole.PURPOSE);
        if (purpose == null
                || columns.containsKey(ColumnRole.CATEGORY)
                || values[purpose].share(CellKind.CATEGORY) < MOSTLY) {
            return;
        }
        columns.put(ColumnRole.CATEGORY, purpose);
        all.put(ColumnRole.CATEGORY, List.of(purpose));
        Optional<Integer> description = all.getOrDefault(ColumnRole.PURPOSE, List.of()).stream()
                .filter(column -> values[column].share(CellKind.CATEGORY) < MOSTLY)
                .findFirst();
        if (description.isPresent()) {
            columns.put(ColumnRole.PURPOSE, description.get());
        } else if (columns.containsKey(ColumnRole.FUNCTION)) {
            columns.remove(ColumnRole.PURPOSE);
        }
    }

    /** A description that is a known firm in most rows names who sets it; what a column beside it says in words is the purpose. */
    private void firmsUnderPurpose() {
        if (columns.containsKey(ColumnRole.PROVIDER)) {
            return;
        }
        Optional<Integer> firms = speaking(ColumnRole.FUNCTION, ColumnRole.PURPOSE)
                .filter(column -> values[column].firms() >= MOSTLY)
                .findFirst();
        Optional<Integer> words = speaking(ColumnRole.FUNCTION, ColumnRole.PURPOSE, ColumnRole.LINK)
                .filter(column -> values[column].firms() < FIRMS
                        && values[column].share(CellKind.PROSE) + values[column].share(CellKind.LABEL) >= MOSTLY)
                .findFirst();
        if (firms.isPresent() && words.isPresent()) {
            columns.values().removeAll(List.of(firms.get(), words.get()));
            columns.put(ColumnRole.PROVIDER, firms.get());
            columns.put(ColumnRole.PURPOSE, words.get());
        }
    }

    private Stream<Integer> speaking(ColumnRole... roles) {
        return Stream.of(roles).flatMap(role -> all.getOrDefault(role, List.of()).stream());
    }

    /** In a list what is neither a name nor a value is what the cookie is for; short words in brackets behind the name are not. */
    private void wordsOfAList() {
        for (int i = 1; i < values.length && !columns.containsKey(ColumnRole.PURPOSE); i++) {
            if (!columns.containsValue(i)
                    && values[i].share(CellKind.PROSE) + values[i].share(CellKind.LABEL) >= MOSTLY) {
                columns.put(ColumnRole.PURPOSE, i);
            }
        }
    }

    /** Columns that no header names, by what stands in them. */
    private void byValuesAlone() {
        for (int i = 0; i < values.length; i++) {
            if (columns.containsValue(i) || values[i].isBlank()) {
                continue;
            }
            Optional<ColumnRole> role = values[i].role(MOSTLY);
            if (role.isPresent()) {
                columns.putIfAbsent(role.get(), i);
            }
        }
        if (!columns.containsKey(ColumnRole.PURPOSE) && !columns.containsKey(ColumnRole.FUNCTION)) {
            for (int i = 0; i < values.length; i++) {
                if (!columns.containsValue(i) && values[i].share(CellKind.PROSE) >= 0.5) {
                    columns.put(ColumnRole.PURPOSE, i);
                    break;
                }
            }
        }
    }
}
