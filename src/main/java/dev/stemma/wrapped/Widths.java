package dev.stemma.wrapped;

import dev.stemma.page.CellSeam;
import java.util.List;

/** The width of each column in one block: that of its longest fragment. */
final class Widths {
    /** A word counts as not fitting from this share of the width on: proportional fonts break a little earlier. */
    static final double TIGHT = 0.85;

    /** So many phrases, and so many for each three single words, show how wide a column is. */
    private static final int LEAST_PHRASES = 3;

    private static final int LEAST_SHARE = 3;

    /** Letters of a word as long as few are, set by hand. */
    private static final int LONG_WORD = 10;

    private final int[] width;

    private Widths(int[] width) {
        this.width = width;
    }

    /**
     * The widths in one block. Where enough phrases stand in a column, one long word that nothing could break, a name or an address, does
     * not count.
     */
    static Widths ofPhrases(List<CutLine> block, int columns) {
        int[] width = new int[columns];
        for (int i = 0; i < columns; i++) {
            int words = 0;
            int phrases = 0;
            int longestPhrase = 0;
            for (CutLine line : block) {
                String cell = line.cell(i);
                boolean phrase = CellSeam.firstWord(cell) < cell.length();
                words += phrase || cell.isEmpty() ? 0 : 1;
                phrases += phrase ? 1 : 0;
                longestPhrase = phrase ? Math.max(longestPhrase, cell.length()) : longestPhrase;
                width[i] = Math.max(width[i], cell.length());
            }
            boolean mostly = phrases > words || (phrases >= LEAST_PHRASES && LEAST_SHARE * phrases >= words);
            width[i] = mostly ? longestPhrase : width[i];
        }
        return new Widths(width);
    }

    int of(int column) {
        return width[column];
    }

    int columns() {
        return width.length;
    }

    /** Whether the first word of {@code next} would not have fitted within the longest fragment that was seen. */
    boolean isTight(int column, String before, String next) {
        return before.length() + 1 + CellSeam.firstWord(next) > width[column];
    }

    /** Whether the first word of {@code next} would not have fitted behind {@code before}. */
    boolean noFit(int column, String before, String next) {
        return before.length() + 1 + CellSeam.firstWord(next) > TIGHT * width[column];
    }

    /** Whether even a long word would have fitted behind {@code before}, so that the cell ends there. */
    boolean hasRoom(int column, String before) {
        return before.length() + 1 + LONG_WORD <= TIGHT * width[column];
    }
}
