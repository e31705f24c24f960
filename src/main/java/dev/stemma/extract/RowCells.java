package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands in the cells of a row. */
final class RowCells {
    /** What programs print for a value that is missing. */
    private static final Set<String> NOTHING = Set.of("null", "undefined");

    private RowCells() {}

    /** The words in the column of {@code role}; absent when it is missing or holds what tables print for nothing. */
    static Optional<String> cell(Table.Row row, CookieColumns columns, ColumnRole role) {
        return columns.of(role).flatMap(column -> cell(row, columns, column));
    }

    /** The words in {@code column}, without its header where the cell says it again: {@code Company Holder: Birch Ltd}. */
    static Optional<String> cell(Table.Row row, CookieColumns columns, int column) {
        return cell(row, column)
                .map(words -> withoutHeader(words, columns.header(column)))
                .filter(words -> !isBlank(words));
    }

    private static String withoutHeader(String words, String header) {
        int colon = words.indexOf(':');
        boolean again = colon > 0
                && !header.isEmpty()
                && Folded.of(words.substring(0, colon)).equals(Folded.of(header));
        return again ? words.substring(colon + 1).strip() : words;
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

    /** Whether nothing but marks stands there, or what a program prints for nothing. */
    private static boolean isBlank(String words) {
        if (NOTHING.contains(words.toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = 0; i < words.length(); i++) {
            if ("-_\u2013\u2014/.".indexOf(words.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
