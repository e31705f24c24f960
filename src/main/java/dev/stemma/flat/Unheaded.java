package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.page.CellLine;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A flattened table without a header: technical names that come back in one and the same distance, with lines of one kind at
 * each place between them.
 */
final class Unheaded {
    /** Rows that must look alike before anything is called a table. */
    static final int LEAST_ROWS = 4;

    private static final int MOST_COLUMNS = 6;
    private static final int LONGEST_NAMES = 90;

    private Unheaded() {}

    /** The roles of the columns of the table whose first row starts at {@code line}; absent when none starts there. */
    static Optional<List<Optional<ColumnRole>>> at(Page page, int line) {
        if (!mayBeName(page, line)) {
            return Optional.empty();
        }
        CellKind first = page.cell(line).kind();
        return first == CellKind.NAME || first == CellKind.HOST ? from(page, line) : Optional.empty();
    }

    private static Optional<List<Optional<ColumnRole>>> from(Page page, int line) {
        Lines lines = page.lines();
        int[] below = new int[MOST_COLUMNS * LEAST_ROWS];
        int seen = 0;
        for (int at = line;
                at < lines.count() && page.isFree(at) && seen < below.length;
                at = lines.nextFilled(at + 1)) {
            below[seen++] = at;
        }
        for (int period = 2; period <= MOST_COLUMNS && period * LEAST_ROWS <= seen; period++) {
            Optional<List<Optional<ColumnRole>>> roles = roles(page, below, period);
            if (roles.isPresent()) {
                return roles;
            }
        }
        return Optional.empty();
    }

    /** False for nearly all lines that hold neither names nor a host. */
    private static boolean mayBeName(Page page, int line) {
        return page.lines().width(line) <= LONGEST_NAMES && page.mayOpenWithName(line);
    }

    private static Optional<List<Optional<ColumnRole>>> roles(Page page, int[] below, int period) {
        for (int row = 1; row < LEAST_ROWS; row++) {
            if (!mayBeName(page, below[row * period])) {
                return Optional.empty();
            }
        }
        List<Optional<ColumnRole>> roles = new ArrayList<>();
        Set<String> distinct = new HashSet<>();
        boolean names = false;
        boolean values = false;
        for (int column = 0; column < period; column++) {
            CellKind kind = page.cell(below[column]).kind();
            for (int row = 0; row < LEAST_ROWS; row++) {
                CellLine cell = page.cell(below[row * period + column]);
                if (cell.kind() != kind && !(isWords(cell.kind()) && isWords(kind))) {
                    return Optional.empty();
                }
                if (cell.kind() == CellKind.NAME) {
                    distinct.add(cell.words());
                }
            }
            roles.add(role(kind, names));
            values |= kind == CellKind.DURATION || kind == CellKind.PROSE || kind == CellKind.HOST;
            names |= kind == CellKind.NAME;
        }
        boolean technical = distinct.stream().filter(Unheaded::isMarked).count() * 2 >= distinct.size();
        return names && values && technical && distinct.size() >= LEAST_ROWS ? Optional.of(roles) : Optional.empty();
    }

    /** Whether the names in a line are known or more than words in capitals, as menus and headings have them: {@code PRICES:}. */
    private static boolean isMarked(String words) {
        for (String name : words.split("[,; ]+", -1)) {
            boolean capitals = name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == ':');
            if (!CookieNames.isKnown(name) && (capitals || !CookieNames.isTechnical(name))) {
                return false;
            }
        }
        return true;
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
