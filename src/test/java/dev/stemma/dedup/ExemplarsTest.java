package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.Prose;
import dev.stemma.model.Cluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A part of a member that is no part of the representative is alone, and known to be a part. */
class ExemplarsTest {
    private static final DedupOptions OPTIONS = DedupOptions.defaults();
    private final Copies copies = new Copies();
    private final Prose prose = new Prose(20261127);

    @Test
    void findsTheMemberWhoseOwnWordsARepresentativeHas() {
        List<String> words = prose.words(1_000);
        add("whole", words);
        add("copy", edited(words));
        add("cut", edited(words).subList(0, 250));
        assertThat(clustered(OPTIONS)).containsExactlyInAnyOrder("whole copy", "cut < copy");
    }

    /** The whole has a passage that the copy has not; every word of the cut is in the whole. */
    @Test
    void findsTheMemberWhoseOrderARepresentativeHas() {
        List<String> words = prose.words(1_000);
        List<String> longer = new ArrayList<>(words);
        longer.addAll(100, prose.words(60));
        add("whole", longer);
        add("copy", words);
        add("cut", words.subList(0, 190));
        assertThat(clustered(OPTIONS)).containsExactlyInAnyOrder("whole copy", "cut < copy");
    }

    @Test
    void findsTheLongerVersionThatIsNearTheNextOne() {
        List<String> words = prose.words(1_000);
        add("first", longer(words));
        List<String> second = replaced(words, 0, 90);
        add("second", second);
        add("third", replaced(second, 500, 90).subList(0, 990));
        assertThat(clustered(OPTIONS)).containsExactlyInAnyOrder("first second", "third < second");
    }

    @Test
    void takesTheMemberThatHoldsMost() {
        List<String> words = prose.words(1_000);
        List<String> copy = edited(words);
        add("whole", words);
        add("older copy", replaced(copy, 200, 30));
        add("copy", copy);
        add("cut", copy.subList(0, 260));
        assertThat(clustered(OPTIONS)).contains("cut < copy");
    }

    @Test
    void hasNoneWhereNothingIsACopy() {
        List<String> words = prose.words(1_000);
        List<String> copy = edited(words);
        add("whole", words);
        add("copy", copy);
        add("a part of the whole", words.subList(0, 600));
        add("a small part of the copy's middle", copy.subList(95, 200));
        List<String> other = prose.words(1_200);
        other.addAll(copy.subList(100, 180));
        add("shares what the copy has of its own", other);
        assertThat(clustered(OPTIONS)).noneMatch(star -> star.contains("<"));
    }

    /** Less than a tenth from the start, less than a quarter from elsewhere: no copies, and nobody else has more of them. */
    @Test
    void findsTheWholeThatARepresentativeIsAFragmentOf() {
        List<String> words = prose.words(1_000);
        List<String> others = prose.words(1_000);
        List<String> ends = new ArrayList<>(others.subList(0, 72)); // sentences of twelve words
        ends.addAll(others.subList(900, 1_000));
        add("whole", words);
        add("beginning", words.subList(0, 72));
        add("end", words.subList(840, 1_000));
        add("other whole", others);
        add("its beginning and end", ends);
        assertThat(clustered(OPTIONS))
                .containsExactlyInAnyOrder(
                        "whole",
                        "beginning < whole",
                        "end < whole",
                        "other whole",
                        "its beginning and end < other whole");
        assertThat(clustered(OPTIONS.withPairs(List.of(new Pair("end", "whole")), List.of())))
                .contains("end");
    }

    /** A notice below a few lines of one's own, one in the midst of another text, and one with other words in it. */
    @Test
    void isNoFragmentWhatHasWordsOfItsOwn() {
        List<String> words = prose.words(1_000);
        List<String> own = prose.words(12);
        own.addAll(words.subList(900, 1_000));
        add("whole", words);
        add("its end below other words", own);
        add("its midst", words.subList(408, 504));
        add("its end, edited", replaced(words.subList(840, 1_000), 60, 5));
        assertThat(clustered(OPTIONS)).noneMatch(star -> star.contains("<"));
    }

    @Test
    void changesNoClusterAndKeepsToWhatPeopleDecided() {
        List<String> words = prose.words(1_000);
        add("whole", words);
        add("copy", edited(words));
        add("cut", edited(words).subList(0, 250));
        assertThat(clustered(OPTIONS.withPairs(List.of(new Pair("cut", "copy")), List.of())))
                .containsExactlyInAnyOrder("whole copy", "cut");
        assertThat(clustered(OPTIONS.withPairs(List.of(), List.of(new Pair("cut", "copy")))))
                .containsExactly("whole copy cut");
    }

    @Test
    void isTheSameInAnyOrderOnAnyThreadsAndPlayedWithoutTexts() {
        for (int i = 0; i < 30; i++) {
            List<String> words = prose.words(400 + prose.below(400));
            List<String> copy = edited(words);
            List<String> whole = longer(words);
            add(i + " whole", whole);
            add(i + " copy", copy);
            add(i + " cut", copy.subList(0, 150 + prose.below(60)));
            add(i + " fragment", whole.subList(whole.size() / 12 * 12 - 60, whole.size()));
        }
        List<Cluster> expected = DedupTest.clusters(copies);
        assertThat(expected.stream().filter(cluster -> cluster.exemplar().isPresent()))
                .hasSizeGreaterThan(45);
        for (int threads : new int[] {1, 8}) {
            List<Witness> shuffled = new ArrayList<>(copies.witnesses());
            Collections.shuffle(shuffled, new Random(threads));
            assertThat(Dedup.cluster(shuffled, copies, OPTIONS, threads)).isEqualTo(expected);
            assertThat(RehearsalTest.played(shuffled, copies, OPTIONS).clusters())
                    .isEqualTo(expected);
        }
    }

    private void add(String id, List<String> words) {
        copies.add(id, Prose.text(words));
    }

    /** With some more words at its end: the most complete copy, whatever is replaced in the others. */
    private List<String> longer(List<String> words) {
        List<String> longer = new ArrayList<>(words);
        longer.addAll(prose.words(12));
        return longer;
    }

    /** The words with other ones in the place of a few from the hundredth on: near the whole, and most of what is new in a part. */
    private List<String> edited(List<String> words) {
        return edits.computeIfAbsent(words, same -> replaced(same, 100, Math.min(80, same.size() / 14)));
    }

    private final Map<List<String>, List<String>> edits = new HashMap<>();

    private List<String> replaced(List<String> words, int from, int count) {
        List<String> replaced = new ArrayList<>(words);
        for (int i = from; i < from + count; i++) {
            replaced.set(i, prose.words(1).get(0));
        }
        return replaced;
    }

    /** The ids of each cluster, and behind {@code <} that of the exemplar. */
    private List<String> clustered(DedupOptions options) {
        return Dedup.cluster(copies.witnesses(), copies, options, 2).stream()
                .map(cluster -> {
                    StringBuilder ids = new StringBuilder(id(cluster.representative()));
                    cluster.members().forEach(edge -> ids.append(' ').append(id(edge.b())));
                    cluster.exemplar().ifPresent(other -> ids.append(" < ").append(id(other)));
                    return ids.toString();
                })
                .toList();
    }

    private String id(int ordinal) {
        return copies.witnesses().get(ordinal).id();
    }
}
