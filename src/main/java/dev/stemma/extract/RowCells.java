package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Table;
import java.util.Optional;

/** What stands in the cells of a row. */
final class RowCells {
    private RowCells() {}

    /** The words in the column of {@code role}; absent when it is missing or holds what tables print for nothing. */
    static Optional<String> cell(Table.Row row, CookieColumns columns, ColumnRole role) {
        return columns.of(role).flatMap(column -> cell(row, column));
    }

    /** The words in {@code column}, without the targets of links. */
    static Optional<String> cell(Table.Row row, int column) {
        if (column >= row.cells().size()) {
            return Optional.empty();
        }
        String words = NamesCell.withoutTargets(row.cells().get(column).text());
        return isBlank(words) ? Optional.empty() : Optional.of(words);
    }

    /** The characters of {@code cell} in {@code text}, with line breaks and tags; its words where it stands nowhere. */
    static String raw(String text, Table.Cell cell) {
        int end = Math.min(cell.span().end(), text.length());
        return cell.span().start() < end ? text.substring(cell.span().start(), end) : cell.text();
    }

    /** Whether nothing but marks stands there. */
    private static boolean isBlank(String words) {
        for (int i = 0; i < words.length(); i++) {
            if ("-_\u2013\u2014/.".indexOf(words.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
