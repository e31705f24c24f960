package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tables made for narrow screens print a column's header again in each of its cells: {@code Name<br>_ga}, {@code Expiry 2 years}.
 * Values may begin with the word of their header too ({@code Category 1}): a label is one that a break, a colon or a tag follows, or that
 * another column repeats as well. A cell that is its header and nothing else stays.
 */
final class RepeatedHeaders {
    /** Share of a column's cells that must begin with the header. */
    private static final double NEARLY_ALL = 0.9;

    /** Labels side by side that no sentence ends with. Set by hand. */
    private static final int LEAST_LABELS = 3;

    private RepeatedHeaders() {}

    /** {@code table} without them; itself when it has none. */
    static Table without(String text, Table table) {
        Optional<Table.Row> header = table.header();
        List<Table.Row> records = table.records();
        if (header.isEmpty() || records.size() < 2) {
            return table;
        }
        List<Table.Cell> labels = header.get().cells();
        BitSet beginning = new BitSet();
        BitSet parted = new BitSet();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i).text();
            beginning.set(i, isRepeated(records, i, cell -> begins(cell.text(), label)));
        }
        if (beginning.isEmpty()) {
            return table;
        }
        for (int i = beginning.nextSetBit(0); i >= 0; i = beginning.nextSetBit(i + 1)) {
            String label = labels.get(i).text();
            parted.set(i, isRepeated(records, i, cell -> begins(cell.text(), label) && isParted(text, cell, label)));
        }
        BitSet labelled = beginning.cardinality() > 1 ? beginning : parted;
        return !labelled.isEmpty()
                ? new Table(
                        table.form(),
                        table.span(),
                        table.caption(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> row.kind() == Table.Row.Kind.RECORD
                                        ? without(text, row, labels, labelled)
                                        : row)
                                .toList())
                : table;
    }

    /**
     * Whether a row of a table whose cells stand one a line has the whole header in a cell, as a browser for terminals prints it again on one
     * line between the rows: its other lines are the title and the text above that header.
     */
    static boolean isIn(Table table, Table.Row row) {
        List<String> labels = table.header().map(Table.Row::cells).orElse(List.of()).stream()
                .map(cell -> Folded.of(cell.text()))
                .toList();
        if (table.form() != Table.Form.FLATTENED || labels.size() < LEAST_LABELS) {
            return false;
        }
        String header = String.join(" ", labels);
        return row.cells().stream()
                .map(Table.Cell::text)
                .anyMatch(words ->
                        words.length() >= header.length() && Folded.of(words).endsWith(header));
    }

    private static boolean isRepeated(List<Table.Row> records, int column, Predicate<Table.Cell> labelled) {
        int filled = 0;
        int begin = 0;
        for (Table.Row row : records) {
            if (column < row.cells().size() && !row.cells().get(column).text().isEmpty()) {
                filled++;
                begin += labelled.test(row.cells().get(column)) ? 1 : 0;
            }
        }
        return begin > 1 && begin >= NEARLY_ALL * filled;
    }

    /** Whether {@code cell} is the label and a value. */
    private static boolean begins(String cell, String label) {
        return !label.isEmpty()
                && cell.startsWith(label)
                && cell.length() > label.length()
                && " :".indexOf(cell.charAt(label.length())) >= 0
                && !value(cell, label).isEmpty();
    }

    private static String value(String cell, String label) {
        String rest = cell.substring(label.length()).strip();
        return (rest.startsWith(":") ? rest.substring(1) : rest).strip();
    }

    /** Whether more than a blank stands between label and value in the text. */
    private static boolean isParted(String text, Table.Cell cell, String label) {
        String raw = cell.span().of(text);
        int at = raw.indexOf(label);
        int end = at < 0 ? raw.length() : at + label.length();
        while (end < raw.length() && " \t\u00A0*_".indexOf(raw.charAt(end)) >= 0) {
            end++;
        }
        return end < raw.length() && ":<\n\r".indexOf(raw.charAt(end)) >= 0;
    }

    private static Table.Row without(String text, Table.Row row, List<Table.Cell> labels, BitSet labelled) {
        List<Table.Cell> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < Math.min(cells.size(), labels.size()); i++) {
            String label = labels.get(i).text();
            Table.Cell cell = cells.get(i);
            if (labelled.get(i) && begins(cell.text(), label)) {
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
                                value(cell.text(), label),
                                cell.inherited()));
            }
        }
        return new Table.Row(row.kind(), row.span(), cells);
    }
}
