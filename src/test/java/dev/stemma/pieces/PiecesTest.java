package dev.stemma.pieces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final long SEED = 20261129;

    /** What is asked of whole lines and cells is what a walk from piece to piece finds. */
    @Test
    void linesAndCellsAreFoundAsByWalking() {
        SplittableRandom random = new SplittableRandom(SEED);
        String[] parts = {"word ", "a", "\t", "\n", " \n", "\n\n", ". ", "https://a.example/b ", "x\ty", "\t\n"};
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int p = random.nextInt(40); p > 0; p--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Pieces pieces = new LineTable().read(text.toString());
            String seen = "seed " + SEED + ", round " + round + ": " + text;
            for (int i = 0; i <= pieces.size(); i++) {
                int next = i;
                while (!pieces.startsLine(next)) {
                    next++;
                }
                assertEquals(next, pieces.nextLine(i), seen);
                int last = i;
                while (!pieces.startsLine(last)) {
                    last--;
                }
                assertEquals(last, pieces.lastLine(i), seen);
                for (int to = i; i > 0 && to <= pieces.size(); to++) {
                    int joint = i;
                    while (joint < to && pieces.jointBefore(joint) == ' ') {
                        joint++;
                    }
                    assertEquals(joint, pieces.nextJoint(i, to), seen);
                }
            }
        }
    }

    /** A line that came before is found again wherever it stands; one that differs in a character is another. */
    @Test
    void aLineIsFoundAgainByAllOfItsCharacters() {
        LineTable table = new LineTable();
        String line = "We use the cookie _ga for two years, and nobody else reads it.";
        Pieces first = table.read(line + "\nand more\n");
        Pieces second = table.read("Before.\n\n" + line);
        assertSame(first.line(0), second.line(1));
        for (int i = 0; i < line.length(); i++) {
            Pieces other = table.read(line.substring(0, i) + '\u2026' + line.substring(i + 1));
            assertNotSame(first.line(0), other.line(0), "character " + i);
        }
        assertEquals(9, second.offset(1));
    }
}
