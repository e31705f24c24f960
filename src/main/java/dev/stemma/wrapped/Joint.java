package dev.stemma.wrapped;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.page.CellSeam;

/**
 * What is seen in one column where a line meets the row above it.
 *
 * @param here where the two meet: in the line's own cell, beside an empty one, or not at all
 * @param overWide whether the row ends in one word as wide as its column: behind it any word begins a new line, so that says nothing
 * @param tight whether the line's first word would not have fitted within the longest fragment of the column
 * @param goesOn whether the line's fragment cannot begin a cell
 * @param endsSentence whether the row's last fragment ends a sentence
 * @param open whether the row's last fragment cannot be a whole cell
 * @param bracket whether a bracket opens above and closes in the line
 * @param newValue whether two values meet, of which each is whole
 * @param newName whether a name of its own stands in a column of names
 */
record Joint(
        Place here,
        boolean overWide,
        boolean tight,
        boolean goesOn,
        boolean endsSentence,
        boolean open,
        boolean bracket,
        boolean newValue,
        boolean newName) {

    /** FILLED: in both. EMPTY: in the row alone. NOWHERE: in neither. */
    enum Place {
        FILLED,
        EMPTY,
        NOWHERE
    }

    private static final String BEGINNING_VALUES = ":/+";

    static final Joint BESIDE_EMPTY = without(Place.EMPTY);
    static final Joint NOWHERE = without(Place.NOWHERE);

    /**
     * Where {@code next} follows {@code before} in {@code column}.
     *
     * @param columns what they hold
     */
    static Joint of(int column, String before, String next, Widths widths, TableColumns columns) {
        boolean open = CellSeam.isOpen(before);
        return new Joint(
                Place.FILLED,
                before.length() >= widths.of(column) && CellSeam.firstWord(before) == before.length(),
                widths.isTight(column, before, next),
                CellSeam.goesOn(next) && !beginAlike(before, next),
                CellSeam.endsSentence(before),
                open,
                CellSeam.opensBracket(before) && CellSeam.closesBracket(next),
                isNewValue(before, next, columns),
                // a name that fills the width may have been broken
                !open
                        && columns.isAtomic(column)
                        && before.length() < widths.of(column)
                        && CookieNames.isPossible(next));
    }

    private static Joint without(Place place) {
        return new Joint(place, false, false, false, false, false, false, false, false);
    }

    /** Whether both begin with a mark that values begin with too, a description's colon, a path's slash, the plus of a telephone number: then each cell does. */
    private static boolean beginAlike(String before, String next) {
        return !before.isEmpty() && before.charAt(0) == next.charAt(0) && BEGINNING_VALUES.indexOf(next.charAt(0)) >= 0;
    }

    private static boolean isNewValue(String before, String next, TableColumns columns) {
        CellKind below = columns.kind(next);
        return (below == CellKind.DURATION || below == CellKind.HOST) && columns.kind(before) == below;
    }

    boolean isFilled() {
        return here == Place.FILLED;
    }

    /** Whether nothing but a cell that goes on looks so. */
    boolean isOpen() {
        return (goesOn || open) && !newValue && !newName;
    }
}
