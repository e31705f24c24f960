package dev.stemma.table;

import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tables that a plain text writes out in HTML, as Markdown lets it (CommonMark 0.31, section 4.6): a cell is what stands between its
 * tags, in offsets of the text. Closing tags of cells and rows may be missing, as in HTML; a table around another is layout and none;
 * what a comment hides is not there. Of a table that never closes only the closed rows count: the last one may have been cut. Every
 * character is looked at a bounded number of times.
 */
final class WrittenTags {
    private static final List<String> NAMES =
            List.of("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"); // all that end a cell

    private static final int LONGEST_NAME = 7;
    private static final int LONGEST_TAG = 2000;
    private static final int MOST_COLUMNS = 64;
    private static final int MOST_SPANNED_ROWS = 65_534; // as HTML allows
    private static final int LEAST_ROWS = 2;

    private final Lines lines;
    private final String text;
    private final List<Grid> grids = new ArrayList<>();

    private int open = -1;
    private Optional<String> caption = Optional.empty();
    private int captionStart = -1;
    private List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private Tag cell;

    /** A tag of a table, {@code from..to} with its brackets. */
    private record Tag(String name, boolean closing, int from, int to, String attributes) {
        int number(String attribute, int most) {
            int at = attributes.indexOf(attribute);
            int value = 0;
            for (int i = at < 0 ? attributes.length() : at + attribute.length(); i < attributes.length(); i++) {
                char c = attributes.charAt(i);
                if (c >= '0' && c <= '9') {
                    value = Math.min(most, 10 * value + c - '0');
                } else if (value > 0 || "=\"' ".indexOf(c) < 0) {
                    break;
                }
            }
            return Math.max(1, value);
        }
    }

    private record Cell(Span span, boolean header, int columns, int rows) {}

    private WrittenTags(Lines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** The tables in order of the text; of nested ones the innermost. */
    public static List<Grid> of(Lines lines) {
        WrittenTags tags = new WrittenTags(lines);
        tags.read();
        return tags.grids;
    }

    private void read() {
        boolean comments = true;
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (comments && text.startsWith("<!--", i)) {
                int end = text.indexOf("-->", i + 4);
                comments = end >= 0;
                i = comments ? end : i;
                continue;
            }
            Tag tag = tag(i);
            if (tag != null && (open >= 0 || tag.name.equals("table"))) {
                take(tag);
            }
        }
        if (open >= 0) {
            close(lastRowEnd());
        }
    }

    private void take(Tag tag) {
        closeCell(tag);
        boolean endsRow = !tag.name.equals("td") && !tag.name.equals("th");
        if (endsRow && !row.isEmpty()) {
            rows.add(row);
            row = new ArrayList<>();
        }
        switch (tag.name) {
            case "table" -> {
                if (tag.closing) {
                    close(tag.to);
                } else {
                    reset();
                    open = tag.from;
                }
            }
            case "caption" -> {
                if (tag.closing && captionStart >= 0) {
                    caption = Optional.of(PlainWords.of(text.substring(captionStart, tag.from)));
                }
                captionStart = tag.closing ? -1 : tag.to;
            }
            case "td", "th" -> cell = tag.closing ? null : tag;
            default -> {
                // rows and groups of rows end what was before them; that is done
            }
        }
    }

    private void closeCell(Tag next) {
        if (cell != null) {
            row.add(new Cell(
                    lines.trim(cell.to, next.from),
                    cell.name.equals("th"),
                    cell.number("colspan", MOST_COLUMNS),
                    cell.number("rowspan", MOST_SPANNED_ROWS)));
            cell = null;
        }
    }

    private int lastRowEnd() {
        return rows.isEmpty()
                ? open
                : rows.get(rows.size() - 1).stream()
                        .mapToInt(each -> each.span.end())
                        .max()
                        .orElse(open);
    }

    private void close(int end) {
        if (open >= 0 && rows.size() >= LEAST_ROWS) {
            grids.add(new Grid(Grid.Kind.TABLE, new Span(open, end), caption, slots()));
        }
        reset();
    }

    private void reset() {
        open = -1;
        caption = Optional.empty();
        captionStart = -1;
        rows = new ArrayList<>();
        row = new ArrayList<>();
        cell = null;
    }

    /** The slots after the WHATWG table model (HTML 4.9.12): a cell that spans rows or columns fills several. */
    private List<List<Grid.Slot>> slots() {
        List<List<Grid.Slot>> slots = new ArrayList<>();
        Cell[] above = new Cell[MOST_COLUMNS];
        int[] left = new int[MOST_COLUMNS]; // rows for which the cell above still spans down
        for (List<Cell> cells : rows) {
            Grid.Slot[] line = new Grid.Slot[MOST_COLUMNS];
            int width = 0;
            for (int column = 0; column < MOST_COLUMNS; column++) {
                if (left[column] > 0) {
                    left[column]--;
                    line[column] = new Grid.Slot(above[column].span, above[column].header, true);
                    width = column + 1;
                }
            }
            int column = 0;
            for (Cell each : cells) {
                while (column < MOST_COLUMNS && line[column] != null) {
                    column++;
                }
                for (int i = 0; i < each.columns && column < MOST_COLUMNS && line[column] == null; i++, column++) {
                    line[column] = new Grid.Slot(each.span, each.header, i > 0);
                    above[column] = each;
                    left[column] = each.rows - 1;
                }
                width = Math.max(width, column);
            }
            for (int i = 0; i < width; i++) {
                line[i] = line[i] == null ? new Grid.Slot(new Span(open, open), false, false) : line[i];
            }
            slots.add(Arrays.asList(line).subList(0, width));
        }
        return slots;
    }

    private Tag tag(int from) {
        boolean closing = text.startsWith("/", from + 1);
        int start = closing ? from + 2 : from + 1;
        int end = start;
        while (end < text.length() && end - start <= LONGEST_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name)) {
            return null;
        }
        int last = Math.min(text.length(), from + LONGEST_TAG);
        int to = end;
        while (to < last && text.charAt(to) != '>' && text.charAt(to) != '<') {
            to++;
        }
        boolean whole = to < last && text.charAt(to) == '>' && " \t\r\n/>".indexOf(text.charAt(end)) >= 0;
        return whole
                ? new Tag(name, closing, from, to + 1, text.substring(end, to).toLowerCase(Locale.ROOT))
                : null;
    }
}
