package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.CutCopy;
import dev.stemma.corpus.Prose;
import dev.stemma.corpus.WrappedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which clusters a run judges again that goes on with an earlier one, and what it takes from there for all others. */
class JudgedAgainTest {
    private static final long SEED = 20261122;

    @RegisterExtension
    final GrowingCorpus corpus = new GrowingCorpus();

    @Test
    void clustersAreJudgedAgainWhenTheDatabaseThatHasThemIsAnotherOneOrBroken() throws IOException {
        corpus.run();
        Path elsewhere = corpus.folder().resolve("elsewhere");
        Files.writeString(corpus.in().resolve("new.txt"), GrowingCorpus.policy(new Random(2)));
        RunResult second = corpus.run(elsewhere, false);
        Files.copy(
                elsewhere.resolve("run.json"), corpus.out().resolve("run.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(corpus.in().resolve("newer.txt"), GrowingCorpus.policy(new Random(3)));
        assertThat(corpus.run().judged()).isEqualTo(second.clusters() + 1);
        corpus.assertSameAsFresh();

        Files.writeString(corpus.out().resolve("stemma.duckdb"), "no database");
        Files.writeString(corpus.in().resolve("newest.txt"), GrowingCorpus.policy(new Random(4)));
        RunResult third = corpus.run();
        assertThat(third.judged()).isEqualTo(third.clusters());
        corpus.assertSameAsFresh();
    }

    /** Two texts of 2,000 characters are two texts; with a third, a limit cut each of them. */
    @Test
    void aTextIsJudgedAgainWhenMoreTextsEndWhereItEnds() throws IOException {
        Random random = new Random(5);
        for (String name : List.of("cap one.txt", "cap two.txt")) {
            Files.writeString(corpus.in().resolve(name), capped(random));
        }
        corpus.run();
        assertThat(corpus.states("cap%")).containsOnly("complete");
        Files.writeString(corpus.in().resolve("cap three.txt"), capped(random));
        assertThat(corpus.run().judged()).isEqualTo(3);
        assertThat(corpus.states("cap%")).containsExactly("truncated", "truncated", "truncated");
        corpus.assertSameAsFresh();
    }

    private static String capped(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2_000) {
            text.append(GrowingCorpus.policy(random));
        }
        return text.substring(0, 1_998) + "ab";
    }

    /** What the part is judged beside is in another cluster, and comes and goes without a change of the part's own. */
    @Test
    void aPartOfACopyIsJudgedAgainWhenTheCopyComesOrGoes() throws IOException {
        CutCopy made = CutCopy.of(new Prose(SEED));
        Files.writeString(corpus.in().resolve("whole.txt"), made.whole());
        Files.writeString(corpus.in().resolve("part.txt"), made.cut());
        Files.writeString(corpus.in().resolve("part twice.txt"), made.cut().substring(2));
        corpus.run();
        assertThat(corpus.states("part%")).containsOnly("complete");

        Files.writeString(corpus.in().resolve("copy of the whole.txt"), made.copy());
        assertThat(corpus.run().judged()).isEqualTo(2);
        assertThat(corpus.states("part%")).containsExactly("headless", "headless");
        assertThat(corpus.states("%whole.txt")).containsOnly("complete");
        corpus.assertSameAsFresh();

        Files.writeString(corpus.in().resolve("copy of the whole.txt"), made.copy() + " More of it.");
        assertThat(corpus.run().judged()).isEqualTo(2);
        corpus.assertSameAsFresh();

        Files.delete(corpus.in().resolve("copy of the whole.txt"));
        assertThat(corpus.run().judged()).isEqualTo(2);
        assertThat(corpus.states("part%")).containsOnly("complete");
        corpus.assertSameAsFresh();
    }

    @Test
    void tablesMendedFromASiblingAndSlotsAreCopiedToo() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.toList()) {
                Files.copy(file, corpus.in().resolve(file.getFileName()));
            }
        }
        WrappedCopy made = WrappedCopy.of();
        Files.writeString(corpus.in().resolve("whole.txt"), made.whole());
        Files.write(corpus.in().resolve("wrapped.txt"), made.wrappedBytes());
        corpus.run();
        Files.writeString(corpus.in().resolve("new.txt"), GrowingCorpus.policy(new Random(5)));
        assertThat(corpus.run().judged()).isEqualTo(1);
        assertThat(corpus.query("select document from ledgers where rule = 'table-join-by-sibling'"))
                .containsExactly(List.of("wrapped.txt"));
        corpus.assertSameAsFresh();
    }

    @Test
    void aTableMendedFromASiblingCostsNeitherPageLinesNorFindings() throws IOException {
        WrappedCopy made = WrappedCopy.of();
        Files.write(corpus.in().resolve("wrapped.txt"), made.wrappedBytes());
        String seen =
                "select json_array_length(outside), findings->>'$[*].code' from documents where id = 'wrapped.txt'";
        corpus.run();
        List<List<Object>> alone = corpus.query(seen);
        assertThat(alone.toString()).isEqualTo("[[4, [replaced-bytes]]]");

        Files.writeString(corpus.in().resolve("whole.txt"), made.whole());
        corpus.run();
        assertThat(corpus.query("select document from ledgers where rule = 'table-join-by-sibling'"))
                .hasSize(1);
        assertThat(corpus.query(seen)).isEqualTo(alone);
        assertThat(corpus.query("select value from slots where value like '%Page %'"))
                .isEmpty();
    }

    @Test
    void whatTheCorpusShowsAtTheEndOfATextStandsAtItsEndOnceItIsMended() throws IOException {
        WrappedCopy made = WrappedCopy.of();
        byte[] bytes = made.wrappedBytes();
        byte[] padded = java.util.Arrays.copyOf(bytes, 5000);
        java.util.Arrays.fill(padded, bytes.length, padded.length, (byte) '.');
        Files.writeString(corpus.in().resolve("whole.txt"), made.whole() + ".".repeat(padded.length - bytes.length));
        Files.write(corpus.in().resolve("wrapped.txt"), padded);
        Prose prose = new Prose(SEED);
        for (int i = 0; i < 3; i++) {
            Files.writeString(
                    corpus.in().resolve("cut at a cap" + i + ".txt"),
                    prose.text(1200).substring(0, padded.length));
        }
        corpus.run();
        assertThat(corpus.query("select document from ledgers where rule = 'table-join-by-sibling'"))
                .hasSize(1);
        assertThat(corpus.query("select chars - (sign->>'start')::int, chars - (sign->>'end')::int from (select chars,"
                        + " unnest(evidence::json[]) as sign from documents where id = 'wrapped.txt')"
                        + " where sign->>'code' = 'same-length'"))
                .containsExactly(List.of(0, 0));
    }

    @Test
    void familiesAndPassagesOfClustersThatWereJudgedBeforeAreFoundAgain() throws IOException {
        Random random = new Random(SEED);
        String shared = sentences(random, 12);
        for (int i = 0; i < 4; i++) {
            Files.writeString(corpus.in().resolve("family" + i + ".txt"), shared + sentences(random, 14));
        }
        corpus.run();
        Files.writeString(corpus.in().resolve("new.txt"), GrowingCorpus.policy(new Random(6)));
        assertThat(corpus.run().judged()).isEqualTo(1);
        assertThat(ExportedTables.of(corpus.out()).get("families.jsonl").lines())
                .hasSize(4);
        assertThat(ExportedTables.of(corpus.out()).get("passages.jsonl").lines())
                .isNotEmpty();
        corpus.assertSameAsFresh();
    }

    private static String sentences(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("We");
            for (int word = 0; word < 12; word++) {
                text.append(' ').append(Integer.toString(1296 + random.nextInt(30_000), 36));
            }
            text.append(".\n");
        }
        return text.toString();
    }
}
