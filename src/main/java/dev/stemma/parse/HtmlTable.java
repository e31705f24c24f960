package dev.stemma.parse;

import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A table formed after the WHATWG table model (HTML 4.9.12): cells stand in slots, a cell that spans rows or columns fills
 * several. Spans end with the rows and columns that exist.
 */
final class HtmlTable {
    /** As HTML allows. */
    private static final int MAX_COLSPAN = 1000;

    private final Optional<String> caption;
    private final List<Cell[]> rows;
    private final boolean capped;

    private HtmlTable(Optional<String> caption, List<Cell[]> rows, boolean capped) {
        this.caption = caption;
        this.rows = rows;
        this.capped = capped;
    }

    /** A cell of the source; stands in one slot or more. */
    private record Cell(String text, boolean header) {}

    /** Reads a table of data; empty for one that only places parts of a page. */
    static Optional<HtmlTable> of(Element table, int maxSlots) {
        List<List<Element>> groups = ElementRows.of(table);
        if (!DataTable.is(table, groups)) {
            return Optional.empty();
        }
        Optional<String> caption = Optional.empty();
        for (Element child : table.children()) {
            if (child.normalName().equals("caption") && caption.isEmpty()) {
                caption = Optional.of(CellText.of(child)).filter(text -> !text.isEmpty());
            }
        }
        List<Cell[]> rows = form(groups, maxSlots, true);
        boolean capped = rows == null;
        if (capped) {
            rows = form(groups, Integer.MAX_VALUE, false);
        }
        rows.removeIf(HtmlTable::isEmptyRow);
        return Optional.of(new HtmlTable(caption, rows, capped));
    }

    Optional<String> caption() {
        return caption;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean isCapped() {
        return capped;
    }

    /** Writes the rows and returns their slots. A cell's text stands in its first slot only; the others point there. */
    List<List<Grid.Slot>> layInto(StringBuilder text) {
        IdentityHashMap<Cell, Span> places = new IdentityHashMap<>();
        List<List<Grid.Slot>> slots = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            if (r > 0) {
                text.append('\n');
            }
            List<Grid.Slot> row = new ArrayList<>();
            for (int c = 0; c < rows.get(r).length; c++) {
                if (c > 0) {
                    text.append('\t');
                }
                Cell cell = rows.get(r)[c];
                if (cell == null) {
                    row.add(new Grid.Slot(new Span(text.length(), text.length()), false, false));
                    continue;
                }
                Span known = places.get(cell);
                if (known == null) {
                    int start = text.length();
                    text.append(cell.text());
                    places.put(cell, new Span(start, text.length()));
                }
                row.add(new Grid.Slot(places.get(cell), cell.header(), known != null));
            }
            slots.add(row);
        }
        return slots;
    }

    private static boolean isEmptyRow(Cell[] row) {
        return Arrays.stream(row).allMatch(cell -> cell == null || cell.text().isEmpty());
    }

    /** Forms the slots; null when there would be more than {@code maxSlots}. */
    private static List<Cell[]> form(List<List<Element>> groups, int maxSlots, boolean spans) {
        List<List<Cell>> grid = new ArrayList<>();
        long slots = 0;
        int width = 0;
        for (List<Element> group : groups) {
            int first = grid.size();
            int end = first + group.size();
            group.forEach(row -> grid.add(new ArrayList<>()));
            for (int r = first; r < end; r++) {
                int column = 0;
                for (Element element : ElementRows.cells(group.get(r - first))) {
                    while (column < grid.get(r).size() && grid.get(r).get(column) != null) {
                        column++;
                    }
                    width = Math.max(width, column + 1);
                    Cell cell =
                            new Cell(CellText.of(element), element.normalName().equals("th"));
                    int colspan = spans ? Math.min(MAX_COLSPAN, number(element, "colspan", 1)) : 1;
                    int rowspan = spans ? number(element, "rowspan", 1) : 1;
                    int bottom = rowspan == 0 ? end : (int) Math.min(end, (long) r + rowspan);
                    slots += (long) Math.max(1, colspan) * (bottom - r);
                    if (slots > maxSlots) {
                        return null;
                    }
                    for (int y = r; y < bottom; y++) {
                        fill(grid.get(y), column, column + Math.max(1, colspan), cell);
                    }
                    column += Math.max(1, colspan);
                }
            }
        }
        List<Cell[]> rows = new ArrayList<>();
        for (List<Cell> row : grid) {
            rows.add(row.subList(0, Math.min(width, row.size())).toArray(new Cell[0]));
        }
        return rows;
    }

    private static void fill(List<Cell> row, int from, int to, Cell cell) {
        while (row.size() < to) {
            row.add(null);
        }
        for (int i = from; i < to; i++) {
            if (row.get(i) == null) {
                row.set(i, cell);
            }
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip();
        int digits = 0;
        while (digits < value.length() && digits < 6 && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
            digits++;
        }
        return digits == 0 ? otherwise : Integer.parseInt(value.substring(0, digits));
    }
}
