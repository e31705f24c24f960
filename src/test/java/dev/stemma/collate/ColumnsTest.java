package dev.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void countsWhatAMemberHasAsPieceByPiece() {
        Random random = new Random(20261128);
        for (int round = 0; round < 500; round++) {
            List<Integer> runs = new ArrayList<>();
            int own = random.nextInt(3);
            int base = random.nextInt(3);
            for (int run = random.nextInt(6); run > 0; run--) {
                int length = 1 + random.nextInt(5);
                runs.addAll(List.of(own, base, length));
                own += length + random.nextInt(3);
                base += length + random.nextInt(4);
            }
            int size = base + random.nextInt(3);
            Pieces none = new LineTable().read(""); // which words stand there is not asked
            Columns columns =
                    new Columns(none, runs.stream().mapToInt(Integer::intValue).toArray(), size, false);
            for (int from = 0; from <= size; from++) {
                for (int to = from; to <= size; to++) {
                    assertThat(columns.held(from, to))
                            .as("%s of %d, %d to %d", runs, size, from, to)
                            .isEqualTo((int) IntStream.range(from, to)
                                    .filter(columns::has)
                                    .count());
                }
            }
        }
    }
}
