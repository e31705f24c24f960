package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Folded;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which column of a table holds what, by the header's words and by the values below them. Absent when the table does not
 * declare cookies.
 */
final class CookieColumns {
    /** Share of a column's cells that must be of one kind for the values to decide. */
    private static final double MOSTLY = 0.6;

    /** Share of plainly technical names that makes cookies of names whose header does not say so. */
    private static final double TECHNICAL = 0.3;

    /** Share of known firms from which on a column of domains without hosts is one of firms. Set by hand. */
    private static final double FIRMS = 0.25;

    /** Share of one-word names below which a list without technical names is one of companies and tools. */
    private static final double POSSIBLE = 0.7;

    /** The word as Japanese pages write it where they do not write it in Latin letters. */
    static final String COOKIE_IN_JAPANESE = "\u30AF\u30C3\u30AD\u30FC";

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
            values[i] = ColumnValues.of(text, records, i);
        }
        Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
        Map<ColumnRole, List<Integer>> all = new EnumMap<>(ColumnRole.class);
        Optional<Table.Row> header = table.header();
        boolean saysCookie = false;
        if (header.isPresent()) {
            List<Table.Cell> cells = header.get().cells();
            for (int i = 0; i < Math.min(cells.size(), values.length); i++) {
                String words = cells.get(i).text();
                saysCookie |= saysCookie(words);
                if (values[i].isBlank()) {
                    continue;
                }
                int column = i;
                ColumnRole.of(words)
                        .filter(role -> role != ColumnRole.PROVIDER || !values[column].answer())
                        .map(role -> byValues(role, values[column], words))
                        .ifPresent(role -> {
                            put(columns, role, column, values);
                            if (role == ColumnRole.PROVIDER && isSource(cells.get(columns.get(role)))) {
                                columns.put(role, column);
                            }
                            all.computeIfAbsent(role, any -> new ArrayList<>()).add(column);
                        });
            }
        }
        categoriesUnderPurpose(columns, all, values);
        firmsUnderPurpose(columns, all, values);
        boolean named = columns.containsKey(ColumnRole.NAMES);
        byValuesAlone(columns, values);
        if (header.isEmpty() && table.form() == Table.Form.LABELLED) {
            wordsOfAList(columns, values);
        }
        return accepted(table, columns, all, values, named, saysCookie || inCookieText);
    }

    private static Optional<CookieColumns> accepted(
            Table table,
            Map<ColumnRole, Integer> columns,
            Map<ColumnRole, List<Integer>> all,
            ColumnValues[] values,
            boolean named,
            boolean aboutCookies) {
        Integer names = columns.get(ColumnRole.NAMES);
        if (names == null || values[names].blankShare() > 0.8) {
            return Optional.empty();
        }
        ColumnValues column = values[names];
        boolean technical = column.technical() >= TECHNICAL;
        boolean possible = column.possible() >= POSSIBLE && column.share(CellKind.CATEGORY) < 0.5;
        boolean enough = named
                ? technical || (aboutCookies && possible)
                : column.technical() >= MOSTLY || (aboutCookies && column.technical() >= 0.5);
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
        return Optional.of(new CookieColumns(table, columns, all, values, certainty, column.technical() >= MOSTLY));
    }

    static boolean saysCookie(String words) {
        String folded = Folded.of(words);
        return folded.contains("cookie")
                || folded.contains("tracker")
                || folded.contains("traceur")
                || words.contains(COOKIE_IN_JAPANESE);
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
    private static void put(Map<ColumnRole, Integer> columns, ColumnRole role, int column, ColumnValues[] values) {
        Integer before = columns.putIfAbsent(role, column);
        if (before != null && role == ColumnRole.NAMES && values[column].technical() > values[before].technical()) {
            columns.put(ColumnRole.NAMES, column);
            columns.putIfAbsent(ColumnRole.LABEL, before);
        } else if (before != null && role == ColumnRole.NAMES) {
            columns.putIfAbsent(ColumnRole.LABEL, column);
        }
    }

    /** A purpose that is a category in most rows is one; beside it a description, if there is one, says what the cookie is for. */
    private static void categoriesUnderPurpose(
            Map<ColumnRole, Integer> columns, Map<ColumnRole, List<Integer>> all, ColumnValues[] values) {
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
    private static void firmsUnderPurpose(
            Map<ColumnRole, Integer> columns, Map<ColumnRole, List<Integer>> all, ColumnValues[] values) {
        if (columns.containsKey(ColumnRole.PROVIDER)) {
            return;
        }
        Optional<Integer> firms = speaking(all, ColumnRole.FUNCTION, ColumnRole.PURPOSE)
                .filter(column -> values[column].firms() >= MOSTLY)
                .findFirst();
        Optional<Integer> words = speaking(all, ColumnRole.FUNCTION, ColumnRole.PURPOSE, ColumnRole.LINK)
                .filter(column -> values[column].firms() < FIRMS
                        && values[column].share(CellKind.PROSE) + values[column].share(CellKind.LABEL) >= MOSTLY)
                .findFirst();
        if (firms.isPresent() && words.isPresent()) {
            columns.values().removeAll(List.of(firms.get(), words.get()));
            columns.put(ColumnRole.PROVIDER, firms.get());
            columns.put(ColumnRole.PURPOSE, words.get());
        }
    }

    private static Stream<Integer> speaking(Map<ColumnRole, List<Integer>> all, ColumnRole... roles) {
        return Stream.of(roles).flatMap(role -> all.getOrDefault(role, List.of()).stream());
    }

    /** In a list what is neither a name nor a value is what the cookie is for; short words in brackets behind the name are not. */
    private static void wordsOfAList(Map<ColumnRole, Integer> columns, ColumnValues[] values) {
        for (int i = 1; i < values.length && !columns.containsKey(ColumnRole.PURPOSE); i++) {
            if (!columns.containsValue(i)
                    && values[i].share(CellKind.PROSE) + values[i].share(CellKind.LABEL) >= MOSTLY) {
                columns.put(ColumnRole.PURPOSE, i);
            }
        }
    }

    /** Columns that no header names, by what stands in them. */
    private static void byValuesAlone(Map<ColumnRole, Integer> columns, ColumnValues[] values) {
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
