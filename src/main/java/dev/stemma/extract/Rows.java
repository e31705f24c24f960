package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Table;
import java.util.Optional;

/** What stands in the cells of a row. */
final class Rows {
    private Rows() {}

    /** The words in the column of {@code role}; absent when it is missing or holds what tables print for nothing. */
    static Optional<String> cell(Table.Row row, CookieColumns columns, ColumnRole role) {
        return columns.of(role).flatMap(column -> cell(row, column));
    }

    /** The words in {@code column}, without the targets of links. */
    static Optional<String> cell(Table.Row row, int column) {
        return Optional.of(row.cells())
                .filter(cells -> column < cells.size())
                .map(cells -> NamesCell.withoutTargets(cells.get(column).text()))
                .filter(words -> !words.isEmpty() && !isBlankMark(words));
    }

    /** The characters of {@code cell} in {@code text}, with line breaks and tags; its words where it stands nowhere. */
    static String raw(String text, Table.Cell cell) {
        int end = Math.min(cell.span().end(), text.length());
        return cell.span().start() < end ? text.substring(cell.span().start(), end) : cell.text();
    }

    private static boolean isBlankMark(String words) {
        return words.chars()
                .allMatch(c -> c == '-' || c == '_' || c == '\u2013' || c == '\u2014' || c == '/' || c == '.');
    }
}
