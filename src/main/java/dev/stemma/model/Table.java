package dev.stemma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table found in a text, after mending.
 *
 * @param form how it is written
 * @param span where it stands in the text, from its first line to its last, noise lines inside included
 * @param caption caption, or the heading right above it, if there is one
 * @param columns number of columns
 * @param rows in order, headers, section lines and noise lines included
 */
public record Table(Form form, Span span, Optional<String> caption, int columns, List<Row> rows) {
    /** How a table is written. The lower-case name is shown to people. */
    public enum Form {
        TABS,
        PIPES,
        GRID,
        ALIGNED,
        /** The parser knew the cells: HTML, office formats. */
        MARKED_UP,
        /** One cell a line. */
        FLATTENED,
        /** {@code Name: value} blocks. */
        LABELLED,
        /** Cells glued or one space apart. */
        GLUED,
        /** Cells parted by semicolons, below a header. */
        SEMICOLONS
    }

    public Table {
        rows = List.copyOf(rows);
    }

    /** The true rows. */
    public List<Row> records() {
        List<Row> records = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.kind() == Row.Kind.RECORD) {
                records.add(row);
            }
        }
        return List.copyOf(records);
    }

    /** The header row, if there is one. */
    public Optional<Row> header() {
        for (Row row : rows) {
            if (row.kind() == Row.Kind.HEADER) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * One row.
     *
     * @param kind its role
     * @param span where it stands in the text
     * @param cells in order; one for sections and noise
     */
    public record Row(Kind kind, Span span, List<Cell> cells) {
        public enum Kind {
            HEADER,
            RECORD,
            /** A label over the rows below it. */
            SECTION,
            /** The header again, after a page break. */
            REPEATED_HEADER,
            /** A line that is no part of the table. */
            NOISE,
            /** A last row that the document's end cut; never a record. */
            PARTIAL
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param span where its text stands; for a value carried down from above, where it stands there
     * @param text its text, white space folded
     * @param inherited whether the value is carried down from a label above or a span
     */
    public record Cell(Span span, String text, boolean inherited) {}
}
