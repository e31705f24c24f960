package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.completeness.CorpusSigns.Ending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusSignsTest {
    @Test
    void threeTextsThatEndAtTheSameRoundLengthWereCutThere() {
        List<Ending> endings = new ArrayList<>(List.of(
                ending("a", "p1", 65536, 65000, "", "x"),
                ending("b", "p2", 65536, 64000, "", "y"),
                ending("c", "p3", 65536, 63001, "", "z"),
                ending("d", "p4", 65537, 63002, "", "w")));
        assertThat(CorpusSigns.of(endings)).containsOnlyKeys("a", "b", "c");
        var signs = CorpusSigns.of(endings);
        Collections.reverse(endings);
        assertThat(CorpusSigns.of(endings)).isEqualTo(signs);
    }

    @Test
    void copiesOfOneTextAreOneWitness() {
        assertThat(CorpusSigns.of(List.of(
                        ending("a", "p1", 4096, 4000, "", "x"),
                        ending("b", "p2", 4096, 4000, "", "x"),
                        ending("c", "p3", 4096, 4000, "", "x"))))
                .isEmpty();
    }

    @Test
    void aCaptureThatShrinksAndRecoversIsADip() {
        var signs = CorpusSigns.of(List.of(
                ending("c", "page", 1, 1010, "2024-03-01", "3"),
                ending("b", "page", 1, 400, "2024-02-01", "2"),
                ending("a", "page", 1, 1000, "2024-01-01", "1"),
                ending("d", "page", 1, 500, "2024-04-01", "4")));
        assertThat(signs).containsOnlyKeys("b");
        assertThat(signs.get("b").get(0).message()).contains("400").contains("2024-02-01");
    }

    private static Ending ending(String id, String page, long bytes, int chars, String date, String sha) {
        return new Ending(id, page, bytes, chars, date, sha);
    }
}
