package dev.stemma.collate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import org.junit.jupiter.api.Test;

class BaseTest {
    /** The arrays of a base say of each piece what the pieces say. */
    @Test
    void aBaseHasTheJointsOfItsPieces() {
        LineTable table = new LineTable();
        Pieces pieces = table.read("Name\tPurpose\tTime\n_ga\t\tone year\n\nA line.\nAnother one\n\tand a cell");
        Base base = new Base(pieces, table.table());
        int tabs = 0;
        for (int i = 0; i < pieces.size(); i++) {
            assertEquals(pieces.jointBefore(i), base.jointBefore(i));
            assertEquals(pieces.start(i), base.start(i));
            assertEquals(pieces.end(i), base.end(i));
            assertEquals(pieces.startsLine(i), base.lineBefore(i));
            tabs += base.jointBefore(i) == '\t' ? 1 : 0;
        }
        assertEquals(4, tabs); // an empty cell takes none of its own
    }
}
