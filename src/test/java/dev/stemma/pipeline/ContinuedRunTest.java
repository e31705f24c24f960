package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.corpus.CutCopy;
import dev.stemma.corpus.Prose;
import dev.stemma.corpus.WrappedCopy;
import dev.stemma.store.Changes;
import dev.stemma.store.CleanOutput;
import dev.stemma.store.Manifest;
import dev.stemma.store.ManifestFile;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over the folder of an earlier one makes what is new and ends as a run over everything would. */
class ContinuedRunTest {
    private static final long SEED = 20261122;

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void corpus() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            String text = policy(random);
            Files.writeString(in.resolve("p" + i + ".txt"), text);
            if (i % 3 == 0) {
                Files.writeString(in.resolve("copy" + i + ".txt"), text.replaceFirst("cookies", "small files"));
            }
            if (i % 10 == 0) {
                Files.writeString(in.resolve("cut" + i + ".txt"), text.substring(0, text.length() * 3 / 5));
            }
        }
        Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 4, (byte) 0xFF});
    }

    @Test
    void nothingNewIsNothingToDo() throws IOException {
        RunResult first = run(out, false);
        assertThat(first.changes()).isEmpty();
        long written = Files.getLastModifiedTime(out.resolve("stemma.duckdb")).toMillis();
        RunResult second = run(out, false);
        assertThat(second.kept()).isTrue();
        assertThat(second.documents()).isEqualTo(first.documents());
        assertThat(second.quarantined()).isEqualTo(1).isEqualTo(first.quarantined());
        assertThat(second.incomplete()).isEqualTo(first.incomplete());
        assertThat(Files.getLastModifiedTime(out.resolve("stemma.duckdb")).toMillis())
                .isEqualTo(written);
        RunResult fresh = run(out, true);
        assertThat(fresh.kept()).isFalse();
        assertThat(fresh.foundAgain()).isZero();
    }

    @Test
    void onlyWhatIsNewOrChangedIsMadeAndWhatIsGoneIsGone() throws IOException {
        RunResult first = run(out, false);
        Files.writeString(in.resolve("new.txt"), policy(new Random(1)));
        Files.writeString(in.resolve("p7.txt"), "\nAnother ending of this policy.", StandardOpenOption.APPEND);
        Files.delete(in.resolve("p9.txt"));
        Files.delete(in.resolve("p30.txt")); // a representative: its copies need another one
        RunResult second = run(out, false);
        assertThat(second.foundAgain()).isEqualTo(first.documents() - 3);
        assertThat(second.changes()).contains(new Changes(first.documents() - 3, 1, 1, 2));
        assertThat(first.judged()).isEqualTo(first.clusters());
        assertThat(second.judged())
                .as("the new one, the changed one, the one with its copies and a cut that lost its representative")
                .isPositive()
                .isLessThanOrEqualTo(6);
        assertSameAsFresh();
    }

    @Test
    void clustersAreJudgedAgainWhenTheDatabaseThatHasThemIsAnotherOneOrBroken() throws IOException {
        run(out, false);
        Path elsewhere = folder.resolve("elsewhere");
        Files.writeString(in.resolve("new.txt"), policy(new Random(2)));
        RunResult second = run(elsewhere, false);
        Files.copy(elsewhere.resolve("run.json"), out.resolve("run.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(in.resolve("newer.txt"), policy(new Random(3)));
        assertThat(run(out, false).judged()).isEqualTo(second.clusters() + 1);
        assertSameAsFresh();

        Files.writeString(out.resolve("stemma.duckdb"), "no database");
        Files.writeString(in.resolve("newest.txt"), policy(new Random(4)));
        RunResult third = run(out, false);
        assertThat(third.judged()).isEqualTo(third.clusters());
        assertSameAsFresh();
    }

    /** What was not judged for an error inside is judged by the next run, though nothing is new. */
    @Test
    void aRunInWhichSomethingFailedIsNotFinished() throws IOException {
        RunResult first = run(out, false);
        Manifest manifest = ManifestFile.read(out);
        Map<String, Object> failed = new HashMap<>(manifest.circumstances());
        failed.put(Pipeline.FIRST_FAILURE, "java.lang.IllegalStateException: an error inside");
        ManifestFile.write(
                out,
                new Manifest(
                        manifest.version(),
                        manifest.configuration(),
                        manifest.counts(),
                        manifest.state(),
                        manifest.inputs(),
                        manifest.outputs(),
                        failed));
        RunResult second = run(out, false);
        assertThat(second.kept()).isFalse();
        assertThat(second.judged()).isEqualTo(first.clusters());
    }

    /** Two texts of 2,000 characters are two texts; with a third, a limit cut each of them. */
    @Test
    void aTextIsJudgedAgainWhenMoreTextsEndWhereItEnds() throws IOException {
        Random random = new Random(5);
        for (String name : List.of("cap one.txt", "cap two.txt")) {
            Files.writeString(in.resolve(name), capped(random));
        }
        run(out, false);
        assertThat(states("cap%")).containsOnly("complete");
        Files.writeString(in.resolve("cap three.txt"), capped(random));
        assertThat(run(out, false).judged()).isEqualTo(3);
        assertThat(states("cap%")).containsExactly("truncated", "truncated", "truncated");
        assertSameAsFresh();
    }

    private static String capped(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2_000) {
            text.append(policy(random));
        }
        return text.substring(0, 1_998) + "ab";
    }

    /** What the part is judged beside is in another cluster, and comes and goes without a change of the part's own. */
    @Test
    void aPartOfACopyIsJudgedAgainWhenTheCopyComesOrGoes() throws IOException {
        CutCopy made = CutCopy.of(new Prose(SEED));
        Files.writeString(in.resolve("whole.txt"), made.whole());
        Files.writeString(in.resolve("part.txt"), made.cut());
        Files.writeString(in.resolve("part twice.txt"), made.cut().substring(2));
        run(out, false);
        assertThat(states("part%")).containsOnly("complete");

        Files.writeString(in.resolve("copy of the whole.txt"), made.copy());
        assertThat(run(out, false).judged()).isEqualTo(2);
        assertThat(states("part%")).containsExactly("headless", "headless");
        assertThat(states("%whole.txt")).containsOnly("complete");
        assertSameAsFresh();

        Files.writeString(in.resolve("copy of the whole.txt"), made.copy() + " More of it.");
        assertThat(run(out, false).judged()).isEqualTo(2);
        assertSameAsFresh();

        Files.delete(in.resolve("copy of the whole.txt"));
        assertThat(run(out, false).judged()).isEqualTo(2);
        assertThat(states("part%")).containsOnly("complete");
        assertSameAsFresh();
    }

    private List<Object> states(String ids) throws IOException {
        return query("select completeness from documents where id like ? order by id", ids).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<List<Object>> query(String sql, Object... parameters) throws IOException {
        try (StoreReader store = StoreReader.open(out)) {
            return store.query(sql, parameters).rows();
        }
    }

    @Test
    void tablesMendedFromASiblingAndSlotsAreCopiedToo() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.toList()) {
                Files.copy(file, in.resolve(file.getFileName()));
            }
        }
        WrappedCopy made = WrappedCopy.of();
        Files.writeString(in.resolve("whole.txt"), made.whole());
        Files.write(in.resolve("wrapped.txt"), made.wrappedBytes());
        run(out, false);
        Files.writeString(in.resolve("new.txt"), policy(new Random(5)));
        assertThat(run(out, false).judged()).isEqualTo(1);
        assertThat(query("select document from ledgers where rule = 'table-join-by-sibling'"))
                .containsExactly(List.of("wrapped.txt"));
        assertSameAsFresh();
    }

    @Test
    void aTableMendedFromASiblingCostsNeitherPageLinesNorFindings() throws IOException {
        WrappedCopy made = WrappedCopy.of();
        Files.write(in.resolve("wrapped.txt"), made.wrappedBytes());
        String seen =
                "select json_array_length(outside), findings->>'$[*].code' from documents where id = 'wrapped.txt'";
        run(out, false);
        List<List<Object>> alone = query(seen);
        assertThat(alone.toString()).isEqualTo("[[4, [replaced-bytes]]]");

        Files.writeString(in.resolve("whole.txt"), made.whole());
        run(out, false);
        assertThat(query("select document from ledgers where rule = 'table-join-by-sibling'"))
                .hasSize(1);
        assertThat(query(seen)).isEqualTo(alone);
        assertThat(query("select value from slots where value like '%Page %'")).isEmpty();
    }

    @Test
    void whatTheCorpusShowsAtTheEndOfATextStandsAtItsEndOnceItIsMended() throws IOException {
        WrappedCopy made = WrappedCopy.of();
        byte[] bytes = made.wrappedBytes();
        byte[] padded = java.util.Arrays.copyOf(bytes, 5000);
        java.util.Arrays.fill(padded, bytes.length, padded.length, (byte) '.');
        Files.writeString(in.resolve("whole.txt"), made.whole() + ".".repeat(padded.length - bytes.length));
        Files.write(in.resolve("wrapped.txt"), padded);
        Prose prose = new Prose(SEED);
        for (int i = 0; i < 3; i++) {
            Files.writeString(
                    in.resolve("cut at a cap" + i + ".txt"), prose.text(1200).substring(0, padded.length));
        }
        run(out, false);
        assertThat(query("select document from ledgers where rule = 'table-join-by-sibling'"))
                .hasSize(1);
        assertThat(query("select chars - (sign->>'start')::int, chars - (sign->>'end')::int from (select chars,"
                        + " unnest(evidence::json[]) as sign from documents where id = 'wrapped.txt')"
                        + " where sign->>'code' = 'same-length'"))
                .containsExactly(List.of(0, 0));
    }

    @Test
    void familiesAndPassagesOfClustersThatWereJudgedBeforeAreFoundAgain() throws IOException {
        Random random = new Random(SEED);
        String shared = sentences(random, 12);
        for (int i = 0; i < 4; i++) {
            Files.writeString(in.resolve("family" + i + ".txt"), shared + sentences(random, 14));
        }
        run(out, false);
        Files.writeString(in.resolve("new.txt"), policy(new Random(6)));
        assertThat(run(out, false).judged()).isEqualTo(1);
        assertThat(ExportedTables.of(out).get("families.jsonl").lines()).hasSize(4);
        assertThat(ExportedTables.of(out).get("passages.jsonl").lines()).isNotEmpty();
        assertSameAsFresh();
    }

    @Test
    void aLineThatMovedInItsFileOrAFileThatMovedIsMadeAndJudgedAsBefore() throws IOException {
        Random random = new Random(SEED + 1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = policy(random).replace('\n', ' ');
            lines.add(line("a" + i, text));
            lines.add(line("b" + i, text + " And a word."));
        }
        Path file = in.resolve("lines.jsonl");
        Files.write(file, lines);
        RunResult first = run(out, false);

        lines.add(3, line("new", policy(random).replace('\n', ' ')));
        Files.write(file, lines);
        RunResult second = run(out, false);
        assertThat(second.foundAgain()).isEqualTo(first.documents());
        assertThat(second.judged()).isEqualTo(1);
        assertThat(query("select origin from documents where id = 'b19'").toString())
                .contains("lines.jsonl!41");
        assertSameAsFresh();

        lines.remove(3);
        Files.write(file, lines);
        RunResult third = run(out, false);
        assertThat(third.kept()).isFalse();
        assertThat(third.judged()).isZero();
        assertSameAsFresh();

        in = Files.move(in, folder.resolve("moved"));
        RunResult moved = run(out, false);
        assertThat(moved.foundAgain()).isEqualTo(first.documents());
        assertThat(moved.judged()).isZero();
        assertSameAsFresh();
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}";
    }

    @Test
    void aRunThatWasKilledBeforeItTookItsFolderIsNoForeignFolder() throws IOException {
        Path work = Files.createDirectories(out.resolve(".work"));
        assertThat(run(out, false).documents()).isPositive();

        Path foreign = folder.resolve("foreign");
        Files.createFile(
                Files.createDirectories(foreign.resolve(work.getFileName())).resolve("a file"));
        assertThatThrownBy(() -> run(foreign, false)).hasMessageContaining("not Stemma's");
    }

    @Test
    void aFileThatWasDeletedFromTheResultsComesBack() throws IOException {
        run(out, false);
        Files.delete(out.resolve("stemma.duckdb"));
        RunResult again = run(out, false);
        assertThat(again.kept()).isFalse();
        assertThat(again.foundAgain()).isEqualTo(again.documents());
        assertSameAsFresh();
    }

    @Test
    void whatIsDamagedOrCutInTheWorkFilesIsMadeAnew() throws IOException {
        run(out, false);
        Random random = new Random(SEED);
        for (int round = 0; round < 4; round++) {
            for (Path segment : segments()) {
                byte[] bytes = Files.readAllBytes(segment);
                if (round % 2 == 0) {
                    bytes[200 + random.nextInt(bytes.length - 200)] ^= 1;
                    Files.write(segment, bytes);
                } else {
                    Files.write(segment, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                }
            }
            Files.deleteIfExists(out.resolve("run.json")); // as if it had been interrupted
            RunResult result = run(out, false);
            assertThat(result.foundAgain()).as("round %d", round).isLessThan(result.documents());
            assertSameAsFresh();
        }
    }

    @Test
    void documentsOfAnotherConfigurationAreNotTakenUp() throws IOException {
        run(out, false);
        RunConfig config = RunConfig.of(List.of(in.toString()), out);
        RunResult other = new Pipeline(config, "another version", (store, page) -> Files.writeString(page, ""))
                .run(InputStream.nullInputStream(), Progress.SILENT);
        assertThat(other.foundAgain()).isZero();
        assertSameAsFresh();
    }

    @Test
    void theWorkFilesStayInProportion() throws IOException {
        run(out, false);
        long once = size();
        Random random = new Random(SEED);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 20; i++) {
                Files.writeString(in.resolve("p" + i + ".txt"), policy(random));
            }
            run(out, false);
            assertThat(size()).as("round %d", round).isLessThan(3 * once);
            assertThat(segments()).hasSizeLessThan(10);
        }
        assertSameAsFresh();
    }

    private void assertSameAsFresh() throws IOException {
        Path fresh = folder.resolve("fresh");
        run(fresh, true);
        assertThat(ExportedTables.of(out)).isEqualTo(ExportedTables.of(fresh));
    }

    private long size() throws IOException {
        long size = 0;
        for (Path segment : segments()) {
            size += Files.size(segment);
        }
        return size;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(".work/documents"))) {
            return files.toList();
        }
    }

    private RunResult run(Path to, boolean fresh) {
        return Runs.run(List.of(in.toString()), to, fresh, CleanOutput.AUTO, 2);
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

    private static String policy(Random random) {
        List<String> words = new ArrayList<>(List.of("This policy of cookies says:"));
        for (int i = 0; i < 300; i++) {
            words.add(Integer.toString(random.nextInt(3000), 36) + (i % 15 == 14 ? ".\n" : ""));
        }
        return String.join(" ", words) + " The end.";
    }
}
