package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stemma.align.EditDistance;
import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
    void findsAllNearPairsOfRealPolicies() throws IOException {
        Path docs = Path.of(System.getenv()
                        .getOrDefault("STEMMA_DATA", System.getProperty("java.io.tmpdir") + "/stemma-data"))
                .resolve("policies/docs");
        assumeThat(docs).as("the real policies are not unpacked").isDirectory();
        Copies copies = sample(docs, 2_000);
        List<Witness> witnesses = copies.witnesses();
        int[] representative = new int[witnesses.size()];
        for (Cluster cluster : DedupTest.clusters(copies)) {
            representative[cluster.representative()] = cluster.representative();
            for (Edge edge : cluster.members()) {
                representative[edge.b()] = cluster.representative();
                assertThat(edge.relation() != Relation.NEAR || edge.similarity() >= 0.9)
                        .isTrue();
            }
        }
        int near = 0;
        int missed = 0;
        for (int i = 0; i < witnesses.size(); i++) {
            for (int j = i + 1; j < witnesses.size(); j++) {
                if (isNear(witnesses.get(i), witnesses.get(j), copies)) {
                    near++;
                    // by the star rule a pair is apart only when a member stands in it: two representatives never
                    boolean apart = representative[i] != representative[j];
                    missed += apart && representative[i] == i && representative[j] == j ? 1 : 0;
                }
            }
        }
        assertThat(near).isPositive();
        assertThat((double) missed / near)
                .as("%d of %d near pairs missed", missed, near)
                .isLessThanOrEqualTo(0.001);
    }

    @Test
    @Tag("long")
    void linksTruncatedCopiesOfRealPolicies() throws IOException {
        Path docs = Path.of(System.getenv()
                        .getOrDefault("STEMMA_DATA", System.getProperty("java.io.tmpdir") + "/stemma-data"))
                .resolve("policies/docs");
        assumeThat(docs).as("the real policies are not unpacked").isDirectory();
        Copies all = sample(docs, 1_000);
        Copies copies = new Copies();
        SplittableRandom random = new SplittableRandom(SEED);
        for (Cluster cluster : DedupTest.clusters(all)) {
            String text = all.key(cluster.representative());
            if (text.length() > 1_500) {
                copies.add("source " + cluster.representative(), text);
                copies.add("cut " + cluster.representative(), cut(text, random));
            }
        }
        assertThat(linked(copies, "cut")).as("seed %d", SEED).isGreaterThanOrEqualTo(0.99);
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

    private static boolean isNear(Witness a, Witness b, Texts texts) {
        int longer = Math.max(a.keyLength(), b.keyLength());
        int most = OPTIONS.mostEdits(longer);
        boolean possible = Math.min(a.keyLength(), b.keyLength()) >= OPTIONS.leastChars()
                && Math.abs(a.keyLength() - b.keyLength()) <= most
                && bagDistance(texts.key(a.ordinal()), texts.key(b.ordinal())) <= most;
        return possible
                && EditDistance.bounded(texts.key(a.ordinal()), texts.key(b.ordinal()), most)
                        .isPresent();
    }

    /** A lower bound of the edit distance: characters that one has more of than the other. */
    private static int bagDistance(String a, String b) {
        int[] more = new int[1 << 16];
        a.chars().forEach(c -> more[c]++);
        b.chars().forEach(c -> more[c]--);
        int over = 0;
        int under = 0;
        for (int count : more) {
            over += Math.max(0, count);
            under += Math.max(0, -count);
        }
        return Math.max(over, under);
    }

    private static Copies sample(Path docs, int count) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(docs)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        SplittableRandom random = new SplittableRandom(SEED);
        Copies copies = new Copies();
        while (copies.witnesses().size() < count && !files.isEmpty()) {
            Path file = files.remove(random.nextInt(files.size()));
            copies.add(
                    docs.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return copies;
    }
}
