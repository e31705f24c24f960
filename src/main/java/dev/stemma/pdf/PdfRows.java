package dev.stemma.pdf;

import dev.stemma.pdf.PdfRulings.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of a table without a grid, as they grow line by line in the order of the stream; see {@link PdfColumns}. */
final class PdfRows {
    /** A gap of so many spaces behind which no column begins is another table's, or a number's that stands at the right. */
    private static final float FOREIGN = 3;

    /** A line that is drawn along a table may begin so far behind its first word, in points. */
    private static final float SAME_EDGE = 2;

    /** What stands free between two columns at the least, in points. */
    static final float GUTTER = 1;

    /** A line belongs to the cell above when it follows as closely as the lines of the table do, and a little more. */
    private static final float LOOSE = 1.15f;

    private final float[] edges;
    private final List<Line> drawn;
    private final List<Row> rows = new ArrayList<>();
    private final float[] bottoms;
    private int column = -1;
    private float pitch = Float.MAX_VALUE;
    private int end;

    /** A row: for each column the words of its cell. */
    static final class Row {
        private final List<List<PdfWord>> cells = new ArrayList<>();
        private final int line;
        private boolean across;
        private float top = Float.MAX_VALUE;

        Row(int columns, int line) {
            this.line = line;
            for (int c = 0; c < columns; c++) {
                cells.add(new ArrayList<>());
            }
        }

        /** The line that it begins with. */
        int line() {
            return line;
        }

        float top() {
            return top;
        }

        List<List<PdfWord>> cells() {
            return cells;
        }

        /** Whether one cell reaches over all columns. */
        boolean isAcross() {
            return across;
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }

        boolean isOneLine() {
            return cells.stream().flatMap(List::stream).filter(PdfWord::isFirst).count() == 1;
        }

        /** Whether more than the space between words stands between any of its cells. */
        boolean hasGap() {
            return cells.stream()
                    .filter(cell -> !cell.isEmpty())
                    .skip(1)
                    .anyMatch(cell -> cell.get(0).gap() >= PdfColumns.CLEAR);
        }

        /** How many lines the cell of a column has. */
        int lines(int column) {
            int lines = 0;
            float y = Float.NaN;
            for (PdfWord word : cells.get(column)) {
                if (!(Math.abs(word.y() - y) <= word.height() / 2)) {
                    lines++;
                }
                y = word.y();
            }
            return lines;
        }
    }

    PdfRows(float[] edges, List<Line> drawn, int start) {
        this.edges = edges.clone();
        this.drawn = drawn;
        bottoms = new float[edges.length];
        Arrays.fill(bottoms, -Float.MAX_VALUE);
        end = start;
    }

    float[] lefts() {
        return edges.clone();
    }

    int columns() {
        return edges.length;
    }

    List<Row> rows() {
        return rows;
    }

    /** The line behind the last that belongs to the table. */
    int end() {
        return end;
    }

    /** Whether the words of a line stand in columns and cross no gutter. */
    static boolean fits(List<PdfWord> line, float[] edges) {
        int column = -1;
        for (PdfWord word : line) {
            int at = PdfColumns.column(edges, word.left());
            if (word.isFirst()) {
                column = at >= 0 ? at : PdfColumns.columnAround(edges, word.left());
                if (column < 0) {
                    return false;
                }
            } else if (at > column) {
                column = at;
            } else if (word.gap() >= FOREIGN) {
                return false;
            }
            if (column + 1 < edges.length && word.right() > edges[column + 1] - GUTTER) {
                return false;
            }
        }
        return true;
    }

    /** Takes a line in; false where the table has ended before it. */
    boolean add(List<PdfWord> line, List<PdfWord> next) {
        boolean added = fits(line, edges) ? addToColumns(line) : addAcross(line, next);
        end += added ? 1 : 0;
        return added;
    }

    /** A line over all columns between rows of the table: what the rows below it are about. One that begins small is a sentence that goes on. */
    private boolean addAcross(List<PdfWord> line, List<PdfWord> next) {
        PdfWord first = line.get(0);
        boolean heads = !rows.isEmpty()
                && !rows.get(rows.size() - 1).across
                && PdfColumns.column(edges, first.left()) == 0
                && !Character.isLowerCase(first.text().codePointAt(0))
                && line.stream().allMatch(word -> word.gap() < FOREIGN)
                && first.y() > lowest()
                && !next.isEmpty()
                && fits(next, edges)
                && edges.length > 2
                && PdfColumns.column(edges, next.get(0).left()) == 0;
        if (!heads) {
            return false;
        }
        Row row = new Row(edges.length, end);
        row.across = true;
        row.top = first.y();
        row.cells.get(0).addAll(line);
        rows.add(row);
        Arrays.fill(bottoms, first.y());
        column = edges.length;
        return true;
    }

    private float lowest() {
        float lowest = -Float.MAX_VALUE;
        for (float bottom : bottoms) {
            lowest = Math.max(lowest, bottom);
        }
        return lowest;
    }

    private boolean addToColumns(List<PdfWord> line) {
        if (!goesDown(line)) {
            return false;
        }
        for (PdfWord word : line) {
            int at = PdfColumns.column(edges, word.left());
            if (at >= 0 && (word.isFirst() || at > column)) {
                if (rows.isEmpty() || opensRow(word, at)) {
                    rows.add(new Row(edges.length, end));
                } else if (at == column) {
                    pitch = Math.min(pitch, word.y() - bottoms[at]);
                }
                column = at;
            }
            put(word);
        }
        return true;
    }

    /** Whether a line stands below what is in its columns; one that does not is in another column of the page. */
    private boolean goesDown(List<PdfWord> line) {
        int before = column;
        for (PdfWord word : line) {
            int at = PdfColumns.column(edges, word.left());
            if (word.isFirst() && at < 0) { // an indented line goes on in its cell
                return column >= 0
                        && column < edges.length
                        && PdfColumns.columnAround(edges, word.left()) == column
                        && word.y() > bottoms[column];
            }
            if (word.isFirst() || at > before) {
                boolean above = word.y() < bottoms[at]
                        || (!rows.isEmpty() && at < before && word.y() <= rows.get(rows.size() - 1).top);
                if (above) {
                    return false;
                }
                before = at;
            }
        }
        return true;
    }

    private boolean opensRow(PdfWord word, int at) {
        Row row = rows.get(rows.size() - 1);
        if (at < column || row.across) {
            return true;
        }
        float above = at == column ? bottoms[at] : row.top;
        if (word.y() > above && isDrawnAcross(above, word.y())) {
            return true;
        }
        float size = word.glyphs().get(0).getFontSizeInPt();
        if (at == column) {
            float closest = pitch == Float.MAX_VALUE ? 1.5f * size : pitch;
            return word.y() - bottoms[at] > LOOSE * closest;
        }
        return word.y() - row.top > 0 && word.y() - lowest() > 0.5f * size;
    }

    private boolean isDrawnAcross(float from, float to) {
        float middle = edges[edges.length - 1];
        return drawn.stream()
                .anyMatch(line -> line.at() > from - 1
                        && line.at() < to
                        && line.from() <= edges[0] + SAME_EDGE
                        && line.to() >= middle);
    }

    /** How many rows below {@code r} have no first cell of their own, as the lines between them begin behind it. */
    int under(int r) {
        int under = 0;
        while (r + under + 1 < rows.size()
                && rows.get(r + under + 1).cells.get(0).isEmpty()
                && isDrawnBehindFirst(rows.get(r + under), rows.get(r + under + 1))) {
            under++;
        }
        return under;
    }

    private boolean isDrawnBehindFirst(Row above, Row below) {
        return drawn.stream()
                .anyMatch(line -> line.at() > above.top - 1
                        && line.at() < below.top
                        && line.from() > edges[0] + SAME_EDGE
                        && line.from() <= edges[1] + SAME_EDGE
                        && line.to() >= edges[edges.length - 1]);
    }

    private void put(PdfWord word) {
        Row row = rows.get(rows.size() - 1);
        row.cells.get(column).add(word);
        row.top = Math.min(row.top, word.y());
        bottoms[column] = Math.max(bottoms[column], word.y());
    }

    /** Leaves away what stands above and below: lines with one cell only, and a sentence one of whose words begins where a column does. */
    void close() {
        while (!rows.isEmpty() && isBeside(rows.get(rows.size() - 1))) {
            rows.remove(rows.size() - 1);
        }
        while (!rows.isEmpty() && isBeside(rows.get(0))) {
            rows.remove(0);
        }
    }

    private boolean isBeside(Row row) {
        return row.filled() < 2 || (row.filled() < columns() && row.isOneLine() && !row.hasGap());
    }

    /** Puts the header above, whose words stand in the middle of their columns. */
    void head(List<List<PdfWord>> header) {
        Row row = new Row(edges.length, rows.get(0).line);
        for (int c = 0; c < edges.length; c++) {
            row.cells.get(c).addAll(header.get(c));
        }
        rows.add(0, row);
    }

    boolean isData() {
        return PdfRowsEvidence.isData(this);
    }
}
