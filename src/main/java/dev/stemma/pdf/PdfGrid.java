package dev.stemma.pdf;

import dev.stemma.pdf.PdfRulings.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.text.TextPosition;

/** The slots that drawn lines form, and which of them are one cell. */
final class PdfGrid {
    private final List<Line> level;
    private final List<Line> upright;
    private final float[] xs;
    private final float[] ys;

    PdfGrid(List<Line> level, List<Line> upright) {
        this.level = level;
        this.upright = upright;
        xs = edges(upright, level);
        ys = edges(level, upright);
    }

    /** Where lines stand, and where those across them end: an outer border may be missing. */
    private static float[] edges(List<Line> lines, List<Line> across) {
        TreeSet<Float> at = new TreeSet<>();
        lines.forEach(line -> at.add(line.at()));
        if (!across.isEmpty()) {
            at.add((float) across.stream().mapToDouble(Line::from).min().getAsDouble());
            at.add((float) across.stream().mapToDouble(Line::to).max().getAsDouble());
        }
        List<Float> edges = new ArrayList<>();
        for (float each : at) {
            if (edges.isEmpty() || each - edges.get(edges.size() - 1) > PdfRulings.NEAR) {
                edges.add(each);
            }
        }
        float[] array = new float[edges.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = edges.get(i);
        }
        return array;
    }

    int rows() {
        return Math.max(0, ys.length - 1);
    }

    int columns() {
        return Math.max(0, xs.length - 1);
    }

    double area() {
        return rows() == 0 || columns() == 0 ? 0 : (double) (xs[xs.length - 1] - xs[0]) * (ys[ys.length - 1] - ys[0]);
    }

    /** The slot that a glyph stands in, -1 outside. */
    int slot(TextPosition glyph) {
        int column = between(xs, glyph.getX() + glyph.getWidth() / 2);
        int row = between(ys, glyph.getY() - glyph.getHeight() / 2);
        return column < 0 || row < 0 ? -1 : row * columns() + column;
    }

    private static int between(float[] edges, float at) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (at >= edges[i] && at < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /**
     * This grid, or those that it consists of: tables that touch are apart where fewer than half of the lines between columns go on. A row over all
     * columns belongs to what stands below it.
     */
    List<PdfGrid> parted() {
        List<PdfGrid> parts = new ArrayList<>();
        List<Float> before = List.of();
        int start = 0;
        int last = 0;
        for (int r = 0; r < rows(); r++) {
            List<Float> walls = walls(r);
            if (walls.isEmpty()) {
                continue;
            }
            long common = before.stream().filter(walls::contains).count();
            if (2 * common < Math.min(before.size(), walls.size())) {
                parts.add(between(ys[start], ys[last + 1]));
                start = last + 1;
            }
            before = walls;
            last = r;
        }
        parts.add(start == 0 ? this : between(ys[start], ys[ys.length - 1]));
        return parts;
    }

    /** The lines between the columns of a row. */
    private List<Float> walls(int row) {
        List<Float> walls = new ArrayList<>();
        for (int c = 1; c < columns(); c++) {
            if (stands(upright, xs[c], ys[row], ys[row + 1])) {
                walls.add(xs[c]);
            }
        }
        return walls;
    }

    private PdfGrid between(float top, float bottom) {
        List<Line> across = level.stream()
                .filter(line -> line.at() >= top - PdfRulings.NEAR && line.at() <= bottom + PdfRulings.NEAR)
                .toList();
        List<Line> down = upright.stream()
                .filter(line -> Math.min(line.to(), bottom) - Math.max(line.from(), top) > PdfRulings.NEAR)
                .map(line -> new Line(line.at(), Math.max(line.from(), top), Math.min(line.to(), bottom)))
                .toList();
        return new PdfGrid(across, down);
    }

    /** Where column {@code column} begins. */
    float left(int column) {
        return xs[column];
    }

    /** For each slot the one at the upper left of its cell; null when a cell is no rectangle. */
    int[] cells() {
        int[] roots = new int[rows() * columns()];
        for (int slot = 0; slot < roots.length; slot++) {
            roots[slot] = slot;
        }
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                int slot = r * columns() + c;
                if (c + 1 < columns() && !stands(upright, xs[c + 1], ys[r], ys[r + 1])) {
                    join(roots, slot, slot + 1);
                }
                if (r + 1 < rows() && !stands(level, ys[r + 1], xs[c], xs[c + 1])) {
                    join(roots, slot, slot + columns());
                }
            }
        }
        for (int slot = 0; slot < roots.length; slot++) {
            roots[slot] = root(roots, slot);
        }
        return areRectangles(roots) ? roots : null;
    }

    private boolean areRectangles(int[] roots) {
        for (int slot = 0; slot < roots.length; slot++) {
            int top = roots[slot] / columns();
            int left = roots[slot] % columns();
            int row = slot / columns();
            int column = slot % columns();
            boolean whole = row >= top
                    && column >= left
                    && roots[row * columns() + left] == roots[slot]
                    && roots[top * columns() + column] == roots[slot];
            if (!whole) {
                return false;
            }
        }
        return true;
    }

    private static int root(int[] roots, int slot) {
        int at = slot;
        while (roots[at] != at) {
            at = roots[at];
        }
        return at;
    }

    private static void join(int[] roots, int one, int other) {
        int a = root(roots, one);
        int b = root(roots, other);
        roots[Math.max(a, b)] = Math.min(a, b);
    }

    /** Whether a line stands along the larger part of a side. */
    private static boolean stands(List<Line> lines, float at, float from, float to) {
        float covered = 0;
        for (Line line : lines) {
            if (Math.abs(line.at() - at) <= PdfRulings.NEAR) {
                covered = Math.max(covered, Math.min(line.to(), to) - Math.max(line.from(), from));
            }
        }
        return 2 * covered > to - from;
    }
}
