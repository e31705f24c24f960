package dev.stemma.pdf;

import dev.stemma.pdf.PdfRulings.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tables without a grid of lines: words that begin at the same places line after line, with gutters between that no word crosses.
 *
 * <p>The order of the stream tells a table from columns of prose: printers write a table row by row, going back to the left for each
 * row, and prose one column to its end before the next. So a row is closed where the stream goes back to the left, or by a line drawn
 * across. What is written otherwise is no table here.
 */
final class PdfColumns {
    /** A gap of so many spaces parts two cells; justified prose has such gaps too, but not below one another. */
    static final float CLEAR = 1.8f;

    /** How far from where its column begins a word may begin, in points. */
    private static final float SAME = 1;

    /** A page with more lines is not read by anybody, and looking for tables would take long. */
    private static final int MOST_LINES = 5000;

    /** How often lines are taken into tables that are none after all; a page on which that takes longer has lists, not tables. */
    private static final int MOST_TRIES = 40 * MOST_LINES;

    /** How many lines below a header its columns may show. */
    private static final int AHEAD = 40;

    /** How many lines in the stream the first lines of a row's cells may be apart. */
    private static final int ROW = 16;

    private final List<List<PdfWord>> lines;
    private final List<Line> drawn;
    private final PdfPlaces places;
    private final boolean[] free;
    private final Map<Start, Integer> ends = new HashMap<>();
    private int tries;

    /** Where a table was begun, and its columns in tenths of a point; a line below may begin the same again. */
    private record Start(int line, List<Integer> edges) {}

    private PdfColumns(List<List<PdfWord>> lines, List<Line> drawn, PdfPlaces places) {
        this.lines = lines;
        this.drawn = drawn;
        this.places = places;
        free = new boolean[lines.size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = isFree(lines.get(i));
        }
    }

    /** Finds the tables of a page, and says where each of their glyphs belongs. */
    static void find(PdfRulings rulings, List<TextPosition> glyphs, PdfPlaces places) {
        List<List<PdfWord>> lines = new ArrayList<>();
        for (PdfWord word : PdfWord.of(glyphs)) {
            if (word.isFirst()) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(word);
        }
        if (lines.size() <= MOST_LINES) {
            new PdfColumns(lines, rulings.level(), places).find();
        }
    }

    private void find() {
        int done = 0;
        for (int seed = 0; seed < lines.size() && tries < MOST_TRIES; seed++) {
            if (seed < done || !free[seed]) {
                continue;
            }
            float[] edges = edges(seed, ROW);
            PdfRows rows = table(edges, seed, done);
            if (rows == null) {
                float[] own = edges(seed, 1);
                rows = own.length < edges.length
                        ? table(own, seed, done)
                        : null; // what else is at its height may be another table's
            }
            if (rows != null) {
                int first = rows.rows().get(0).line();
                new PdfHeader(lines.subList(done, first), rows).read().ifPresent(rows::head);
                place(rows);
                done = rows.end();
            }
        }
    }

    private PdfRows table(float[] edges, int seed, int done) {
        PdfRows rows = edges.length < 2 ? null : grow(edges, seed, done);
        return rows != null && rows.isData() && !PdfBeside.isText(lines, rows) ? rows : null;
    }

    /** A line that no cell of another table has words of, and that is read from the left. */
    private boolean isFree(List<PdfWord> line) {
        for (PdfWord word : line) {
            for (TextPosition glyph : word.glyphs()) {
                if (places.has(glyph) || !PdfWord.isUpright(glyph) || PdfWord.isRightToLeft(glyph)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Where the cells of a row begin whose first line {@code seed} is: behind a clear gap, or where lines below begin that go on in
     * a cell. Between the first lines of its cells their other lines may stand, and the next of them is among the {@code reach} lines
     * of the stream.
     */
    private float[] edges(int seed, int reach) {
        PdfWord first = lines.get(seed).get(0);
        List<Float> edges = new ArrayList<>();
        float right = -Float.MAX_VALUE;
        for (int i = seed; i < Math.min(lines.size(), seed + reach); i++) {
            PdfWord begin = lines.get(i).get(0);
            if (Math.abs(begin.y() - first.y()) > first.height() / 2 || begin.left() <= right || !free[i]) {
                continue;
            }
            for (PdfWord word : lines.get(i)) {
                if (word.isFirst() || word.gap() >= CLEAR || beginsLines(seed, word.left())) {
                    edges.add(word.left());
                }
                right = word.right();
            }
        }
        return array(edges);
    }

    private static float[] array(List<Float> edges) {
        float[] array = new float[edges.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = edges.get(i);
        }
        return array;
    }

    private boolean beginsLines(int seed, float left) {
        int begun = 0;
        for (int i = seed + 1; i < Math.min(lines.size(), seed + AHEAD); i++) {
            begun += Math.abs(lines.get(i).get(0).left() - left) <= SAME ? 1 : 0;
        }
        return begun >= 2;
    }

    /** The largest table around a line whose columns begin at {@code edges}. */
    private PdfRows grow(float[] edges, int seed, int done) {
        int from = seed;
        while (from > done && free[from - 1] && PdfRows.fits(lines.get(from - 1), edges)) {
            from--;
        }
        while (from <= seed) {
            Start start = start(from, edges);
            Integer known = ends.get(start);
            if (known != null && known > seed) {
                return null; // it was none from the line above
            }
            PdfRows rows = new PdfRows(edges, drawn, from);
            int at = known == null ? taken(rows, from) : known;
            ends.put(start, at);
            if (at > seed) {
                rows.close();
                return rows;
            }
            from = Math.max(at, from + 1);
        }
        return null;
    }

    /** The line behind the last that {@code rows} take, from line {@code from} on. */
    private int taken(PdfRows rows, int from) {
        int at = from;
        while (at < lines.size() && free[at] && rows.add(lines.get(at), next(at))) {
            at++;
        }
        tries += at - from;
        return at;
    }

    private static Start start(int line, float[] edges) {
        List<Integer> tenths = new ArrayList<>();
        for (float edge : edges) {
            tenths.add(Math.round(10 * edge));
        }
        return new Start(line, tenths);
    }

    private List<PdfWord> next(int line) {
        return line + 1 < lines.size() && free[line + 1] ? lines.get(line + 1) : List.of();
    }

    private void place(PdfRows rows) {
        PdfTable table = new PdfTable(rows.lefts());
        int under = 0; // rows that the first cell above reaches over
        for (int r = 0; r < rows.rows().size(); r++) {
            PdfRows.Row row = rows.rows().get(r);
            List<PdfTable.Cell> cells = table.newRow();
            int columns = row.isAcross() ? 1 : rows.columns();
            for (int c = 0; c < columns; c++) {
                if (c == 0 && under > 0) {
                    under--;
                    continue;
                }
                int rowspan = 1;
                if (c == 0) {
                    rowspan += rows.under(r);
                    under = rowspan - 1;
                }
                PdfTable.Cell cell = new PdfTable.Cell(false, rowspan, rows.columns() / columns);
                cells.add(cell);
                for (PdfWord word : row.cells().get(c)) {
                    word.glyphs().forEach(glyph -> places.put(glyph, new PdfPlaces.Place(table, cell)));
                }
            }
        }
    }

    /** The column that begins where {@code left} is, or -1. */
    static int column(float[] edges, float left) {
        for (int c = 0; c < edges.length; c++) {
            if (Math.abs(edges[c] - left) <= SAME) {
                return c;
            }
        }
        return -1;
    }

    /** The column that {@code left} is in, or -1 left of all. */
    static int columnAround(float[] edges, float left) {
        int column = -1;
        for (int c = 0; c < edges.length && edges[c] - SAME <= left; c++) {
            column = c;
        }
        return column;
    }
}
