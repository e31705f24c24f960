package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table holds what, by the header's words and by the values below them. Absent when the table does not
 * declare cookies.
 */
final class CookieColumns {
    /** Share of plainly technical names that makes cookies of names whose header does not say so. */
    private static final double TECHNICAL = 0.3;

    /** Share of one-word names below which a list without technical names is one of companies and tools. */
    private static final double POSSIBLE = 0.7;

    /** The same where the header speaks of who sets them as well, as none of companies does. Set by hand. */
    private static final double POSSIBLE_OWNED = ColumnRoles.MOSTLY;

    private final Map<ColumnRole, Integer> columns;
    private final Map<ColumnRole, List<Integer>> all;
    private final List<String> headers = new ArrayList<>();
    /** For each header the category that it asks for. */
    private final List<Optional<String>> asked = new ArrayList<>();

    private final double certainty;
    private final boolean technical;

    private CookieColumns(
            Table table,
            Map<ColumnRole, Integer> columns,
            Map<ColumnRole, List<Integer>> all,
            ColumnValues[] values,
            double certainty,
            boolean technical) {
        this.columns = columns;
        this.all = all;
        this.certainty = certainty;
        this.technical = technical;
        for (Table.Cell cell : table.header().map(Table.Row::cells).orElse(List.of())) {
            headers.add(cell.text());
            asked.add(Vocabulary.CATEGORIES.whole(cell.text()));
        }
        lastQuestion(table, values);
    }

    /**
     * The question below which yes and no stand where no row fills the column in front of it: it is left without a column then, and reads
     * as a title over the first row.
     */
    private void lastQuestion(Table table, ColumnValues[] values) {
        int last = Math.min(asked.size(), values.length) - 1;
        Table.Row first = table.rows().get(table.header().isPresent() ? 1 : 0);
        if (last > 0
                && asked.get(last).isEmpty()
                && values[last].answer()
                && first.kind() == Table.Row.Kind.SECTION
                && first.cells().size() == 1) {
            asked.set(last, Vocabulary.CATEGORIES.whole(first.cells().get(0).text()));
        }
    }

    /** The column of {@code role}. */
    Optional<Integer> of(ColumnRole role) {
        return Optional.ofNullable(columns.get(role));
    }

    /** All columns of {@code role}: one for the kind of a duration ("persistent") may stand beside one for its time. */
    List<Integer> all(ColumnRole role) {
        return all.getOrDefault(role, of(role).map(List::of).orElse(List.of()));
    }

    /** The header of {@code column}; empty when there is none. */
    String header(int column) {
        return column < headers.size() ? headers.get(column) : "";
    }

    /** The category whose name is the header of {@code column}: yes and no stand below it. */
    Optional<String> asked(int column) {
        return column < asked.size() ? asked.get(column) : Optional.empty();
    }

    /** Whether the header says that who sets the cookies stands beside their names. */
    boolean areOwned() {
        return of(ColumnRole.NAMES)
                .map(this::header)
                .filter(ColumnRole::isNamesAndProvider)
                .isPresent();
    }

    /** Whether most names are technical, so that other words hardly are names. */
    boolean areTechnical() {
        return technical;
    }

    /** 0..1: how sure the roles are. */
    double certainty() {
        return certainty;
    }

    /**
     * The columns of {@code table}.
     *
     * @param text what the table stands in
     * @param inCookieText whether caption or section speak of cookies
     */
    static Optional<CookieColumns> of(String text, Table table, boolean inCookieText) {
        List<Table.Row> records = table.records();
        if (records.isEmpty()) {
            return Optional.empty();
        }
        ColumnValues[] values = new ColumnValues[table.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ColumnValues.of(text, records, i, ColumnRole.isNamesAndProvider(header(table, i)));
        }
        ColumnRoles roles = ColumnRoles.of(table, values);
        boolean saysCookie = table.header().stream()
                .flatMap(header -> header.cells().stream().limit(values.length))
                .anyMatch(cell -> Subject.isIn(cell.text()));
        if (!saysCookie && Recipients.areIn(table) && !roles.areNamesPlain()) {
            return Optional.empty();
        }
        return accepted(table, roles, values, saysCookie || inCookieText);
    }

    private static String header(Table table, int column) {
        return table.header()
                .map(Table.Row::cells)
                .filter(cells -> column < cells.size())
                .map(cells -> cells.get(column).text())
                .orElse("");
    }

    private static Optional<CookieColumns> accepted(
            Table table, ColumnRoles roles, ColumnValues[] values, boolean aboutCookies) {
        Map<ColumnRole, Integer> columns = roles.columns();
        boolean named = roles.isNamed();
        Integer names = columns.get(ColumnRole.NAMES);
        if (names == null || values[names].blankShare() > 0.8) {
            return Optional.empty();
        }
        ColumnValues column = values[names];
        boolean technical = column.technical() >= TECHNICAL;
        boolean owned = ColumnRole.isNamesAndProvider(header(table, names));
        boolean possible =
                column.possible() >= (owned ? POSSIBLE_OWNED : POSSIBLE) && column.share(CellKind.CATEGORY) < 0.5;
        boolean enough = named
                ? technical || (aboutCookies && possible)
                : column.technical() >= ColumnRoles.MOSTLY || (aboutCookies && column.technical() >= 0.5);
        boolean alone = columns.size() == 1 && !technical;
        if (!enough || alone || column.share(CellKind.HOST) > 0.5) {
            return Optional.empty();
        }
        Integer function = columns.get(ColumnRole.FUNCTION);
        if (function != null && !columns.containsKey(ColumnRole.PURPOSE)) {
            columns.remove(ColumnRole.FUNCTION);
            columns.put(ColumnRole.PURPOSE, function);
        }
        double certainty = (named ? 1 : 0.75) * (technical ? 1 : 0.85);
        return Optional.of(new CookieColumns(
                table, columns, roles.all(), values, certainty, column.technical() >= ColumnRoles.MOSTLY));
    }
}
