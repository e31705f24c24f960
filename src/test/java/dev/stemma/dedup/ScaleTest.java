package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.corpus.GeneratedCorpus;
import dev.stemma.corpus.Prose;
import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A generated corpus with known clusters, and inputs made to hurt. */
class ScaleTest {
    private static final long SEED = 20261122;

    @Test
    void clustersAGeneratedCorpus() {
        assertThat(pairwiseF1(3_000)).as("seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    @Tag("long")
    void clustersALargeGeneratedCorpus() {
        assertThat(pairwiseF1(50_000)).as("seed %d", SEED).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void looksAtAFloodOfOneParagraphInLinearTime() {
        flood(1_000);
    }

    @Test
    @Tag("long")
    void looksAtAFloodOf200000InLinearTime() {
        flood(200_000);
    }

    @Test
    void decidesTwoHugeUnlikeTextsAtOnce() {
        Copies copies = new Copies();
        Witness a = copies.add("a", random(10_000_000, 1));
        Witness b = copies.add("b", random(10_000_000, 2));
        assertTimeoutPreemptively( // a table of all their characters would take hours
                Duration.ofMinutes(2),
                () -> assertThat(Dedup.cluster(copies.witnesses(), copies, DedupOptions.defaults(), 2))
                        .hasSize(2));
        assertThat(Dedup.compare(a, b, copies, DedupOptions.defaults()).relation())
                .isEmpty();
    }

    @Test
    void looksAtTenTimesAsManyDocumentsWithTenTimesTheWork() {
        assertThat((double) comparisonsOfGenerated(20_000) / comparisonsOfGenerated(2_000))
                .as("seed %d", SEED)
                .isBetween(8.0, 12.0);
    }

    @Test
    @Tag("long")
    void looksAtTenTimesAsManyDocumentsOf100000WithTenTimesTheWork() {
        assertThat((double) comparisonsOfGenerated(100_000) / comparisonsOfGenerated(10_000))
                .as("seed %d", SEED)
                .isBetween(8.0, 12.0);
    }

    /** Pairs that are compared to cluster so many generated documents, and edges and diameters that are measured. */
    private static long comparisonsOfGenerated(int size) {
        GeneratedCorpus corpus = new GeneratedCorpus(SEED, size);
        Copies copies = new Copies();
        for (int i = 0; i < size; i++) {
            GeneratedCorpus.Made document = corpus.document(i);
            copies.add(document.id(), document.text(), Optional.of(document.site()), 0);
        }
        AtomicLong made = new AtomicLong();
        Comparisons counting = new Comparisons() {
            @Override
            public Optional<byte[]> find(String key) {
                return Optional.empty();
            }

            @Override
            public void add(String key, byte[] outcome) {
                made.incrementAndGet();
            }
        };
        Dedup.cluster(copies.witnesses(), copies, DedupOptions.defaults(), 2, counting);
        return made.get();
    }

    private static Texts counting(Texts texts, AtomicLong reads) {
        return new Texts() {
            @Override
            public String key(int ordinal) {
                reads.incrementAndGet();
                return texts.key(ordinal);
            }

            @Override
            public String masked(int ordinal) {
                reads.incrementAndGet();
                return texts.masked(ordinal);
            }
        };
    }

    /** Documents that share a paragraph, half of their text, and nothing else. */
    private static void flood(int size) {
        Copies copies = new Copies();
        String shared = new Prose(SEED).text(60);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < size; i++) {
            StringBuilder own = new StringBuilder(shared);
            for (int k = 0; k < 60; k++) {
                own.append(' ').append(Long.toString(random.nextLong(1L << 35), 36));
            }
            copies.add("d" + i, own.toString());
        }
        AtomicLong reads = new AtomicLong();
        assertThat(Dedup.cluster(copies.witnesses(), counting(copies, reads), DedupOptions.defaults(), 2))
                .hasSize(size);
        // a document is held against so many others at most, however many there are; each time four texts are read.
        // Work is counted, not seconds: those depend on what else the machine does
        assertThat(reads.get()).isLessThan(4L * 25 * size);
    }

    private static String random(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26));
        }
        return new String(text);
    }

    private static double pairwiseF1(int size) {
        GeneratedCorpus corpus = new GeneratedCorpus(SEED, size);
        Copies copies = new Copies();
        for (int i = 0; i < size; i++) {
            GeneratedCorpus.Made made = corpus.document(i);
            copies.add(made.id(), made.text(), Optional.of(made.site()), 0);
        }
        Agreement agreement = new Agreement();
        for (Cluster cluster : DedupTest.clusters(copies)) {
            agreement.add(
                    cluster.id(), corpus.document(cluster.representative()).cluster());
            for (Edge edge : cluster.members()) {
                agreement.add(cluster.id(), corpus.document(edge.b()).cluster());
            }
        }
        return agreement.pairs().f1();
    }
}
