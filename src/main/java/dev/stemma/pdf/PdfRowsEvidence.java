package dev.stemma.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether rows are those of a table, and not of a list, a table of contents, a form or columns of prose. */
final class PdfRowsEvidence {
    /** Signs in front of the items of a list: a bullet, a number, a letter, a small Roman number. */
    private static final Pattern MARKER = Pattern.compile(
            "[^\\p{L}\\p{N}]|[(\\[]?(\\p{N}{1,3}([.]\\p{N}{1,3}){0,3}|\\p{L}|[ivxIVX]{1,5})[.):\\]]{0,2}|[(]?[^\\p{L}\\p{N}]+");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}{1,4}|[ivxlcIVXLC]{1,6}");
    private static final Pattern LEADER = Pattern.compile("[.\u00B7\u2026_]{4,}|([.\u00B7\u2026] ?){4,}");

    /** Prose fills its lines so far. */
    private static final float FULL = 0.85f;

    /** So many words are more than a name or a time. */
    private static final int PHRASE = 4;

    /** Of so many lines one can tell how they were broken, when they have so many words each. */
    private static final int MANY = 8;

    private static final double WORDS = 2;

    /** A few lines are longer than the room they had: an address that cannot be broken. */
    private static final double WIDTH = 0.9;

    /** The others have room left where a paragraph ends. */
    private static final double WRAPPED = 0.8;

    private PdfRowsEvidence() {}

    static boolean isData(PdfRows rows) {
        int full = 0;
        int several = 0;
        int blocks = 0;
        int runOn = 0;
        Set<List<String>> different =
                new HashSet<>(); // a title said twice stands at the same places, however it is set
        for (PdfRows.Row row : rows.rows()) {
            if (!different.add(row.cells().stream().map(PdfRowsEvidence::text).toList())) {
                continue;
            }
            full += row.filled() >= Math.max(3, rows.columns() - 1) ? 1 : 0;
            several += row.filled() >= 2 ? 1 : 0;
            blocks += row.filled() >= 2 && isBlock(row) ? 1 : 0;
            runOn += runsOn(row) ? 1 : 0;
            if (row.cells().stream().anyMatch(cell -> LEADER.matcher(text(cell)).find())) {
                return false;
            }
        }
        int content = rows.columns() - markers(rows);
        boolean enough = content >= 4
                ? several >= 2 && full >= 2
                : content == 3 ? several >= 3 && full >= 2 : content == 2 && hasNames(rows);
        return enough
                && 2 * several >= different.size()
                && 2 * blocks < several
                && 2 * runOn < several
                && !isContents(rows)
                && !isProse(rows);
    }

    /** Columns that hold but the signs of a list. */
    private static int markers(PdfRows rows) {
        int markers = 0;
        for (int c = 0; c + 1 < rows.columns(); c++) {
            int filled = 0;
            int marks = 0;
            for (PdfRows.Row row : rows.rows()) {
                List<PdfWord> cell = row.cells().get(c);
                filled += cell.isEmpty() ? 0 : 1;
                marks += !cell.isEmpty() && MARKER.matcher(text(cell)).matches() ? 1 : 0;
            }
            markers += 5 * marks >= 4 * filled ? 1 : 0;
        }
        return markers;
    }

    /** Each cell is several lines long: so print columns of prose, section by section. */
    private static boolean isBlock(PdfRows.Row row) {
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.cells().get(c).isEmpty() && row.lines(c) < 2) {
                return false;
            }
        }
        return true;
    }

    /** A sentence goes on from one cell to the next. */
    private static boolean runsOn(PdfRows.Row row) {
        for (int c = 0; c + 1 < row.cells().size(); c++) {
            List<PdfWord> left = row.cells().get(c);
            List<PdfWord> right = row.cells().get(c + 1);
            if (left.size() >= PHRASE && right.size() >= PHRASE) {
                String end = left.get(left.size() - 1).text();
                boolean open = Character.isLetter(end.codePointBefore(end.length()));
                if (open && Character.isLowerCase(right.get(0).text().codePointAt(0))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two columns are a table where the first holds names, a word each, and the second says what they are. */
    private static boolean hasNames(PdfRows rows) {
        int names = 0;
        int phrases = 0;
        for (PdfRows.Row row : rows.rows()) {
            names += row.cells().get(0).size() == 1 && !row.cells().get(1).isEmpty() ? 1 : 0;
            phrases += row.cells().get(1).size() >= 3 ? 1 : 0;
        }
        return rows.columns() == 2
                && names >= 4
                && 5 * names >= 4 * rows.rows().size()
                && 2 * phrases >= rows.rows().size();
    }

    /** Numbers at the end of each row that never fall: pages. */
    private static boolean isContents(PdfRows rows) {
        int last = rows.columns() - 1;
        for (PdfRows.Row row : rows.rows()) {
            List<PdfWord> cell = row.cells().get(last);
            if (!cell.isEmpty() && !NUMBER.matcher(text(cell)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Two columns or more of several words that fill their width line after line. */
    private static boolean isProse(PdfRows rows) {
        int prose = 0;
        for (int c = 0; c < rows.columns(); c++) {
            float left = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            for (PdfRows.Row row : rows.rows()) {
                for (PdfWord word : row.cells().get(c)) {
                    left = Math.min(left, word.left());
                    right = Math.max(right, word.right());
                }
            }
            int filled = 0;
            int full = 0;
            for (PdfRows.Row row : rows.rows()) {
                List<PdfWord> cell = row.cells().get(c);
                if (cell.isEmpty() || row.isAcross()) {
                    continue;
                }
                filled++;
                float end = -Float.MAX_VALUE;
                for (PdfWord word : cell) {
                    end = Math.max(end, word.right());
                }
                boolean goesOn = Character.isLowerCase(cell.get(0).text().codePointAt(0));
                full += cell.size() >= 3 && row.lines(c) == 1 && (goesOn || end - left >= FULL * (right - left))
                        ? 1
                        : 0;
            }
            prose += (filled >= 3 && 2 * full >= filled) || isWrapped(rows, c) ? 1 : 0;
        }
        return prose >= 2;
    }

    /** Text is broken where the next word has no more room; lines that are a cell each end where they end. */
    private static boolean isWrapped(PdfRows rows, int column) {
        List<List<PdfWord>> cells = rows.rows().stream()
                .filter(row -> !row.isAcross() && row.lines(column) == 1)
                .map(row -> row.cells().get(column))
                .toList();
        if (cells.size() < MANY || cells.stream().mapToInt(List::size).sum() < WORDS * cells.size()) {
            return false;
        }
        double[] ends =
                cells.stream().mapToDouble(PdfRowsEvidence::right).sorted().toArray();
        double room = ends[(int) (WIDTH * (ends.length - 1))];
        int wrapped = 0;
        for (int i = 0; i + 1 < cells.size(); i++) {
            PdfWord next = cells.get(i + 1).get(0);
            float space = next.glyphs().get(0).getWidthOfSpace();
            wrapped += right(cells.get(i)) + space + next.right() - next.left() > room ? 1 : 0;
        }
        return wrapped >= WRAPPED * (cells.size() - 1);
    }

    private static float right(List<PdfWord> cell) {
        return cell.get(cell.size() - 1).right();
    }

    private static String text(List<PdfWord> cell) {
        StringBuilder text = new StringBuilder();
        cell.forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
        return text.toString();
    }
}
