package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.Span;
import dev.stemma.shown.RepairMarks.Fix;
import dev.stemma.shown.RepairMarks.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RepairMarksTest {
    private static List<Fix> fixes(Ledger ledger) {
        return ledger.repairs().stream()
                .map(repair -> new Fix(
                        repair.rule(), repair.span().start(), repair.span().end(), repair.before(), repair.after()))
                .toList();
    }

    @Test
    void marksStandWhereTheRepairsAre() {
        List<Piece> pieces = RepairMarks.lay("it's", List.of(new Fix("quotes", 2, 3, "’", "'")), true);
        assertThat(pieces).extracting(Piece::text).containsExactly("it", "'", "s");
        assertThat(pieces.get(1).said()).isEqualTo("quotes: ’ → '");
    }

    @Test
    void repairsThatDoNotFitGiveNoMarks() {
        assertThat(RepairMarks.lay("plain text", List.of(new Fix("quotes", 2, 3, "’", "'")), true))
                .containsExactly(new Piece("plain text", List.of()));
    }

    /** Two random layers: the pieces are the text, and each unmarked piece stands in the source. */
    @Test
    void piecesJoinToTheTextWhateverTheLayers() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String source = letters(random, 40);
            Layer first = layer(random, source, "first");
            Layer second = layer(random, first.apply(source), "second");
            Ledger ledger = new Ledger(List.of(first, second), List.of());
            String clean = ledger.replay(source);
            List<Piece> pieces = RepairMarks.lay(clean, fixes(ledger), true);
            assertThat(String.join("", pieces.stream().map(Piece::text).toList()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(clean);
            int marked = pieces.stream().mapToInt(piece -> piece.fixes().size()).sum();
            assertThat(marked).as("seed %d, round %d: %s", seed, round, ledger).isEqualTo(ledger.size());
            assertThat(pieces).filteredOn(piece -> !piece.marked()).allMatch(piece -> source.contains(piece.text()));
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + random.nextInt(26)));
        }
        return out.toString();
    }

    private static Layer layer(Random random, String text, String rule) {
        List<Edit> edits = new ArrayList<>();
        int at = random.nextInt(4);
        while (at < text.length()) {
            int end = Math.min(text.length(), at + random.nextInt(3));
            String after = "ABCDEF".substring(random.nextInt(3), 3 + random.nextInt(3));
            edits.add(new Edit(
                    new Span(at, end), text.substring(at, end), end > at && random.nextInt(4) == 0 ? "" : after, ""));
            at = end + 1 + random.nextInt(9);
        }
        return new Layer(rule, edits);
    }
}
