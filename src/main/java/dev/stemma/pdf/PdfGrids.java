package dev.stemma.pdf;

import dev.stemma.pdf.PdfRulings.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tables whose lines are drawn: lines that meet form a grid, a cell is what lines stand around. Slots without a line between them are
 * one cell.
 */
final class PdfGrids {
    /** Beyond that a page is a drawing, and looking for grids would take long. */
    private static final int MOST_LINES = 2000;

    private static final int MOST_SLOTS = 20_000;

    /** Of what may consist of several grids. */
    private static final int MOST_SLOTS_OF_ALL = 10 * MOST_SLOTS;

    private final List<TextPosition> glyphs;
    private final PdfPlaces places;

    private PdfGrids(List<TextPosition> glyphs, PdfPlaces places) {
        this.glyphs = glyphs;
        this.places = places;
    }

    /** Finds the grids of a page that hold data, and says where each of their glyphs belongs. */
    static void find(PdfRulings rulings, List<TextPosition> glyphs, PdfPlaces places) {
        List<Line> level = rulings.level();
        List<Line> upright = rulings.upright();
        if (level.size() + upright.size() > MOST_LINES) {
            return;
        }
        PdfGrids grids = new PdfGrids(glyphs, places);
        List<PdfGrid> found = new ArrayList<>();
        for (List<List<Line>> group : groups(level, upright)) {
            PdfGrid grid = new PdfGrid(group.get(0), group.get(1));
            if (grid.rows() * grid.columns() <= MOST_SLOTS_OF_ALL) {
                found.addAll(grid.parted());
            }
        }
        found.sort(Comparator.comparingDouble(PdfGrid::area)); // a grid inside a cell goes before the one around it
        found.forEach(grids::read);
    }

    /** Level and upright lines that meet, directly or over others. */
    private static List<List<List<Line>>> groups(List<Line> level, List<Line> upright) {
        List<List<List<Line>>> groups = new ArrayList<>();
        Set<Line> taken = new HashSet<>();
        for (Line first : upright) {
            if (!taken.add(first)) {
                continue;
            }
            List<Line> across = new ArrayList<>();
            List<Line> down = new ArrayList<>(List.of(first));
            for (int d = 0, a = 0; d < down.size() || a < across.size(); ) {
                if (d < down.size()) {
                    Line line = down.get(d++);
                    level.stream()
                            .filter(other -> meet(other, line) && taken.add(other))
                            .forEach(across::add);
                } else {
                    Line line = across.get(a++);
                    upright.stream()
                            .filter(other -> meet(line, other) && taken.add(other))
                            .forEach(down::add);
                }
            }
            groups.add(List.of(across, down));
        }
        return groups;
    }

    private static boolean meet(Line level, Line upright) {
        return upright.at() >= level.from() - PdfRulings.NEAR
                && upright.at() <= level.to() + PdfRulings.NEAR
                && level.at() >= upright.from() - PdfRulings.NEAR
                && level.at() <= upright.to() + PdfRulings.NEAR;
    }

    private void read(PdfGrid grid) {
        if (grid.rows() < 2 || grid.columns() < 2 || grid.rows() * grid.columns() > MOST_SLOTS) {
            return;
        }
        List<TextPosition> inside = new ArrayList<>();
        int[] counts = new int[grid.rows() * grid.columns()];
        int[] cells = grid.cells();
        if (cells == null) {
            return;
        }
        for (TextPosition glyph : glyphs) {
            int slot = grid.slot(glyph);
            if (slot < 0) {
                continue;
            }
            if (places.has(glyph) || !PdfWord.isUpright(glyph) || PdfWord.isRightToLeft(glyph)) {
                return;
            }
            inside.add(glyph);
            counts[cells[slot]] += PdfWord.isBlank(glyph) ? 0 : 1;
        }
        if (isData(grid, cells, counts)) {
            place(grid, cells, counts, inside);
        }
    }

    private static boolean isData(PdfGrid grid, int[] cells, int[] counts) {
        int all = 0;
        int filled = 0;
        int chars = 0;
        int largest = 0;
        int[] inRow = new int[grid.rows()];
        int[] inColumn = new int[grid.columns()];
        for (int slot = 0; slot < cells.length; slot++) {
            if (cells[slot] != slot) {
                continue;
            }
            all++;
            chars += counts[slot];
            largest = Math.max(largest, counts[slot]);
            if (counts[slot] > 0) {
                filled++;
                inRow[slot / grid.columns()]++;
                inColumn[slot % grid.columns()]++;
            }
        }
        return atLeastTwo(inRow) >= 2
                && atLeastTwo(inColumn) >= 2
                && 2 * filled >= all
                && !(largest > PdfTable.BODY && 2 * largest > chars);
    }

    private static int atLeastTwo(int[] counts) {
        int lines = 0;
        for (int count : counts) {
            lines += count >= 2 ? 1 : 0;
        }
        return lines;
    }

    private void place(PdfGrid grid, int[] cells, int[] counts, List<TextPosition> inside) {
        boolean[] rows = new boolean[grid.rows()];
        boolean[] columns = new boolean[grid.columns()];
        for (int slot = 0; slot < cells.length; slot++) {
            if (cells[slot] == slot && counts[slot] > 0) {
                rows[slot / grid.columns()] = true;
                columns[slot % grid.columns()] = true;
            }
        }
        float[] lefts = new float[grid.columns()];
        int kept = 0;
        for (int c = 0; c < grid.columns(); c++) {
            if (columns[c]) {
                lefts[kept++] = grid.left(c);
            }
        }
        PdfTable table = new PdfTable(Arrays.copyOf(lefts, kept));
        PdfTable.Cell[] made = new PdfTable.Cell[cells.length];
        for (int r = 0; r < grid.rows(); r++) {
            if (!rows[r]) {
                continue; // the gap between two borders
            }
            List<PdfTable.Cell> row = table.newRow();
            for (int c = 0; c < grid.columns(); c++) {
                int slot = r * grid.columns() + c;
                if (columns[c] && cells[slot] == slot) {
                    made[slot] = new PdfTable.Cell(
                            false,
                            span(cells, slot, grid.columns(), rows, slot / grid.columns()),
                            span(cells, slot, 1, columns, slot % grid.columns()));
                    row.add(made[slot]);
                }
            }
        }
        for (TextPosition glyph : inside) {
            PdfTable.Cell cell = made[cells[grid.slot(glyph)]];
            if (cell != null) {
                places.put(glyph, new PdfPlaces.Place(table, cell));
            }
        }
    }

    /** How many kept rows or columns a cell fills. */
    private static int span(int[] cells, int slot, int step, boolean[] kept, int first) {
        int span = 0;
        for (int i = 0; first + i < kept.length && cells[slot + i * step] == slot; i++) {
            span += kept[first + i] ? 1 : 0;
        }
        return span;
    }
}
