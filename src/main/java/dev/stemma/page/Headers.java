package dev.stemma.page;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Folded;
import dev.stemma.lexicon.Providers;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a row of cells is a header. */
public final class Headers {
    private Headers() {}

    /** Whether the words of {@code cells} name columns: two different roles, and no cell that is a value or a sentence. */
    public static boolean isHeader(List<String> cells) {
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        int filled = 0;
        int named = 0;
        for (String cell : cells) {
            Optional<ColumnRole> role = ColumnRole.of(cell);
            role.ifPresent(roles::add);
            named += role.isPresent() ? 1 : 0;
            filled += cell.isEmpty() ? 0 : 1;
        }
        return roles.size() >= 2
                && 2 * named >= filled
                && (named == filled || cells.stream().noneMatch(Headers::isNoWordForAColumn));
    }

    private static boolean isNoWordForAColumn(String cell) {
        CellKind kind = ColumnRole.of(cell).isPresent() ? CellKind.LABEL : CellKind.of(cell);
        return kind == CellKind.HOST || kind == CellKind.NAME || kind == CellKind.NUMBER || kind == CellKind.DURATION;
    }

    /** Whether {@code cells} are a cookie where a header is expected: a known name, a value or a firm, and no word for a column. */
    public static boolean isCookie(List<String> cells) {
        String name = cells.get(0);
        return CookieNames.isKnown(name)
                && CellKind.of(name) == CellKind.NAME
                && cells.stream().noneMatch(cell -> ColumnRole.of(cell).isPresent())
                && cells.stream().skip(1).anyMatch(Headers::isValue);
    }

    private static boolean isValue(String cell) {
        CellKind kind = CellKind.of(cell);
        return kind == CellKind.DURATION || kind == CellKind.HOST || Providers.isOne(cell);
    }

    /** Whether {@code cells} say the same as {@code header}, in the same columns. */
    public static boolean isRepeated(List<String> header, List<String> cells) {
        if (cells.size() < header.size()) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!Folded.of(header.get(i)).equals(Folded.of(cells.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
