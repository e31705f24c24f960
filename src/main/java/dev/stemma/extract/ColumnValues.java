package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Hostlike;
import dev.stemma.lexicon.Providers;
import dev.stemma.model.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of values in one column. Blank cells are counted apart and in no share. */
final class ColumnValues {
    /** Rows looked at, evenly spread over the table. */
    private static final int SAMPLE = 64;

    private static final int LONGEST_NAMES = 200;

    /** Share of known firms that makes a column of firms; the site's own name is among them and is in no list. Set by hand. */
    private static final double PROVIDERS = 0.5;

    private final Map<CellKind, Integer> kinds = new EnumMap<>(CellKind.class);
    private int filled;
    private int blank;
    private int technical;
    private int possible;
    private int providers;

    private ColumnValues() {}

    /** The values in {@code column}; {@code text} is what the spans of the cells stand in. */
    static ColumnValues of(String text, List<Table.Row> records, int column) {
        ColumnValues values = new ColumnValues();
        int sample = Math.min(SAMPLE, records.size());
        for (int i = 0; i < sample; i++) {
            Table.Row row = records.get((int) ((long) i * records.size() / sample));
            String cell = column < row.cells().size() ? row.cells().get(column).text() : "";
            if (cell.isEmpty()) {
                values.blank++;
                continue;
            }
            values.filled++;
            CellKind kind = CellKind.of(cell);
            values.kinds.merge(kind, 1, Integer::sum);
            values.providers += kind == CellKind.LABEL && Providers.isOne(cell) ? 1 : 0;
            if (cell.length() > LONGEST_NAMES || (kind == CellKind.PROSE && opensAsProse(cell))) {
                continue;
            }
            List<String> names =
                    NamesCell.names(cell, Rows.raw(text, row.cells().get(column)));
            if (!names.isEmpty()
                    && names.stream().allMatch(name -> CookieNames.isPossible(name) && !Hostlike.is(name))) {
                values.possible++;
                values.technical +=
                        names.stream().anyMatch(name -> CookieNames.isTechnical(name) || CookieNames.isKnown(name))
                                ? 1
                                : 0;
            }
        }
        return values;
    }

    /** Two plain words in a row: no list of names begins so. */
    private static boolean opensAsProse(String cell) {
        int spaces = 0;
        for (int i = 0; i < cell.length() && spaces < 2; i++) {
            char c = cell.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            if (c != ' ' && !Character.isLetter(c)) {
                return false;
            }
        }
        return spaces == 2;
    }

    boolean isBlank() {
        return filled == 0;
    }

    double blankShare() {
        return blank / (double) Math.max(1, blank + filled);
    }

    double share(CellKind kind) {
        return kinds.getOrDefault(kind, 0) / (double) Math.max(1, filled);
    }

    /** Share of cells that hold only technical or known names. */
    double technical() {
        return technical / (double) Math.max(1, filled);
    }

    /** Share of cells that could be names if the header says so. */
    double possible() {
        return possible / (double) Math.max(1, filled);
    }

    /** The role that {@code least} of the cells show. */
    Optional<ColumnRole> role(double least) {
        if (share(CellKind.DURATION) >= least) {
            return Optional.of(ColumnRole.DURATION);
        }
        if (share(CellKind.HOST) >= least) {
            return Optional.of(ColumnRole.DOMAIN);
        }
        if (share(CellKind.STORAGE) >= least) {
            return Optional.of(ColumnRole.STORAGE);
        }
        if (share(CellKind.PARTY) >= least) {
            return Optional.of(ColumnRole.PARTY);
        }
        if (share(CellKind.CATEGORY) >= least) {
            return Optional.of(ColumnRole.CATEGORY);
        }
        if (technical() >= least) {
            return Optional.of(ColumnRole.NAMES);
        }
        if (providers >= PROVIDERS * filled) {
            return Optional.of(ColumnRole.PROVIDER);
        }
        return Optional.empty();
    }
}
