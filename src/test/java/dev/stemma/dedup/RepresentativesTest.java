package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.Prose;
import dev.stemma.model.Cluster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which copy of a text stands for the others. */
class RepresentativesTest {
    private static final DedupOptions OPTIONS = DedupOptions.defaults();
    private final Copies copies = new Copies();
    private final Prose prose = new Prose(20261122);

    /** What is masked in a text depends on the site: it makes a text shorter, and no less complete. */
    @ParameterizedTest
    @CsvSource({"a.example, a.example", "long-name.example, a.example", "a.example, long-name.example"})
    void ofOneTextACopyThatNothingAccusesRepresents(String siteOfCut, String siteOfWhole) {
        String text = prose.text(200) + " long-name.example " + prose.text(200);
        copies.addAccused("a cut", text, Optional.of(siteOfCut));
        copies.add("b whole", text, Optional.of(siteOfWhole), 0);
        copies.add("c whole", text, Optional.of(siteOfWhole), 0);
        copies.addAccused("d cut", text, Optional.of(siteOfCut));
        assertThat(representatives()).containsExactly("b whole");
        assertThat(Dedup.compare(copies.witnesses().get(0), copies.witnesses().get(1), copies, OPTIONS)
                        .whole())
                .isEqualTo(1);
    }

    @Test
    void ofTextsOfOneTemplateACopyThatNothingAccusesRepresents() {
        String text = prose.text(400);
        copies.addAccused("a cut", text + " See https://www.a.example/page for more.", Optional.empty());
        copies.add("b whole", text + " See https://www.other.example/page/elsewhere for more.");
        assertThat(representatives()).containsExactly("b whole");
    }

    @Test
    void anAccusedCopyThatHasMoreRepresentsStill() {
        String text = prose.text(400);
        copies.addAccused("a cut, and more", text + " " + prose.text(3), Optional.empty());
        copies.add("b whole", text);
        assertThat(representatives()).containsExactly("a cut, and more");
    }

    @Test
    void ofAccusedCopiesOfOneTextTheFirstRepresents() {
        String text = prose.text(400);
        copies.addAccused("b", text, Optional.empty());
        copies.addAccused("a", text, Optional.empty());
        assertThat(representatives()).containsExactly("a");
    }

    /** The first of ids is the newest, and one that nobody dated. */
    @Test
    void ofCopiesOfOneTextTheOldestRepresents() {
        String text = prose.text(400);
        copies.add("a", text);
        copies.addCaptured("b", text, Instant.parse("2024-05-06T07:08:09Z"));
        copies.addCaptured("c", text, Instant.parse("2021-05-06T07:08:09Z"));
        copies.addCaptured("d", text, Instant.parse("2021-05-06T07:08:09Z"));
        assertThat(representatives()).containsExactly("c");
    }

    @Test
    void anOlderCopyThatHasLessRepresentsNothing() {
        String text = prose.text(400);
        copies.addCaptured("a", text, Instant.parse("2021-05-06T07:08:09Z"));
        copies.addCaptured("b", text + " " + prose.text(3), Instant.parse("2024-05-06T07:08:09Z"));
        assertThat(representatives()).containsExactly("b");
    }

    /** In any order of the witnesses, and for any number of threads. */
    private List<String> representatives() {
        List<Witness> shuffled = new ArrayList<>(copies.witnesses());
        List<Cluster> clusters = DedupTest.clusters(copies);
        for (int threads = 1; threads <= 4; threads++) {
            Collections.shuffle(shuffled, new Random(threads));
            assertThat(Dedup.cluster(shuffled, copies, OPTIONS, threads)).isEqualTo(clusters);
        }
        return clusters.stream()
                .map(cluster -> copies.witnesses().get(cluster.representative()).id())
                .toList();
    }
}
