package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of values in one column. Blank cells are counted apart and in no share. */
final class ColumnValues {
    private static final int SAMPLE = 400;

    private final Map<CellKind, Integer> kinds = new EnumMap<>(CellKind.class);
    private int filled;
    private int blank;
    private int technical;
    private int possible;

    private ColumnValues() {}

    static ColumnValues of(List<Table.Row> records, int column) {
        ColumnValues values = new ColumnValues();
        for (Table.Row row : records.subList(0, Math.min(SAMPLE, records.size()))) {
            String cell = column < row.cells().size() ? row.cells().get(column).text() : "";
            if (cell.isEmpty()) {
                values.blank++;
                continue;
            }
            values.filled++;
            values.kinds.merge(CellKind.of(cell), 1, Integer::sum);
            List<String> names = NamesCell.names(cell, cell);
            if (!names.isEmpty()
                    && names.stream()
                            .allMatch(name -> CookieNames.isPossible(name) && !dev.stemma.lexicon.Hostlike.is(name))) {
                values.possible++;
                values.technical +=
                        names.stream().anyMatch(name -> CookieNames.isTechnical(name) || CookieNames.isKnown(name))
                                ? 1
                                : 0;
            }
        }
        return values;
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
        return Optional.empty();
    }
}
