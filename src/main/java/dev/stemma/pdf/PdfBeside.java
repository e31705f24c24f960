package dev.stemma.pdf;

import java.util.List;
import java.util.TreeSet;

/**
 * What stands right above and below a few rows. Justified lines have wide gaps, and two or three of them may have some below one another
 * by chance; the lines of the same paragraph that have none there say that it was chance.
 */
final class PdfBeside {
    /** So many rows do not stand below one another by chance. */
    private static final int FEW = 3;

    /** A line of the same paragraph follows as closely as the rows do, and a little more. */
    private static final float LOOSE = 1.15f;

    /** Words on one line stand as high as that, in points. */
    private static final float SAME = 2;

    private final List<List<PdfWord>> lines;
    private final float[] lefts;

    private PdfBeside(List<List<PdfWord>> lines, float[] lefts) {
        this.lines = lines;
        this.lefts = lefts;
    }

    /** Whether {@code rows} are lines of a text that goes on beside them. */
    static boolean isText(List<List<PdfWord>> lines, PdfRows rows) {
        if (rows.rows().size() > FEW) {
            return false;
        }
        TreeSet<Float> heights = new TreeSet<>();
        rows.rows().forEach(row -> row.cells().forEach(cell -> cell.forEach(word -> heights.add(word.y()))));
        float pitch = Float.MAX_VALUE;
        for (float above : heights) {
            Float below = heights.higher(above + SAME);
            pitch = below == null ? pitch : Math.min(pitch, below - above);
        }
        PdfBeside beside = new PdfBeside(lines, rows.lefts());
        return beside.goesOn(heights.first() - LOOSE * pitch, heights.first())
                || beside.goesOn(heights.last(), heights.last() + LOOSE * pitch);
    }

    /** Whether a word between two heights stands across where a column begins, and is so no part of a table. */
    private boolean goesOn(float from, float to) {
        for (List<PdfWord> line : lines) {
            for (PdfWord word : line) {
                if (word.y() > from && word.y() < to && crosses(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean crosses(PdfWord word) {
        for (float left : lefts) {
            if (word.left() < left - PdfRows.GUTTER && word.right() > left) {
                return true;
            }
        }
        return false;
    }
}
