package dev.stemma.extract;

import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables made for narrow screens print a column's header again in each of its cells: {@code Name<br>_ga}, {@code Expiry 2 years}.
 */
final class RepeatedHeaders {
    /** Share of a column's cells that must begin with the header. */
    private static final double NEARLY_ALL = 0.9;

    private RepeatedHeaders() {}

    /** {@code table} without them; itself when it has none. */
    static Table without(String text, Table table) {
        Optional<Table.Row> header = table.header();
        List<Table.Row> records = table.records();
        if (header.isEmpty() || records.size() < 2) {
            return table;
        }
        List<Table.Cell> labels = header.get().cells();
        boolean[] repeated = new boolean[labels.size()];
        boolean any = false;
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = isRepeated(labels.get(i).text(), records, i);
            any |= repeated[i];
        }
        return any
                ? new Table(
                        table.form(),
                        table.span(),
                        table.caption(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> row.kind() == Table.Row.Kind.RECORD
                                        ? without(text, row, labels, repeated)
                                        : row)
                                .toList())
                : table;
    }

    private static boolean isRepeated(String label, List<Table.Row> records, int column) {
        int filled = 0;
        int begin = 0;
        for (Table.Row row : records) {
            String cell = column < row.cells().size() ? row.cells().get(column).text() : "";
            filled += cell.isEmpty() ? 0 : 1;
            begin += begins(cell, label) ? 1 : 0;
        }
        return begin > 1 && begin >= NEARLY_ALL * filled;
    }

    private static boolean begins(String cell, String label) {
        return !label.isEmpty()
                && cell.startsWith(label)
                && (cell.length() == label.length() || " :".indexOf(cell.charAt(label.length())) >= 0);
    }

    private static Table.Row without(String text, Table.Row row, List<Table.Cell> labels, boolean[] repeated) {
        List<Table.Cell> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < Math.min(cells.size(), repeated.length); i++) {
            String label = labels.get(i).text();
            Table.Cell cell = cells.get(i);
            if (repeated[i] && begins(cell.text(), label)) {
                String rest = cell.text().substring(label.length());
                String words = (rest.startsWith(":") ? rest.substring(1) : rest).strip();
                boolean here = text.startsWith(label, cell.span().start());
                int start = here
                        ? cell.span().start() + label.length()
                        : cell.span().end();
                cells.set(
                        i,
                        new Table.Cell(
                                new Span(
                                        Math.min(start, cell.span().end()),
                                        cell.span().end()),
                                words,
                                cell.inherited()));
            }
        }
        return new Table.Row(row.kind(), row.span(), cells);
    }
}
