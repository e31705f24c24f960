package dev.stemma.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows for people: aligned columns, cut to the window. Column widths are taken from the first rows. */
final class TableFormat {
    /** Rows that are held back to see how wide the columns are. */
    private static final int SAMPLE = 500;

    /** No column is cut below this. */
    private static final int NARROWEST = 8;

    /** No cell is wider, whatever the window: a document's text is a cell. */
    private static final int WIDEST = 200;

    private final Appendable out;
    private final int window;

    TableFormat(Appendable out, int window) {
        this.out = out;
        this.window = window;
    }

    long write(Rows rows) throws IOException {
        List<Rows.Column> columns = rows.columns();
        List<String[]> sample = new ArrayList<>();
        boolean[] numeric = new boolean[columns.size()];
        java.util.Arrays.fill(numeric, true);
        boolean more = false;
        while (sample.size() < SAMPLE && (more = rows.next())) {
            sample.add(cells(rows, numeric));
        }
        String[] head = columns.stream().map(column -> visible(column.name())).toArray(String[]::new);
        int[] widths = widths(head, sample);
        line(head, widths, new boolean[columns.size()]);
        rule(widths);
        for (String[] row : sample) {
            line(row, widths, numeric);
        }
        long count = sample.size();
        while (more && rows.next()) {
            line(cells(rows, numeric.clone()), widths, numeric);
            count++;
        }
        return count;
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
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.format(Locale.ROOT, "%.1f", number)
                    : String.format(Locale.ROOT, "%.4g", number);
        }
        if (value instanceof List<?> list) {
            return visible(list.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(", ")));
        }
        return visible(value instanceof Map<?, ?> ? JsonFormat.text(value) : value.toString());
    }

    /** Takes from the widest columns until the line fits. */
    private int[] widths(String[] head, List<String[]> sample) {
        int[] widths = new int[head.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(head[i]);
            for (String[] row : sample) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row[i]));
            }
            widths[i] = Math.max(1, Math.min(widths[i], WIDEST));
        }
        if (window <= 0) {
            return widths;
        }
        int room = window - 2 * (widths.length - 1);
        while (java.util.Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private void line(String[] cells, int[] widths, boolean[] right) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = DisplayWidth.cut(cells[i], widths[i]);
            String space = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
            line.append(i == 0 ? "" : "  ").append(right[i] ? space + cell : cell + space);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private void rule(int[] widths) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        out.append('\n');
    }

    /** Nothing in a document can move the cursor, turn the writing round or hide. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder();
        int end = Math.min(text.length(), 4 * WIDEST); // what lies behind is cut anyway
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    boolean hidden = type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR
                            || (Character.isSurrogate(c) && Surrogates.lone(text, i) == i);
                    if (hidden) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                        if (Character.isHighSurrogate(c)) {
                            out.append(text.charAt(++i));
                        }
                    }
                }
            }
        }
        return out.toString();
    }
}
