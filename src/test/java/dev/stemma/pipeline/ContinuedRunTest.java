package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.Manifest;
import dev.stemma.folder.ManifestFile;
import dev.stemma.store.Changes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run over the folder of an earlier one makes what is new and ends as a run over everything would. */
class ContinuedRunTest {
    private static final long SEED = 20261122;

    @RegisterExtension
    final GrowingCorpus corpus = new GrowingCorpus();

    @Test
    void nothingNewIsNothingToDo() throws IOException {
        RunResult first = corpus.run();
        assertThat(first.changes()).isEmpty();
        long written =
                Files.getLastModifiedTime(corpus.out().resolve("stemma.duckdb")).toMillis();
        RunResult second = corpus.run();
        assertThat(second.kept()).isTrue();
        assertThat(second.documents()).isEqualTo(first.documents());
        assertThat(second.quarantined()).isEqualTo(1).isEqualTo(first.quarantined());
        assertThat(second.incomplete()).isEqualTo(first.incomplete());
        assertThat(Files.getLastModifiedTime(corpus.out().resolve("stemma.duckdb"))
                        .toMillis())
                .isEqualTo(written);
        RunResult fresh = corpus.run(corpus.out(), true);
        assertThat(fresh.kept()).isFalse();
        assertThat(fresh.foundAgain()).isZero();
    }

    @Test
    void onlyWhatIsNewOrChangedIsMadeAndWhatIsGoneIsGone() throws IOException {
        RunResult first = corpus.run();
        Files.writeString(corpus.in().resolve("new.txt"), GrowingCorpus.policy(new Random(1)));
        Files.writeString(corpus.in().resolve("p7.txt"), "\nAnother ending of this policy.", StandardOpenOption.APPEND);
        Files.delete(corpus.in().resolve("p9.txt"));
        Files.delete(corpus.in().resolve("p30.txt")); // a representative: its copies need another one
        RunResult second = corpus.run();
        assertThat(second.foundAgain()).isEqualTo(first.documents() - 3);
        assertThat(second.changes()).contains(new Changes(first.documents() - 3, 1, 1, 2));
        assertThat(first.judged()).isEqualTo(first.clusters());
        assertThat(second.judged())
                .as("the new one, the changed one, the one with its copies and a cut that lost its representative")
                .isPositive()
                .isLessThanOrEqualTo(6);
        corpus.assertSameAsFresh();
    }

    @Test
    void aLineThatMovedInItsFileOrAFileThatMovedIsMadeAndJudgedAsBefore() throws IOException {
        Random random = new Random(SEED + 1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = GrowingCorpus.policy(random).replace('\n', ' ');
            lines.add(line("a" + i, text));
            lines.add(line("b" + i, text + " And a word."));
        }
        Path file = corpus.in().resolve("lines.jsonl");
        Files.write(file, lines);
        RunResult first = corpus.run();

        lines.add(3, line("new", GrowingCorpus.policy(random).replace('\n', ' ')));
        Files.write(file, lines);
        RunResult second = corpus.run();
        assertThat(second.foundAgain()).isEqualTo(first.documents());
        assertThat(second.judged()).isEqualTo(1);
        assertThat(corpus.query("select origin from documents where id = 'b19'").toString())
                .contains("lines.jsonl!41");
        corpus.assertSameAsFresh();

        lines.remove(3);
        Files.write(file, lines);
        RunResult third = corpus.run();
        assertThat(third.kept()).isFalse();
        assertThat(third.judged()).isZero();
        corpus.assertSameAsFresh();

        corpus.move(corpus.folder().resolve("moved"));
        RunResult moved = corpus.run();
        assertThat(moved.foundAgain()).isEqualTo(first.documents());
        assertThat(moved.judged()).isZero();
        corpus.assertSameAsFresh();
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}";
    }

    @Test
    void documentsOfAnotherConfigurationAreNotTakenUp() throws IOException {
        corpus.run();
        RunConfig config = RunConfig.of(List.of(corpus.in().toString()), corpus.out());
        RunResult other = new Pipeline(config, "another version", (store, page) -> Files.writeString(page, ""))
                .run(InputStream.nullInputStream(), Progress.SILENT);
        assertThat(other.foundAgain()).isZero();
        corpus.assertSameAsFresh();
    }

    /** What was not judged for an error inside is judged by the next run, though nothing is new. */
    @Test
    void aRunInWhichSomethingFailedIsNotFinished() throws IOException {
        RunResult first = corpus.run();
        Manifest manifest = ManifestFile.read(corpus.out());
        Map<String, Object> failed = new HashMap<>(manifest.circumstances());
        failed.put(Pipeline.FIRST_FAILURE, "java.lang.IllegalStateException: an error inside");
        ManifestFile.write(
                corpus.out(),
                new Manifest(
                        manifest.version(),
                        manifest.configuration(),
                        manifest.counts(),
                        manifest.state(),
                        manifest.inputs(),
                        manifest.outputs(),
                        failed));
        RunResult second = corpus.run();
        assertThat(second.kept()).isFalse();
        assertThat(second.judged()).isEqualTo(first.clusters());
    }
}
