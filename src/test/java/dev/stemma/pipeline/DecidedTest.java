package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.dedup.Pair;
import dev.stemma.folder.Decision;
import dev.stemma.folder.DecisionFile;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided is what the next run says, and it is forgotten when they take it back. */
final class DecidedTest {
    private static final String BEST = "000_10ca08ade4f42350.txt";
    private static final String OTHER = "001_c215ccc4f3e6441f.txt";
    private static final String CUT = "004_4095782621002d1e.txt";

    @TempDir
    private Path folder;

    private RunResult run() {
        return run(RunConfig.of(List.of("corpus"), folder.resolve("out")));
    }

    private static RunResult run(RunConfig config) {
        return new Pipeline(config, "test", (store, page) -> Files.writeString(page, "page"))
                .run(InputStream.nullInputStream(), Progress.SILENT);
    }

    private List<Object> row(String sql) throws IOException {
        try (StoreReader store = StoreReader.open(folder.resolve("out"))) {
            return store.query(sql).rows().get(0);
        }
    }

    private static void decide(Path file, List<Decision> decisions) throws IOException {
        DecisionFile.update(file, before -> decisions);
    }

    @Test
    void theNextRunHoldsToIt() throws IOException {
        run();
        String verdict = "SELECT completeness, cut_at IS NULL, confidence FROM documents WHERE id = '" + CUT + "'";
        List<Object> before = row(verdict);
        assertThat(before.get(0)).isEqualTo("truncated");
        String sha256 = row("SELECT raw_sha256 FROM documents WHERE id = '" + CUT + "'")
                .get(0)
                .toString();
        Path file = DecisionFile.beside(folder.resolve("out"));

        decide(file, List.of(new Decision.Complete(CUT, sha256), new Decision.NeverMerge(BEST, OTHER)));
        RunResult second = run();
        assertThat(second.kept()).isFalse();
        assertThat(second.foundAgain()).as("documents are not read anew").isEqualTo(5);
        assertThat(second.incomplete()).isZero();
        assertThat(row(verdict)).containsExactly("complete", true, 1.0);
        assertThat(row("SELECT evidence FROM documents WHERE id = '" + CUT + "'")
                        .get(0)
                        .toString())
                .contains("\"decided\"", "it would be called truncated", "cut-in-word");
        assertThat(row("SELECT count(*) FROM cookies WHERE source = 'proposed'").get(0))
                .isEqualTo(0L);
        assertThat(row("SELECT count(DISTINCT cluster) FROM documents WHERE id IN ('" + BEST + "', '" + OTHER + "')")
                        .get(0))
                .isEqualTo(2L);
        assertThat(run().kept()).as("nothing is new").isTrue();

        decide(file, List.of());
        run();
        assertThat(row(verdict)).isEqualTo(before);
        assertThat(row("SELECT count(DISTINCT cluster) FROM documents").get(0)).isEqualTo(1L);
    }

    /** That a pair was decided is a part of the options; that a document is complete is none. */
    @Test
    void aDocumentThatIsCalledCompleteIsNewByItself() throws IOException {
        run();
        String sha256 = row("SELECT raw_sha256 FROM documents WHERE id = '" + CUT + "'")
                .get(0)
                .toString();
        Path file = DecisionFile.beside(folder.resolve("out"));
        decide(file, List.of(new Decision.Complete(CUT, sha256)));
        RunResult second = run();
        assertThat(second.kept()).isFalse();
        assertThat(second.incomplete()).isZero();
        decide(file, List.of());
        assertThat(run().incomplete()).isEqualTo(1);
    }

    @Test
    void anotherCaptureIsJudgedAnew() throws IOException {
        decide(DecisionFile.beside(folder.resolve("out")), List.of(new Decision.Complete(CUT, "0".repeat(64))));
        assertThat(run().incomplete()).isEqualTo(1);
    }

    @Test
    void whatCannotBeHeldToIsSaid() throws IOException {
        Path file = DecisionFile.beside(folder.resolve("out"));
        decide(file, List.of(new Decision.MustLink("a\t\"\u202E", "b"), new Decision.NeverMerge("b", "c")));
        assertThat(DecisionFile.read(file))
                .containsExactly(new Decision.MustLink("a\t\"\u202E", "b"), new Decision.NeverMerge("b", "c"));
        RunConfig config = RunConfig.of(List.of("corpus"), folder.resolve("out"));
        assertThatThrownBy(() ->
                        run(config.withDedup(config.dedup().withPairs(List.of(), List.of(new Pair("c", "b"))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contradicts")
                .hasMessageContaining("out.decisions.jsonl");
        for (String bad : List.of(
                "{\"scheme\":\"other/1\"}", "{\"scheme\":\"stemma-decisions/1\"}\n{\"decision\":\"maybe\"}", "x")) {
            Files.writeString(file, bad, StandardCharsets.UTF_8);
            assertThatThrownBy(this::run)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("out.decisions.jsonl, line ");
        }
    }
}
