package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A flattened table without a header: technical names that come back in one and the same distance, with lines of one kind at
 * each place between them.
 */
final class Unheaded {
    /** Rows that must look alike before anything is called a table. */
    static final int LEAST_ROWS = 4;

    private static final int MOST_COLUMNS = 6;

    private Unheaded() {}

    /** The roles of the columns of the table whose first row starts at {@code line}; absent when none starts there. */
    static Optional<List<Optional<ColumnRole>>> at(Page page, int line) {
        Lines lines = page.lines();
        if (lines.trimmed(line).length() > 90) {
            return Optional.empty();
        }
        FlatLine first = FlatLine.of(lines, line);
        if (first.kind() != CellKind.NAME && first.kind() != CellKind.HOST) {
            return Optional.empty();
        }
        List<FlatLine> sample = new ArrayList<>();
        for (int at = line;
                at < lines.count() && page.isFree(at) && sample.size() < MOST_COLUMNS * LEAST_ROWS;
                at = lines.nextFilled(at + 1)) {
            sample.add(FlatLine.of(lines, at));
        }
        for (int period = 2; period <= MOST_COLUMNS && period * LEAST_ROWS <= sample.size(); period++) {
            Optional<List<Optional<ColumnRole>>> roles = roles(sample, period);
            if (roles.isPresent()) {
                return roles;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Optional<ColumnRole>>> roles(List<FlatLine> sample, int period) {
        List<Optional<ColumnRole>> roles = new ArrayList<>();
        boolean names = false;
        boolean values = false;
        for (int column = 0; column < period; column++) {
            CellKind kind = sample.get(column).kind();
            int same = 0;
            for (int row = 0; row < LEAST_ROWS; row++) {
                CellKind each = sample.get(row * period + column).kind();
                same += each == kind || (isWords(each) && isWords(kind)) ? 1 : 0;
            }
            if (same < LEAST_ROWS) {
                return Optional.empty();
            }
            Optional<ColumnRole> role = role(kind, names);
            values |= kind == CellKind.DURATION || kind == CellKind.PROSE || kind == CellKind.HOST;
            names |= kind == CellKind.NAME;
            roles.add(role);
        }
        boolean distinct = sample.stream()
                        .limit((long) period * LEAST_ROWS)
                        .filter(line -> line.kind() == CellKind.NAME)
                        .map(FlatLine::words)
                        .distinct()
                        .count()
                >= LEAST_ROWS;
        return names && values && distinct ? Optional.of(roles) : Optional.empty();
    }

    private static boolean isWords(CellKind kind) {
        return kind == CellKind.PROSE || kind == CellKind.LABEL;
    }

    private static Optional<ColumnRole> role(CellKind kind, boolean named) {
        return switch (kind) {
            case NAME -> named ? Optional.empty() : Optional.of(ColumnRole.NAMES);
            case DURATION -> Optional.of(ColumnRole.DURATION);
            case HOST -> Optional.of(ColumnRole.DOMAIN);
            case STORAGE -> Optional.of(ColumnRole.STORAGE);
            case PARTY -> Optional.of(ColumnRole.PARTY);
            case CATEGORY -> Optional.of(ColumnRole.CATEGORY);
            case PROSE, LABEL -> Optional.of(ColumnRole.PURPOSE);
            default -> Optional.empty();
        };
    }
}
