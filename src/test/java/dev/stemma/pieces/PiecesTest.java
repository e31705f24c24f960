package dev.stemma.pieces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Letters with full stops are one piece where each has its own, two and more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme S.L. sells | Acme S.L. sells",
                "in the U.S.A. | in the U.S.A.",
                "S.p.A., Milano | S.p.A. , Milano",
                "by J. Smith. | by J . Smith .",
                "option A. B. is | option A . B . is",
                "the U.S.A | the U . S . A",
                "a.b.example | a.b.example",
                "X.Y.Zed | X . Y . Zed",
                "SA.B. | SA . B .",
                "AcmeS.L. | Acme S.L."
            })
    void initialsAreOnePiece(String text, String expected) {
        LineTable table = new LineTable();
        int[] numbers = table.read(text).line(0).pieces();
        assertEquals(
                expected, Arrays.stream(numbers).mapToObj(table.table()::piece).collect(Collectors.joining(" ")));
    }

    /** Of a run of letters and full stops without end each piece looks as far ahead as an address may be long. */
    @Test
    void aRunOfInitialsIsCutInLinearTime() {
        String run = "A.".repeat(300_000) + "Ab";
        Pieces pieces = assertTimeout(Duration.ofSeconds(20), () -> new LineTable().read(run));
        assertEquals(600_001, pieces.size());
        String host = "a.".repeat(154) + "example";
        assertEquals(1, new LineTable().read(host).size());
        assertTrue(new LineTable().read("a.".repeat(10) + host).size() > 1, "longer than an address may be");
    }

    /** A paragraph that was filled up to a width has no room on its lines, whatever the width; one line that is broken early has. */
    @Test
    void aFilledParagraphHasNoRoom() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            int width = 14 + random.nextInt(60);
            StringBuilder text = new StringBuilder("Above\n\n");
            int filled = 0;
            for (int w = 0; w < 60; w++) {
                String word = "abcdefghij-kl,".substring(0, 1 + random.nextInt(14));
                boolean fits = filled + 1 + word.length() <= width;
                text.append(w == 0 ? "" : fits ? " " : "\n").append(word);
                filled = fits && w > 0 ? filled + 1 + word.length() : word.length();
            }
            String seen = "seed " + SEED + ", round " + round + ": " + text;
            Pieces pieces = new LineTable().read(text + "\n\nBelow, where nothing is wide.");
            for (int l = 2; l < pieces.lines() - 1; l++) {
                assertFalse(pieces.roomFor(pieces.first(l)), seen);
            }
        }
        Pieces address = new LineTable().read("Acme Ltd\n5 High Street\nLeeds");
        assertTrue(address.roomFor(address.first(1)));
        assertFalse(address.roomFor(address.first(2)), "nothing is wider than the line before it");
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
