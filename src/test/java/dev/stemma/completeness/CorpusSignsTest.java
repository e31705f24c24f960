package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.completeness.CorpusSigns.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    void versionsOfOneTextThatAgreeInBytesAndCharactersAreOneWitness() {
        assertThat(CorpusSigns.of(List.of(
                        ending("a", "a", 48000, 46879, "", "x"),
                        ending("b", "b", 48000, 46879, "", "y"),
                        ending("c", "c", 48000, 46879, "", "z"),
                        ending("d", "d", 48000, 47520, "", "w"))))
                .isEmpty();
        assertThat(CorpusSigns.of(List.of(
                        ending("a", "a", 48000, 48000, "", "x"),
                        ending("b", "b", 48000, 48000, "", "y"),
                        ending("c", "c", 48000, 48000, "", "z"))))
                .containsOnlyKeys("a", "b", "c");
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

    @Test
    void lengthsThatMeetByChanceOrAreNotRoundSayNothing() {
        List<Ending> crowd = new ArrayList<>();
        for (int i = 0; i < 200; i++) { // some three texts at each length
            crowd.add(ending("c" + i, "p" + i, 2017 + i % 64, 100_000 + 3 * i, "", "t" + i));
        }
        assertThat(CorpusSigns.of(crowd)).isEmpty();
        assertThat(CorpusSigns.of(List.of(
                        ending("a", "p1", 65531, 65000, "", "x"),
                        ending("b", "p2", 65531, 64100, "", "y"),
                        ending("c", "p3", 65531, 63001, "", "z"))))
                .isEmpty();
    }

    @Test
    void aPageThatWasShortenedAndStaysSoAndOneThatOscillatesAreToldApart() {
        assertThat(CorpusSigns.of(List.of(
                        ending("a", "page", 1, 1003, "2024-01-01", "1"),
                        ending("b", "page", 1, 403, "2024-02-01", "2"),
                        ending("c", "page", 1, 404, "2024-03-01", "3"),
                        ending("d", "other", 1, 1005, "2024-02-15", "4"))))
                .isEmpty();
        assertThat(CorpusSigns.of(List.of(
                        ending("a", "page", 1, 1003, "2024-01-01", "1"),
                        ending("b", "page", 1, 403, "2024-02-01", "2"),
                        ending("c", "page", 1, 1004, "2024-03-01", "3"),
                        ending("d", "page", 1, 404, "2024-04-01", "4"),
                        ending("e", "page", 1, 1005, "2024-05-01", "5"))))
                .containsOnlyKeys("b", "d");
    }

    private static Ending ending(String id, String page, long bytes, int chars, String date, String sha) {
        return new Ending(
                id,
                page,
                bytes,
                chars,
                date.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(date + "T00:00:00Z")),
                sha);
    }
}
