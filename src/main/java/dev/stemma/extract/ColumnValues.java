package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Hostlike;
import dev.stemma.lexicon.Providers;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The kinds of values in one column, found out when they are asked for. Blank cells are counted apart and in no share. Not thread-safe. */
final class ColumnValues {
    /** Rows looked at, evenly spread over the table. */
    private static final int SAMPLE = 64;

    private static final int LONGEST_NAMES = 200;

    /** Share of known firms that makes a column of firms; the site's own name is among them and is in no list. Set by hand. */
    private static final double PROVIDERS = 0.5;

    private final String text;
    private final boolean owned;
    private final List<Table.Cell> filled = new ArrayList<>();
    private int blank;

    private List<CellKind> kinds;
    private Names names;

    /** How many cells hold only technical or known names, and how many could be names. */
    private record Names(int technical, int possible) {}

    private ColumnValues(String text, boolean owned) {
        this.text = text;
        this.owned = owned;
    }

    /**
     * The values in {@code column}.
     *
     * @param text what the spans of the cells stand in
     * @param owned whether the header says that who sets the cookies stands beside their names
     */
    static ColumnValues of(String text, List<Table.Row> records, int column, boolean owned) {
        ColumnValues values = new ColumnValues(text, owned);
        int sample = Math.min(SAMPLE, records.size());
        for (int i = 0; i < sample; i++) {
            Table.Row row = records.get((int) ((long) i * records.size() / sample));
            if (column < row.cells().size() && !row.cells().get(column).text().isEmpty()) {
                values.filled.add(row.cells().get(column));
            } else {
                values.blank++;
            }
        }
        return values;
    }

    private List<CellKind> kinds() {
        if (kinds == null) {
            kinds = new ArrayList<>(filled.size());
            for (Table.Cell cell : filled) {
                kinds.add(CellKind.of(NamesCell.withoutTargets(cell.text())));
            }
        }
        return kinds;
    }

    private Names names() {
        if (names == null) {
            int technical = 0;
            int possible = 0;
            for (int i = 0; i < filled.size(); i++) {
                String cell = filled.get(i).text();
                if (cell.length() > LONGEST_NAMES
                        || (opensAsProse(cell) && cell.indexOf(": ") < 0 && kinds().get(i) == CellKind.PROSE)) {
                    continue;
                }
                List<String> all = NamesCell.names(cell, RowCells.raw(text, filled.get(i)), owned);
                if (arePossible(all)) {
                    possible++;
                    technical += NameColumn.isTechnical(all) ? 1 : 0;
                }
            }
            names = new Names(technical, possible);
        }
        return names;
    }

    /** Names, among which hosts may stand beside one that is plainly technical. */
    private static boolean arePossible(List<String> names) {
        boolean technical = false;
        boolean host = false;
        for (String name : names) {
            if (!CookieNames.isPossible(name)) {
                return false;
            }
            boolean isHost = Hostlike.is(name);
            host |= isHost;
            technical |= !isHost && CookieNames.isTechnical(name);
        }
        return !names.isEmpty() && (technical || !host);
    }

    private int providers() {
        int providers = 0;
        for (int i = 0; i < filled.size(); i++) {
            providers += kinds().get(i) == CellKind.LABEL
                            && Providers.isOne(
                                    NamesCell.withoutTargets(filled.get(i).text()))
                    ? 1
                    : 0;
        }
        return providers;
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
        return filled.isEmpty();
    }

    double blankShare() {
        return blank / (double) Math.max(1, blank + filled.size());
    }

    /** Whether every cell says yes or no: nobody is called so. */
    boolean answer() {
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(cell -> Vocabulary.YES_NO.whole(cell.text()).isPresent());
    }

    double share(CellKind kind) {
        return share(Collections.frequency(kinds(), kind));
    }

    /** Share of cells that hold only technical or known names. */
    double technical() {
        return share(names().technical());
    }

    /** Share of cells that could be names if the header says so. */
    double possible() {
        return share(names().possible());
    }

    private double share(int cells) {
        return cells / (double) Math.max(1, filled.size());
    }

    /** Share of cells that are the name of a known firm. */
    double firms() {
        return share(providers());
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
        if (providers() >= PROVIDERS * filled.size()) {
            return Optional.of(ColumnRole.PROVIDER);
        }
        return Optional.empty();
    }
}
