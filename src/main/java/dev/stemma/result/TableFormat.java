package dev.stemma.result;

import dev.stemma.text.TerminalText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows for people: aligned columns that fit the window. What is too long is cut with an ellipsis, the longest first; lists and
 * messages go on in the lines below. Where that would leave little of them, columns that the caller can spare are left out, which the last line says; where even that is not
 * enough, each row is written as a record, a line to a column. Widths are taken from the first rows.
 */
final class TableFormat {
    /** Rows that are held back to see how wide the columns are. */
    private static final int SAMPLE = 500;

    /** A cut cell should keep this many columns: of a host name or a cookie's name that is most. */
    private static final int READABLE = 20;

    /** A list should keep its longest item up to this, and a message this much of a line. */
    private static final int LONGEST_ITEM = 36;

    /** What tables call a column of sentences, which are read to their end. */
    private static final String MESSAGE = "message";

    /** Columns whose values are pasted elsewhere: of a path the end tells most, so that it goes on in the next line, too. */
    private static final Set<String> IDS = Set.of("id", "document", "representative", "origin");

    /** Lines of a list or a message in a window; the rest of it is cut. */
    private static final int MOST_LINES = 6;

    /** No cell of a table is cut below this. */
    private static final int NARROWEST = 6;

    /** No cell is wider, whatever the window: a document's text is a cell. */
    private static final int WIDEST = 200;

    private static final String GAP = "  ";

    private final Appendable out;
    private final int window;
    private final List<String> spare;
    private int[] widths;
    private boolean[] numeric;
    private boolean[] flowing;

    /**
     * @param window columns, or 0 for no limit
     * @param spare names of columns that can be left out, the first first
     */
    TableFormat(Appendable out, int window, List<String> spare) {
        this.out = out;
        this.window = window;
        this.spare = spare;
    }

    long write(Rows rows) throws IOException {
        String[] head = rows.columns().stream()
                .map(column -> TerminalText.visible(column.name()))
                .toArray(String[]::new);
        numeric = new boolean[head.length];
        Arrays.fill(numeric, true);
        flowing = new boolean[head.length];
        int[] longest = new int[head.length];
        for (int i = 0; i < head.length; i++) {
            if (window > 0 && (head[i].equals(MESSAGE) || IDS.contains(head[i]))) {
                flowing[i] = true;
                longest[i] = head[i].equals(MESSAGE) ? LONGEST_ITEM : READABLE;
            }
        }
        List<String[]> sample = new ArrayList<>();
        boolean more = false;
        while (sample.size() < SAMPLE && (more = rows.next())) {
            sample.add(cells(rows, numeric));
            for (int i = 0; i < head.length; i++) {
                if (rows.value(i) instanceof List<?> items) {
                    flowing[i] = window > 0;
                    longest[i] = Math.max(longest[i], longest(items));
                }
            }
        }
        List<String> leftOut = layOut(head, sample, longest);
        if (Arrays.stream(widths).max().orElse(0) > 0 && total() > window && window > 0) {
            return records(rows, head, sample, more);
        }
        line(head);
        line(Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new));
        for (String[] row : sample) {
            line(row);
        }
        long count = sample.size();
        while (more && rows.next()) {
            line(cells(rows, numeric.clone()));
            count++;
        }
        if (!leftOut.isEmpty() && count > 0) {
            String note = "(the window is too narrow for: " + String.join(", ", leftOut) + ")";
            for (String line : TerminalText.wrapped(note, window)) {
                out.append(line).append('\n');
            }
        }
        return count;
    }

    /** Decides the widths; 0 is a column that is left out. Returns the names of those. */
    private List<String> layOut(String[] head, List<String[]> sample, int[] longest) {
        int[] natural = new int[head.length];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = TerminalText.width(head[i]);
            for (String[] row : sample) {
                natural[i] = Math.max(natural[i], TerminalText.width(row[i]));
            }
            natural[i] = Math.max(1, Math.min(natural[i], WIDEST));
        }
        widths = natural.clone();
        List<String> leftOut = new ArrayList<>();
        if (window <= 0) {
            return leftOut;
        }
        int[] least = new int[natural.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = flowing[i] ? Math.min(longest[i], LONGEST_ITEM) : READABLE;
        }
        boolean readable = shrink(natural, least);
        for (String name : spare) {
            int at = List.of(head).indexOf(name);
            if (readable || at < 0) {
                continue;
            }
            natural[at] = 0;
            leftOut.add(name);
            readable = shrink(natural, least);
        }
        return leftOut;
    }

    /** Takes from the widest columns until the line fits; whether all of what was cut stays readable. */
    private boolean shrink(int[] natural, int[] least) {
        widths = natural.clone();
        boolean readable = true;
        while (total() > window) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return false;
            }
            widths[widest]--;
            readable &= widths[widest] >= least[widest];
        }
        return readable;
    }

    private int total() {
        int shown = (int) Arrays.stream(widths).filter(width -> width > 0).count();
        return Arrays.stream(widths).sum() + GAP.length() * Math.max(0, shown - 1);
    }

    private static int longest(List<?> items) {
        return items.stream()
                .mapToInt(item -> TerminalText.width(visible(String.valueOf(item))) + 1) // the comma
                .max()
                .orElse(0);
    }

    private void line(String[] cells) throws IOException {
        List<List<String>> flows = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.length; i++) {
            List<String> flow = flowing[i] && widths[i] > 0 ? flow(cells[i], widths[i]) : List.of(cells[i]);
            flows.add(flow);
            height = Math.max(height, flow.size());
        }
        String[] parts = new String[cells.length];
        for (int line = 0; line < height; line++) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = line < flows.get(i).size() ? flows.get(i).get(line) : "";
            }
            part(parts);
        }
    }

    /** A list or a message in lines; the last ends with an ellipsis if there is more. */
    private static List<String> flow(String cell, int width) {
        List<String> lines = TerminalText.wrapped(cell, width);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        first.add(TerminalText.cut(lines.get(MOST_LINES - 1) + " …", width));
        return first;
    }

    private void part(String[] cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (widths[i] > 0) {
                String cell = TerminalText.pad(cells[i], widths[i]);
                String text = cell.stripTrailing();
                line.append(line.isEmpty() ? "" : GAP)
                        .append(numeric[i] ? " ".repeat(cell.length() - text.length()) + text : cell);
            }
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private long records(Rows rows, String[] head, List<String[]> sample, boolean more) throws IOException {
        int names = Math.min(
                window / 3,
                Arrays.stream(head).mapToInt(TerminalText::width).max().orElse(0));
        long count = 0;
        for (String[] row : sample) {
            record(head, row, names, ++count);
        }
        while (more && rows.next()) {
            record(head, cells(rows, numeric.clone()), names, ++count);
        }
        return count;
    }

    private void record(String[] head, String[] cells, int names, long number) throws IOException {
        String title = "-- " + number + " ";
        out.append(title)
                .append("-".repeat(Math.max(0, window - title.length())))
                .append('\n');
        for (int i = 0; i < cells.length; i++) {
            String line =
                    TerminalText.pad(head[i], names) + GAP + TerminalText.cut(cells[i], window - names - GAP.length());
            out.append(line.stripTrailing()).append('\n');
        }
    }

    private static String[] cells(Rows rows, boolean[] numeric) throws IOException {
        String[] cells = new String[numeric.length];
        for (int i = 0; i < cells.length; i++) {
            Object value = rows.value(i);
            numeric[i] &= value == null || value instanceof Number;
            cells[i] = cell(value);
        }
        return cells;
    }

    private static String cell(Object value) throws IOException {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof List<?> list) {
            return visible(joined(list));
        }
        return visible(value instanceof Map<?, ?> ? JsonFormat.text(value) : value.toString());
    }

    /** Items with commas between; sentences have their own end. */
    private static String joined(List<?> list) {
        StringBuilder out = new StringBuilder();
        for (Object item : list) {
            boolean sentence = !out.isEmpty() && out.charAt(out.length() - 1) == '.';
            out.append(out.isEmpty() ? "" : sentence ? " " : ", ").append(item);
        }
        return out.toString();
    }

    /** Four significant digits, or all before the point; no trailing zeros. */
    private static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shown = Math.abs(number) >= 1000
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(4, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return Math.abs(number) < 1e-4 && number != 0 ? shown.toString() : shown.toPlainString();
    }

    /** What lies far behind the widest cell is cut anyway. A cell of blanks alone would look as one of nothing. */
    private static String visible(String text) {
        if (!text.isEmpty() && text.codePoints().allMatch(Character::isSpaceChar)) {
            return text.codePoints()
                    .limit(WIDEST)
                    .mapToObj(c -> String.format(Locale.ROOT, "\\u%04X", c))
                    .collect(Collectors.joining());
        }
        return TerminalText.visible(text.length() > 4 * WIDEST ? text.substring(0, 4 * WIDEST) : text);
    }
}
