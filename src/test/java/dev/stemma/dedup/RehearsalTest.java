package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.GeneratedCorpus;
import dev.stemma.model.Cluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The star rule played without texts ends where the star rule ends. */
class RehearsalTest {
    private static final long SEED = 20261127;
    private static final DedupOptions OPTIONS = DedupOptions.defaults();

    @Test
    void endsWithTheClustersOfTheRuleItself() {
        Copies copies = generated(3_000);
        Played played = played(copies.witnesses(), copies, OPTIONS);

        assertThat(played.clusters()).isEqualTo(Dedup.cluster(copies.witnesses(), copies, OPTIONS, 2));
        assertThat(played.rounds()).as("rounds").isBetween(2, 12);
    }

    @Test
    void doesNotDependOnTheOrder() {
        Copies copies = generated(600);
        List<Witness> shuffled = new ArrayList<>(copies.witnesses());
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(played(shuffled, copies, OPTIONS).clusters())
                .isEqualTo(played(copies.witnesses(), copies, OPTIONS).clusters());
    }

    @Test
    void keepsWhatPeopleDecided() {
        Copies copies = generated(600);
        List<Cluster> free = Dedup.cluster(copies.witnesses(), copies, OPTIONS, 1);
        Cluster large = Collections.max(free, Comparator.comparingInt(Cluster::size));
        String head = copies.witnesses().get(large.representative()).id();
        String member = copies.witnesses().get(large.members().get(0).b()).id();
        String far = copies.witnesses().get(free.get(0).representative()).id();
        DedupOptions decided = OPTIONS.withPairs(List.of(new Pair(head, member)), List.of(new Pair(member, far)));

        List<Cluster> expected = Dedup.cluster(copies.witnesses(), copies, decided, 1);
        assertThat(expected).isNotEqualTo(free);
        assertThat(played(copies.witnesses(), copies, decided).clusters()).isEqualTo(expected);
    }

    @Test
    void asksForFewPairsThatTheRuleDoesNotCompare() {
        Copies copies = generated(3_000);
        Remembering asked = new Remembering();
        Dedup.cluster(copies.witnesses(), copies, OPTIONS, 1, asked);
        long links = asked.links.size();

        assertThat(played(copies.witnesses(), copies, OPTIONS).compared())
                .as("pairs, the rule itself compares %d", links)
                .isLessThan(2 * links);
    }

    /** A giant cluster's edges are measured where its parts are; where all of it is, they are known then. */
    @Test
    void edgesThatWereMeasuredInPartsAreThoseOfTheWhole() {
        Copies copies = generated(400);
        Map<Integer, Witness> byOrdinal = new HashMap<>();
        copies.witnesses().forEach(witness -> byOrdinal.put(witness.ordinal(), witness));
        int parted = 0;
        for (FoundStar star : stars(copies)) {
            List<Witness> all =
                    Arrays.stream(star.ordinals()).mapToObj(byOrdinal::get).toList();
            Remembering told = new Remembering();
            for (int from = 0; from < star.members(); from += 2) {
                FoundStar part = star.part(from, Math.min(from + 2, star.members()));
                List<Witness> some =
                        Arrays.stream(part.ordinals()).mapToObj(byOrdinal::get).toList();
                assertThat(some).hasSizeBetween(2, 3);
                Rehearsal.cluster(part, some, copies, OPTIONS, told);
            }
            int before = told.links.size();
            assertThat(Rehearsal.cluster(star, all, copies, OPTIONS, told))
                    .isEqualTo(Rehearsal.cluster(star, all, copies, OPTIONS, Comparisons.NONE));
            assertThat(told.links.size() - before)
                    .as("the diameter alone is new")
                    .isLessThanOrEqualTo(1);
            parted += star.members() > 2 ? 1 : 0;
        }
        assertThat(parted).isGreaterThan(5);
    }

    private static List<FoundStar> stars(Copies copies) {
        Remembering known = new Remembering();
        Dedup.cluster(copies.witnesses(), copies, OPTIONS, 1, known);
        Rehearsal rehearsal = Rehearsal.of(copies.witnesses(), OPTIONS, 1, known);
        assertThat(rehearsal.open()).isEmpty();
        return rehearsal.stars();
    }

    record Played(List<Cluster> clusters, int rounds, long compared) {}

    static Played played(List<Witness> witnesses, Texts texts, DedupOptions options) {
        Map<Integer, Witness> byOrdinal = new HashMap<>();
        witnesses.forEach(witness -> byOrdinal.put(witness.ordinal(), witness));
        Remembering known = new Remembering();
        for (int round = 1; ; round++) {
            Rehearsal rehearsal = Rehearsal.of(witnesses, options, 2, known);
            if (rehearsal.open().isEmpty()) {
                List<Cluster> clusters = new ArrayList<>();
                for (FoundStar star : rehearsal.stars()) {
                    List<Witness> members = Arrays.stream(star.ordinals())
                            .mapToObj(byOrdinal::get)
                            .toList();
                    clusters.add(Rehearsal.cluster(star, members, texts, options, Comparisons.NONE));
                }
                clusters.sort(Comparator.comparing(Cluster::id));
                return new Played(clusters, round, known.links.size());
            }
            for (Rehearsal.Open pair : rehearsal.open()) {
                Rehearsal.compare(byOrdinal.get(pair.whole()), byOrdinal.get(pair.copy()), texts, options, known);
            }
        }
    }

    private static Copies generated(int size) {
        GeneratedCorpus corpus = new GeneratedCorpus(SEED, size);
        Copies copies = new Copies();
        for (int i = 0; i < size; i++) {
            GeneratedCorpus.Made made = corpus.document(i);
            copies.add(made.id(), made.text(), Optional.of(made.site()), 0);
        }
        return copies;
    }

    private static final class Remembering implements Comparisons {
        private final Map<String, byte[]> links = Collections.synchronizedMap(new HashMap<>());

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(links.get(key));
        }

        @Override
        public void add(String key, byte[] outcome) {
            links.put(key, outcome);
        }
    }
}
