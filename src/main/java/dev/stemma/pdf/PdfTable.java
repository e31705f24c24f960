package dev.stemma.pdf;

import java.util.ArrayList;
import java.util.List;

/** A table of a PDF as it grows page by page: rows of cells, in the order of reading. */
final class PdfTable {
    /** So many of its lines must end with a space for one that does not to be broken inside a word. */
    private static final double SPACED = 0.75;

    /** Beside the longest line of its column a line that was broken inside a word is at least so long. */
    private static final double FULL = 0.5;

    /** A cell that holds so many characters and the larger part of a table is the body of a page, with a head and a foot. */
    static final int BODY = 1200;

    private final List<List<Cell>> rows = new ArrayList<>();
    private final float[] lefts;

    /**
     * An empty table.
     *
     * @param lefts where its columns begin, in points from the left; empty where that is not known
     */
    PdfTable(float... lefts) {
        this.lefts = lefts.clone();
    }

    /** A cell. What it holds of one page is a piece; a piece has its paragraphs, each with its printed lines. */
    static final class Cell {
        private final boolean header;
        private final int rowspan;
        private final int colspan;
        private final List<List<String>> pieces = new ArrayList<>();

        Cell(boolean header, int rowspan, int colspan) {
            this.header = header;
            this.rowspan = rowspan;
            this.colspan = colspan;
        }

        /** What is said again on the next page is the header that a printer repeats; anything else goes on. */
        void add(List<String> piece) {
            if (!piece.isEmpty() && !pieces.contains(piece)) {
                pieces.add(List.copyOf(piece));
            }
        }

        void addAll(Cell other) {
            pieces.addAll(other.pieces);
        }

        boolean isHeader() {
            return header;
        }

        int rowspan() {
            return rowspan;
        }

        int colspan() {
            return colspan;
        }

        boolean isEmpty() {
            return pieces.isEmpty();
        }

        /** Its lines as they are printed, paragraph by paragraph. */
        List<String> paragraphs() {
            return pieces.stream().flatMap(List::stream).toList();
        }
    }

    List<List<Cell>> rows() {
        return rows;
    }

    float[] lefts() {
        return lefts.clone();
    }

    List<Cell> newRow() {
        List<Cell> row = new ArrayList<>();
        rows.add(row);
        return row;
    }

    /** Whether the table only frames a page, or is left with too little for rows: what the document's tags promised stands nowhere. */
    boolean isFrame() {
        long filled = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .count();
        boolean parted = rows.stream()
                .anyMatch(row -> row.stream().filter(cell -> !cell.isEmpty()).count() > 1);
        if (filled < 2 || !parted) {
            return true;
        }
        int all = 0;
        int largest = 0;
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                int chars = cell.paragraphs().stream().mapToInt(String::length).sum();
                all += chars;
                largest = Math.max(largest, chars);
            }
        }
        return largest > BODY && 2 * largest > all;
    }

    /** What the cells say, row by row. */
    List<List<String>> texts() {
        int spaces = breaks(true);
        boolean spaced = spaces >= SPACED * (spaces + breaks(false));
        int[] longest = longest();
        List<List<String>> texts = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                int full = (int) Math.ceil(FULL * longest[c]);
                cells.add(String.join(
                        " ",
                        row.get(c).paragraphs().stream()
                                .map(lines -> CellLines.joined(lines, spaced, full))
                                .toList()));
            }
            texts.add(cells);
        }
        return texts;
    }

    private int breaks(boolean spaced) {
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.paragraphs().stream())
                .mapToInt(lines -> CellLines.breaks(lines, spaced))
                .sum();
    }

    private int[] longest() {
        int[] longest = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<Cell> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                for (String paragraph : row.get(c).paragraphs()) {
                    longest[c] = Math.max(
                            longest[c],
                            paragraph.lines().mapToInt(String::length).max().orElse(0));
                }
            }
        }
        return longest;
    }
}
