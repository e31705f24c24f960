package dev.stemma.model;

import java.util.List;
import java.util.Optional;

/**
 * A table whose cells the parser knows (HTML, office formats), laid into the text with a tab between cells and a line a
 * row. Spanned cells are repeated, as the WHATWG table model forms them.
 *
 * @param kind what the source calls it
 * @param span where the whole table stands in the text
 * @param caption its caption, if it has one
 * @param rows the rows, each with its cells; rows may differ in length
 */
public record Grid(Kind kind, Span span, Optional<String> caption, List<List<Slot>> rows) {
    /** What a grid is in its source. */
    public enum Kind {
        TABLE,
        /** A list of terms, each with its descriptions; laid out as lines, not with tabs. */
        DEFINITIONS
    }

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * One cell.
     *
     * @param span where its text stands; empty for an empty or a repeated cell without text of its own
     * @param header whether it is marked as a header cell
     * @param spanned whether it repeats a cell that spans several rows or columns
     */
    public record Slot(Span span, boolean header, boolean spanned) {}
}
