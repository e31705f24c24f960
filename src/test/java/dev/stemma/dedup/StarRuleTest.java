package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.align.EditDistance;
import dev.stemma.corpus.Prose;
import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of every result, over seeded corpora of copies of many kinds. */
class StarRuleTest {
    private static final long SEED = 20261122;
    private static final int ROUNDS = 12;
    private static final DedupOptions OPTIONS = DedupOptions.defaults();

    @Test
    void holdsEveryMemberToItsRepresentative() {
        for (int round = 0; round < ROUNDS; round++) {
            Copies copies = corpus(round);
            for (Cluster cluster : DedupTest.clusters(copies)) {
                double weakest = 1;
                for (Edge edge : cluster.members()) {
                    double measure = exact(copies, cluster.representative(), edge);
                    assertThat(measure)
                            .as("%s in seed %d, round %d", edge, SEED, round)
                            .isGreaterThanOrEqualTo(OPTIONS.threshold());
                    weakest = Math.min(weakest, similarity(copies.key(cluster.representative()), copies.key(edge.b())));
                }
                assertThat(cluster.weakest()).isCloseTo(weakest, within(1e-9));
            }
        }
    }

    /** The measure of an edge's relation, by edit distance alone. */
    private static double exact(Copies copies, int whole, Edge edge) {
        return switch (edge.relation()) {
            case TEMPLATE -> similarity(copies.masked(whole), copies.masked(edge.b()));
            case TRUNCATED -> {
                String part = copies.masked(edge.b());
                int errors = edge.editDistance();
                assertThat(leastErrors(part, copies.masked(whole), errors)).isEqualTo(errors);
                yield 1 - (double) errors / part.length();
            }
            default -> similarity(copies.key(whole), copies.key(edge.b()));
        };
    }

    /** Of the ways in which {@code part} may be a part, the first one that needs no more than {@code most} errors. */
    private static int leastErrors(String part, String whole, int most) {
        var head = EditDistance.prefix(part, whole, most);
        if (head.isPresent()) {
            return head.get().distance();
        }
        var tail = EditDistance.suffix(part, whole, most);
        return tail.isPresent()
                ? tail.get().distance()
                : EditDistance.gap(part, whole, most).orElseThrow().distance();
    }

    @Test
    void leavesNoTwoRepresentativesThatAreNear() {
        for (int round = 0; round < ROUNDS; round++) {
            Copies copies = corpus(round);
            List<Cluster> clusters = DedupTest.clusters(copies);
            NearPairs oracle = new NearPairs(copies, OPTIONS);
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = i + 1; j < clusters.size(); j++) {
                    Cluster one = clusters.get(i);
                    Cluster other = clusters.get(j);
                    assertThat(oracle.isNear(one.representative(), other.representative()))
                            .as("%s and %s, seed %d, round %d", one.id(), other.id(), SEED, round)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void statesTheWorstPairAsTheDiameter() {
        for (int round = 0; round < ROUNDS; round++) {
            Copies copies = corpus(round);
            for (Cluster cluster : DedupTest.clusters(copies)) {
                Set<String> texts = new TreeSet<>(Set.of(copies.key(cluster.representative())));
                cluster.members().forEach(edge -> texts.add(copies.key(edge.b())));
                double worst = 0;
                for (String a : texts) {
                    for (String b : texts) {
                        worst = Math.max(worst, 1 - similarity(a, b));
                    }
                }
                if (cluster.diameter().isPresent()) {
                    assertThat(cluster.diameter().getAsDouble()).isCloseTo(worst, within(1e-9));
                } else {
                    assertThat(cluster.size()).isGreaterThan(OPTIONS.diameterSize());
                }
            }
        }
    }

    @Test
    void takesClusterIdsFromContentAlone() {
        for (int round = 0; round < ROUNDS; round++) {
            Copies copies = corpus(round);
            List<Map.Entry<String, String>> shuffled =
                    new ArrayList<>(texts(round).entrySet());
            Collections.shuffle(shuffled, new Random(round));
            Copies others = new Copies(); // with other ordinals
            shuffled.forEach(text -> others.add(text.getKey(), text.getValue()));
            Map<String, Set<String>> expected = idsByCluster(copies);
            Map<String, Set<String>> found = idsByCluster(others);
            assertThat(found).as("seed %d, round %d", SEED, round).isEqualTo(expected);
        }
    }

    @Test
    void doesWhatPeopleSaid() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Copies copies = corpus(round);
            List<Pair> never = new ArrayList<>();
            List<Pair> must = new ArrayList<>();
            for (Cluster cluster : DedupTest.clusters(copies)) {
                if (cluster.size() > 2 && random.nextBoolean()) { // parts what belongs together
                    never.add(new Pair(
                            id(copies, cluster.representative()),
                            id(copies, cluster.members().get(0).b())));
                }
            }
            for (int k = 0; k < 5; k++) { // links what does not, nor contradicts what was parted
                String other = id(copies, random.nextInt(copies.witnesses().size()));
                if (!other.startsWith("lone")) {
                    must.add(new Pair("lone " + k, other));
                }
            }
            Map<String, String> clusterOf = new HashMap<>();
            for (Cluster cluster :
                    Dedup.cluster(copies.witnesses(), copies, OPTIONS.withPairs(never, must), 1 + round % 3)) {
                clusterOf.put(id(copies, cluster.representative()), cluster.id());
                cluster.members().forEach(edge -> clusterOf.put(id(copies, edge.b()), cluster.id()));
            }
            assertThat(never)
                    .as("parted, seed %d, round %d", SEED, round)
                    .noneMatch(pair -> clusterOf.get(pair.a()).equals(clusterOf.get(pair.b())));
            assertThat(must)
                    .as("linked, seed %d, round %d", SEED, round)
                    .allMatch(pair -> clusterOf.get(pair.a()).equals(clusterOf.get(pair.b())));
        }
    }

    private static Copies corpus(int round) {
        Copies copies = new Copies();
        texts(round).forEach(copies::add);
        return copies;
    }

    /** Copies with edits, other addresses, cuts and white space of some texts, and some lone texts; by id. */
    private static Map<String, String> texts(int round) {
        Prose prose = new Prose(SEED + round);
        SplittableRandom random = new SplittableRandom(SEED + round);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            List<String> words = prose.words(80 + random.nextInt(250));
            for (int k = 0; k < 1 + random.nextInt(8); k++) {
                List<String> changed = prose.replaced(words, random.nextInt(1 + words.size() / 10));
                String text =
                        Prose.text(changed) + " See https://www.s" + k + ".example/" + "page/".repeat(k) + " now.";
                text = switch (random.nextInt(5)) {
                    case 0 -> text.substring(0, text.length() / 3 + random.nextInt(text.length() / 2));
                    case 1 -> text.substring(random.nextInt(text.length() / 2));
                    case 2 -> text.replace(". ", ".\n\n");
                    default -> text;
                };
                texts.put(i + "-" + k, text);
            }
        }
        for (int k = 0; k < 5; k++) {
            texts.put("lone " + k, prose.text(100 + random.nextInt(100)));
        }
        return texts;
    }

    private static Map<String, Set<String>> idsByCluster(Copies copies) {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Cluster cluster : DedupTest.clusters(copies)) {
            Set<String> members = new HashSet<>(Set.of(id(copies, cluster.representative())));
            cluster.members().forEach(edge -> members.add(id(copies, edge.b())));
            ids.put(cluster.id(), members);
        }
        return ids;
    }

    private static String id(Copies copies, int ordinal) {
        return copies.witnesses().get(ordinal).id();
    }

    private static double similarity(String a, String b) {
        return Distances.similarity(EditDistance.of(a, b), a.length(), b.length());
    }
}
