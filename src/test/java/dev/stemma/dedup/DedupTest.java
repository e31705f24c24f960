package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stemma.corpus.Prose;
import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DedupTest {
    private static final DedupOptions OPTIONS = DedupOptions.defaults();
    private final Copies copies = new Copies();
    private final Prose prose = new Prose(20261122);

    /** Each third of its words is a site's own: alike, and no copies; only the last two differ in a word. */
    @Test
    void findsACopyAmongManyThatAreOnlyAlike() {
        String shared = prose.text(400);
        for (int i = 0; i < 60; i++) {
            copies.add("shop " + i, shared + " " + prose.text(200 + 60 - i));
        }
        List<String> own = prose.words(200);
        copies.add("copy a", shared + " " + Prose.text(own));
        copies.add("copy b", shared + " " + Prose.text(prose.replaced(own, 1)));
        assertThat(clusters(copies)).hasSize(61);
    }

    /** Long texts keep few fingerprints: that all of them are shared by chance says less of twenty texts than of the one it was cut from. */
    @Test
    void findsTheSourceOfACutAmongLongTextsWithASentenceInCommon() {
        String sentence = prose.text(25);
        for (int i = 0; i < 40; i++) {
            copies.add("long " + i, prose.text(9_000) + " " + sentence);
        }
        for (int i = 0; i < 8; i++) {
            String start = prose.text(15) + " " + sentence + " " + prose.text(60);
            copies.add("source " + i, start + " " + prose.text(500));
            copies.add("cut " + i, start);
        }
        assertThat(clusters(copies)).hasSize(48);
    }

    /** A privacy policy of 28 kB ends in the cookie notice of a plugin, another site has that notice and nothing else. */
    @Test
    void takesASmallEndOrMiddleOfAnotherTextForNoCopy() {
        String notice = prose.text(120);
        String policy = prose.text(1_100);
        copies.add("policy", policy + " " + notice);
        copies.add("notice", prose.text(4) + " " + notice);
        copies.add("page", prose.text(100) + " " + prose.text(900) + " " + prose.text(60));
        copies.add("other page of that site", ends(copies.key(2), 100, 60));
        assertThat(clusters(copies)).hasSize(4);
    }

    /** A fifth of the whole is left; {@code ~} is where the copy starts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "inside a word; we use it for inf~ormation ; 1",
                "inside a sentence; we use it for ~information that ; 1",
                "behind a comma; if we use it, ~information ; 1",
                "a new sentence; we use it. ~Information ; 2",
                "a small letter behind a full stop; we use it. ~iCloud is ; 2",
                "a cell; Name | ~purpose | ; 2",
                "a name in a sentence; we share it with ~Google and ; 2",
                "capitals inside a word; Cookies~Cookies are ; 2"
            })
    void takesASmallEndForACopyOnlyWhereItStartsInsideAWordOrASentence(String where, String seam, int clusters) {
        String end = seam.substring(seam.indexOf('~') + 1) + " " + prose.text(200);
        copies.add("whole", prose.text(800) + " " + seam.substring(0, seam.indexOf('~')) + end);
        copies.add("end", end);
        assertThat(clusters(copies)).as(where).hasSize(clusters);
    }

    @Test
    void takesASmallBeginningForAStumpUnlessItIsLessThanATenth() {
        String text = prose.text(1_500);
        copies.add("whole", text);
        copies.add("a tenth", text.substring(0, text.length() / 10));
        copies.add("a fourteenth", text.substring(0, text.length() / 14));
        assertThat(clusters(copies)).extracting(Cluster::size).containsExactlyInAnyOrder(2, 1);
    }

    /** A stump has a tenth times the threshold: 9 % of the whole by default, 5 % at .5. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.095, 1", "0.9, 0.085, 2", "0.5, 0.055, 1", "0.5, 0.045, 2"})
    void aStumpMayBeShorterWhereTheThresholdIsLower(double threshold, double kept, int clusters) {
        String text = prose.text(3_000);
        copies.add("whole", text);
        copies.add("stump", text.substring(0, (int) (kept * text.length())));
        assertThat(Dedup.cluster(copies.witnesses(), copies, OPTIONS.withThreshold(threshold), 2))
                .hasSize(clusters);
    }

    @Test
    void findsATextBehindAMenuOfTwiceItsLength() {
        String text = prose.text(500);
        copies.add("page", prose.text(1_000) + " " + text);
        copies.add("text", text);
        assertThat(clusters(copies)).extracting(Cluster::size).containsExactly(2);
    }

    private static String ends(String text, int first, int last) {
        List<String> words = List.of(text.split(" "));
        return String.join(" ", words.subList(0, first)) + " "
                + String.join(" ", words.subList(words.size() - last, words.size()));
    }

    @Test
    void givesEachRelationItsName() {
        List<String> words = prose.words(400);
        String text = Prose.text(words);
        copies.add("a", text + " See https://www.a.example/page for more.");
        copies.add("b", text + " See https://www.a.example/page for more.");
        copies.add("c", text + "  See\nhttps://www.a.example/page for more.");
        copies.add("d", text + " See https://a-very-long-name.of-a-site.example/page/with/path for more.");
        copies.add("e", Prose.text(words.subList(5, 400)) + " See https://www.a.example/page for more.");
        copies.add("f", text.substring(0, text.length() / 2));
        copies.add("g", text.substring(text.length() / 3));
        copies.add("h", text.substring(0, text.length() / 4) + text.substring(text.length() / 2));
        copies.add("z", prose.text(400));
        List<Cluster> clusters = clusters(copies);
        assertThat(clusters).hasSize(2);
        Cluster star = clusters.stream()
                .filter(cluster -> cluster.size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(star.members().stream().map(Edge::relation))
                .containsExactly(
                        Relation.IDENTICAL,
                        Relation.NEAR,
                        Relation.TEMPLATE,
                        Relation.NEAR,
                        Relation.TRUNCATED,
                        Relation.TRUNCATED,
                        Relation.TRUNCATED);
        assertThat(star.representative()).isZero();
        assertThat(star.weakest())
                .as("what is shown of the least similar member, a part: not how well what is left of it fits")
                .isEqualTo(star.members().stream()
                        .mapToDouble(Edge::similarity)
                        .min()
                        .orElseThrow())
                .isLessThan(0.9);
        assertThat(star.diameter()).isPresent();
    }

    @Test
    void findsTheClusterOfTheFiveScrapedPolicies() throws IOException {
        for (String name : List.of(
                "000_10ca08ade4f42350.txt",
                "001_c215ccc4f3e6441f.txt",
                "002_ed8219e79f91bf58.txt",
                "003_c52bf48a2697cc58.txt",
                "004_4095782621002d1e.txt")) {
            copies.add(name, Files.readString(Path.of("corpus", name)));
        }
        assertThat(clusters(copies)).hasSize(1);
    }

    @Test
    void dependsNeitherOnOrderNorOnThreads() {
        for (int i = 0; i < 40; i++) {
            List<String> words = prose.words(60 + prose.below(200));
            for (int k = 0; k < 1 + prose.below(6); k++) {
                copies.add(i + "-" + k, Prose.text(prose.replaced(words, prose.below(words.size() / 8))));
            }
        }
        List<Cluster> expected = clusters(copies);
        for (int round = 0; round < 3; round++) {
            List<Witness> shuffled = new ArrayList<>(copies.witnesses());
            Collections.shuffle(shuffled, new Random(round));
            for (int threads : new int[] {1, 2, 8}) {
                assertThat(Dedup.cluster(shuffled, copies, OPTIONS, threads)).isEqualTo(expected);
            }
        }
    }

    @Test
    void neverEndsAChainInOneCluster() {
        List<String> words = prose.words(400);
        for (int step = 0; step < 50; step++) {
            copies.add(String.format("%02d", step), Prose.text(words));
            words = new ArrayList<>(words);
            for (int k = 0; k < 18; k++) {
                words.set((step * 18 + k) % words.size(), "y" + Prose.word(1_000 * step + k));
            }
        }
        List<Cluster> clusters = clusters(copies);
        assertThat(clusters.size()).isBetween(9, 40);
        for (Cluster cluster : clusters) {
            for (Edge edge : cluster.members()) {
                assertThat(edge.similarity()).isGreaterThanOrEqualTo(0.9);
            }
        }
    }

    @Test
    void likensNothingToAnEmptyOrAVeryShortText() {
        copies.add("empty 1", "");
        copies.add("empty 2", " ");
        copies.add("empty 3", "\n");
        copies.add("short 1", "Cookie policy 1");
        copies.add("short 2", "Cookie policy 2");
        copies.add("address 1", "https://www.a.example/some/page");
        copies.add("address 2", "https://www.b.example/some/page");
        assertThat(clusters(copies)).hasSize(7);
    }

    @Test
    void keepsWhatIsNoDocumentApart() {
        String text = prose.text(100);
        copies.add("a", text, Optional.empty(), 0);
        copies.add("b", text, Optional.empty(), 1);
        List<Cluster> clusters = clusters(copies);
        assertThat(clusters).hasSize(2);
        assertThat(clusters.get(0).id()).isNotEqualTo(clusters.get(1).id());
    }

    @Test
    void honoursWhatPeopleDecided() {
        List<String> words = prose.words(300);
        copies.add("a", Prose.text(words));
        copies.add("b", Prose.text(words));
        copies.add("c", Prose.text(words.subList(4, 300)));
        copies.add("d", prose.text(250));
        DedupOptions options = OPTIONS.withPairs(List.of(new Pair("a", "b")), List.of(new Pair("a", "d")));
        List<Cluster> clusters = Dedup.cluster(copies.witnesses(), copies, options, 2);
        assertThat(clusters).hasSize(2);
        assertThat(ids(clusters)).containsExactlyInAnyOrder(List.of("a", "c", "d"), List.of("b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.withPairs(List.of(new Pair("a", "b")), List.of(new Pair("b", "a"))));
    }

    @Test
    void linksADocumentWithWhatWasTakenForNoneWhenAPersonSaysSo() {
        copies.add("document", prose.text(200), Optional.empty(), 0);
        copies.add("wall", prose.text(300), Optional.empty(), 1);
        copies.add("other wall", prose.text(300), Optional.empty(), 1);
        DedupOptions options = OPTIONS.withPairs(List.of(), List.of(new Pair("wall", "document")));
        assertThat(ids(Dedup.cluster(copies.witnesses(), copies, options, 2)))
                .containsExactlyInAnyOrder(List.of("document", "wall"), List.of("other wall"));
    }

    @Test
    void namesIdsThatNoDocumentHas() {
        copies.add("a", prose.text(20));
        copies.add("b", prose.text(20));
        DedupOptions options = OPTIONS.withPairs(
                List.of(new Pair("z", "a"), new Pair("b", "y")), List.of(new Pair("a", "y"), new Pair("z", "x")));
        assertThat(Dedup.unknownIds(copies.witnesses(), options)).containsExactly("x", "y", "z");
        assertThat(Dedup.unknownIds(copies.witnesses(), OPTIONS)).isEmpty();
    }

    @Test
    void findsTheSameWhateverIsRemembered() {
        for (int i = 0; i < 20; i++) {
            List<String> words = prose.words(300);
            copies.add(i + "", Prose.text(words));
            copies.add(i + " near", Prose.text(prose.replaced(words, 10)));
            copies.add(i + " cut", Prose.text(words.subList(0, 100 + 9 * i)));
            copies.add(
                    i + " slot", Prose.text(words) + " https://www.long-name-" + i + ".example/and/a/path".repeat(20));
        }
        List<Cluster> expected = clusters(copies);
        Remembering memory = new Remembering();
        assertThat(Dedup.cluster(copies.witnesses().subList(0, 50), copies, OPTIONS, 2, memory))
                .isNotEmpty();
        assertThat(Dedup.cluster(copies.witnesses(), copies, OPTIONS, 2, memory))
                .isEqualTo(expected);
        memory.outcomes.keySet().removeIf(key -> key.hashCode() % 2 == 0);
        assertThat(Dedup.cluster(copies.witnesses(), copies, OPTIONS, 2, memory))
                .as("half forgotten")
                .isEqualTo(expected);
        Texts unread = new Texts() {
            @Override
            public String key(int ordinal) {
                throw new AssertionError("text " + ordinal + " was read");
            }

            @Override
            public String masked(int ordinal) {
                throw new AssertionError("text " + ordinal + " was read");
            }
        };
        assertThat(Dedup.cluster(copies.witnesses(), unread, OPTIONS, 2, memory))
                .as("nothing new")
                .isEqualTo(expected);
        int known = memory.outcomes.size();
        assertThat(Dedup.cluster(copies.witnesses(), copies, OPTIONS.withThreshold(0.99), 2, memory))
                .isEqualTo(Dedup.cluster(copies.witnesses(), copies, OPTIONS.withThreshold(0.99), 2));
        assertThat(memory.outcomes.size()).as("other options, other outcomes").isGreaterThan(known);
    }

    private static final class Remembering implements Comparisons {
        private final Map<String, byte[]> outcomes = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(outcomes.get(key));
        }

        @Override
        public void add(String key, byte[] outcome) {
            outcomes.put(key, outcome);
        }
    }

    @Test
    void readsScriptsWithoutSpaces() {
        StringBuilder chinese = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            chinese.append((char) (0x4E00 + prose.below(2_000)));
        }
        copies.add("a", chinese.toString());
        copies.add("b", chinese.substring(0, 120));
        copies.add("c", new StringBuilder(chinese).replace(50, 55, "\u4e00").toString());
        assertThat(clusters(copies)).hasSize(1);
    }

    @Test
    void explainsWhyTwoAreApart() {
        Witness a = copies.add("a", prose.text(200));
        Witness b = copies.add("b", prose.text(200));
        Comparison comparison = Dedup.compare(a, b, copies, OPTIONS);
        assertThat(comparison.relation()).isEmpty();
        assertThat(comparison.decidedBy()).isEqualTo(Comparison.Step.TOO_DIFFERENT);
        assertThat(comparison.proposed()).isFalse();
        assertThat(comparison.similarity()).isLessThan(0.9);
    }

    /** A stretch of 12,000 units with an edit in each 20: nothing long is common, and its price depends on what is asked for. */
    @Test
    void explainsByTheDistanceOfTheEdge() {
        String text = prose.text(9_000).substring(0, 30_000);
        StringBuilder edited = new StringBuilder(text);
        for (int i = 18_000; i < 30_000; i += 20) {
            edited.setCharAt(i, text.charAt(i) == 'q' ? 'z' : 'q');
        }
        Witness a = copies.add("a", text);
        Witness b = copies.add("b", edited.toString());
        List<Cluster> clusters = clusters(copies);
        assertThat(clusters).hasSize(1);
        Edge edge = clusters.get(0).members().get(0);
        assertThat(edge.editDistance()).isEqualTo(600);
        Comparison comparison = Dedup.compare(a, b, copies, OPTIONS);
        assertThat(comparison.editDistance()).isEqualTo(edge.editDistance());
        assertThat(comparison.similarity()).isEqualTo(edge.similarity());
        assertThat(comparison.templateSimilarity()).isEqualTo(edge.templateSimilarity());
    }

    private List<List<String>> ids(List<Cluster> clusters) {
        List<List<String>> ids = new ArrayList<>();
        for (Cluster cluster : clusters) {
            List<String> members = new ArrayList<>();
            members.add(copies.witnesses().get(cluster.representative()).id());
            cluster.members()
                    .forEach(
                            edge -> members.add(copies.witnesses().get(edge.b()).id()));
            Collections.sort(members);
            ids.add(members);
        }
        return ids;
    }

    static List<Cluster> clusters(Copies copies) {
        return Dedup.cluster(copies.witnesses(), copies, OPTIONS, 2);
    }
}
