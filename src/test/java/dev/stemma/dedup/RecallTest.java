package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.Prose;
import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What is found of what there is to find. Seeded; the generators' seed stands in each failure. */
class RecallTest {
    private static final long SEED = 20261122;
    private static final DedupOptions OPTIONS = DedupOptions.defaults();

    @Test
    void linksTruncatedCopiesOfAnyLengthToTheirSource() {
        Copies copies = new Copies();
        SplittableRandom random = new SplittableRandom(SEED);
        Prose prose = new Prose(SEED);
        int sources = 300;
        for (int i = 0; i < sources; i++) {
            String text = prose.text(200 + random.nextInt(1_500));
            copies.add("source " + i, text);
            copies.add("cut " + i, cut(text, random));
        }
        assertThat(linked(copies, "cut")).as("seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void linksTemplateMatesWithFortyOtherNamesInAThousandWords() {
        Copies copies = new Copies();
        Prose prose = new Prose(SEED);
        for (int i = 0; i < 100; i++) {
            List<String> words = prose.words(1_000);
            copies.add("source " + i, Prose.text(words));
            copies.add("mate " + i, Prose.text(prose.replaced(words, 40)));
        }
        assertThat(linked(copies, "mate")).as("seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    @Tag("long")
    void findsAllNearPairsOfRealPolicies(TestReporter reporter) throws IOException {
        findsAllNearPairs(RealTexts.policies(2_000, SEED), reporter);
    }

    @Test
    @Tag("long")
    void findsAllNearPairsOfVersions(TestReporter reporter) throws IOException {
        findsAllNearPairs(RealTexts.versions(2_000, SEED), reporter);
    }

    private static void findsAllNearPairs(Copies copies, TestReporter reporter) {
        List<Witness> witnesses = copies.witnesses();
        int[] representative = new int[witnesses.size()];
        for (Cluster cluster : DedupTest.clusters(copies)) {
            representative[cluster.representative()] = cluster.representative();
            for (Edge edge : cluster.members()) {
                representative[edge.b()] = cluster.representative();
                // an edge states the distance or an upper bound of it: so what it claims holds
                if (edge.relation() == Relation.NEAR) {
                    assertThat(edge.similarity()).isGreaterThanOrEqualTo(OPTIONS.threshold());
                }
            }
        }
        NearPairs oracle = new NearPairs(copies, OPTIONS);
        int near = 0;
        int missed = 0;
        for (int i = 0; i < witnesses.size(); i++) {
            for (int j = i + 1; j < witnesses.size(); j++) {
                // by the star rule a pair is apart only when a member stands in it: two representatives never are
                boolean together = representative[i] == representative[j];
                boolean bothRepresent = representative[i] == i && representative[j] == j;
                if ((together || bothRepresent) && oracle.isNear(i, j)) {
                    near++;
                    missed += together ? 0 : 1;
                }
            }
        }
        reporter.publishEntry("near pairs missed", missed + " of " + near);
        assertThat(near).isPositive();
        assertThat((double) missed / near)
                .as("%d of %d near pairs missed", missed, near)
                .isLessThanOrEqualTo(0.001);
    }

    @Test
    @Tag("long")
    void linksTruncatedCopiesOfRealPolicies(TestReporter reporter) throws IOException {
        Copies all = RealTexts.policies(1_000, SEED);
        Copies copies = new Copies();
        SplittableRandom random = new SplittableRandom(SEED);
        for (Cluster cluster : DedupTest.clusters(all)) {
            String text = all.key(cluster.representative());
            if (text.length() > 1_500) {
                copies.add("source " + cluster.representative(), text);
                copies.add("cut " + cluster.representative(), cut(text, random));
            }
        }
        double linked = linked(copies, "cut");
        reporter.publishEntry(
                "truncated copies linked", linked + " of " + copies.witnesses().size() / 2);
        assertThat(linked).as("seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    }

    private static String cut(String text, SplittableRandom random) {
        return text.substring(0, (int) (text.length() * (0.1 + 0.85 * random.nextDouble())));
    }

    /** The share of ids {@code kind n} that stand in one cluster with {@code source n}. */
    private static double linked(Copies copies, String kind) {
        int found = 0;
        int all = 0;
        for (Cluster cluster : DedupTest.clusters(copies)) {
            List<String> ids = new ArrayList<>();
            ids.add(copies.witnesses().get(cluster.representative()).id());
            cluster.members()
                    .forEach(edge -> ids.add(copies.witnesses().get(edge.b()).id()));
            for (String id : ids) {
                if (id.startsWith(kind + " ")) {
                    all++;
                    found += ids.contains("source " + id.substring(kind.length() + 1)) ? 1 : 0;
                }
            }
        }
        return (double) found / all;
    }
}
