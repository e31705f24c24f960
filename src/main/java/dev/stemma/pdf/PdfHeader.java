package dev.stemma.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header of a table whose words do not begin where their columns do, as browsers and Word set them in the middle. */
final class PdfHeader {
    /** A header stands so near above its rows, in heights of its letters. */
    private static final int NEAR = 5;

    /** What has more words is no name of a column. */
    private static final int LONGEST = 8;

    private final List<List<PdfWord>> above;
    private final float[] edges;
    private final float bottom;
    private final List<List<PdfWord>> cells = new ArrayList<>();
    private float top = Float.MAX_VALUE;

    /**
     * Looks for the header of {@code rows}.
     *
     * @param above the lines before the first row, in the order of the stream
     */
    PdfHeader(List<List<PdfWord>> above, PdfRows rows) {
        this.above = above;
        edges = rows.lefts();
        bottom = rows.rows().get(0).top();
        for (int c = 0; c < edges.length; c++) {
            cells.add(new ArrayList<>());
        }
    }

    /** The words of each column, if there are some for all and none that crosses a gutter. */
    Optional<List<List<PdfWord>>> read() {
        int column = edges.length - 1;
        for (int i = above.size() - 1; i >= 0; i--) {
            List<PdfWord> line = above.get(i);
            int last = columnOf(line.get(line.size() - 1));
            boolean goesBack = last >= 0
                    && last <= column
                    && isNear(line.get(0))
                    && (column > 0
                            || cells.get(0).isEmpty()
                            || line.get(0).y() >= top - line.get(0).height());
            if (!goesBack || !take(line)) {
                break;
            }
            column = columnOf(line.get(0));
        }
        return cells.stream().allMatch(cell -> !cell.isEmpty() && cell.size() <= LONGEST)
                ? Optional.of(cells)
                : Optional.empty();
    }

    private boolean isNear(PdfWord word) {
        return word.y() < bottom && bottom - word.y() <= NEAR * Math.max(word.height(), 1);
    }

    private boolean take(List<PdfWord> line) {
        int before = 0;
        for (PdfWord word : line) {
            int column = columnOf(word);
            if (column < before) {
                return false;
            }
            before = column;
        }
        for (int w = line.size() - 1; w >= 0; w--) {
            cells.get(columnOf(line.get(w))).add(0, line.get(w));
        }
        top = Math.min(top, line.get(0).y());
        return true;
    }

    /** The column that a word stands in as a whole, or -1. */
    private int columnOf(PdfWord word) {
        int column = PdfColumns.columnAround(edges, word.left());
        boolean crosses = column >= 0 && column + 1 < edges.length && word.right() > edges[column + 1] - PdfRows.GUTTER;
        return crosses ? -1 : column;
    }
}
