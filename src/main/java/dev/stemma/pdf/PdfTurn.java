package dev.stemma.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table that goes on behind the turn of a page: the last thing on one and the first on the next, but for what stands on both, with
 * its columns at the same places. Its header is said once, and a row that the turn parted is one.
 */
final class PdfTurn {
    /** Printers keep columns where they are. */
    private static final float SAME = 2;

    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    private PdfTurn() {}

    /** Joins the first table of {@code page} to the last of {@code before}, where it goes on. */
    static List<PdfPart> joined(List<PdfPart> before, PdfTable open, List<PdfPart> page) {
        int first = 0;
        while (first < page.size() && page.get(first) instanceof PdfPart.Lines) {
            first++;
        }
        if (first == page.size() || !(page.get(first) instanceof PdfPart.Rows next)) {
            return page;
        }
        int last = before.size() - 1;
        while (last >= 0 && before.get(last) instanceof PdfPart.Lines) {
            last--;
        }
        boolean goesOn = areSame(open.lefts(), next.table().lefts())
                && printed(page).containsAll(printed(before.subList(last + 1, before.size())))
                && printed(before).containsAll(printed(page.subList(0, first)));
        if (!goesOn) {
            return page;
        }
        append(open, next.table());
        List<PdfPart> parts = new ArrayList<>(page);
        parts.set(first, new PdfPart.Continued());
        return parts;
    }

    private static boolean areSame(float[] one, float[] other) {
        boolean same = one.length > 0 && one.length == other.length;
        for (int i = 0; same && i < one.length; i++) {
            same = Math.abs(one[i] - other[i]) <= SAME;
        }
        return same;
    }

    /** The lines of parts, whatever numbers they hold: a page's and a date's change. */
    private static Set<String> printed(List<PdfPart> parts) {
        Set<String> lines = new HashSet<>();
        for (PdfPart part : parts) {
            if (part instanceof PdfPart.Lines text) {
                text.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> lines.add(DIGITS.matcher(line).replaceAll("0")));
            }
        }
        return lines;
    }

    private static List<List<String>> lines(List<PdfTable.Cell> row) {
        return row.stream().map(PdfTable.Cell::paragraphs).toList();
    }

    private static void append(PdfTable open, PdfTable next) {
        int start = 0;
        while (start < next.rows().size()
                && start < open.rows().size()
                && lines(open.rows().get(start)).equals(lines(next.rows().get(start)))) {
            start++;
        }
        List<List<PdfTable.Cell>> rows =
                new ArrayList<>(next.rows().subList(start, next.rows().size()));
        if (!rows.isEmpty()) {
            turn(open, rows);
        }
        open.rows().addAll(rows);
    }

    /** Gives back to the last row what the turn took from it, and to the first cell what it is a part of. */
    private static void turn(PdfTable open, List<List<PdfTable.Cell>> rows) {
        List<PdfTable.Cell> row = rows.get(0);
        PdfTable.Cell first = row.get(0);
        if (first.isEmpty() && first.rowspan() > 1) {
            int columns = row.size();
            open.rows().stream()
                    .filter(above -> above.size() == columns)
                    .reduce((one, other) -> other)
                    .ifPresent(above -> first.addAll(above.get(0)));
        }
        List<PdfTable.Cell> last = open.rows().get(open.rows().size() - 1);
        int ahead = row.size() - last.size();
        if (ahead < 0
                || ahead > 1
                || !isRest(row, first.rowspan() > 1 || row.get(0).isEmpty())) {
            return;
        }
        for (int c = Math.max(ahead, 1); c < row.size(); c++) {
            last.get(c - ahead).addAll(row.get(c));
        }
        rows.remove(0);
        if (first.rowspan() > 1 && !rows.isEmpty()) {
            PdfTable.Cell rest = new PdfTable.Cell(first.isHeader(), first.rowspan() - 1, 1);
            rest.addAll(first);
            rows.get(0).add(0, rest);
        }
    }

    /** What is left of a row: the cell that names it stands on the page before, and most others. */
    private static boolean isRest(List<PdfTable.Cell> row, boolean unnamed) {
        long filled = row.stream().skip(1).filter(cell -> !cell.isEmpty()).count();
        return row.size() >= 3 && unnamed && row.get(1).isEmpty() && 2 * filled <= row.size();
    }
}
