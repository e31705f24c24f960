package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The files that a run leaves to the next: cut, damaged, deleted, foreign, and how large they grow. */
class WorkFilesTest {
    private static final long SEED = 20261122;

    @RegisterExtension
    final GrowingCorpus corpus = new GrowingCorpus();

    @Test
    void aRunThatWasKilledBeforeItTookItsFolderIsNoForeignFolder() throws IOException {
        Path work = Files.createDirectories(corpus.out().resolve(".work"));
        assertThat(corpus.run().documents()).isPositive();

        Path foreign = corpus.folder().resolve("foreign");
        Files.createFile(
                Files.createDirectories(foreign.resolve(work.getFileName())).resolve("a file"));
        assertThatThrownBy(() -> corpus.run(foreign, false)).hasMessageContaining("not Stemma's");
    }

    @Test
    void aFileThatWasDeletedFromTheResultsComesBack() throws IOException {
        corpus.run();
        Files.delete(corpus.out().resolve("stemma.duckdb"));
        RunResult again = corpus.run();
        assertThat(again.kept()).isFalse();
        assertThat(again.foundAgain()).isEqualTo(again.documents());
        corpus.assertSameAsFresh();
    }

    @Test
    void whatIsDamagedOrCutInTheWorkFilesIsMadeAnew() throws IOException {
        corpus.run();
        Random random = new Random(SEED);
        for (int round = 0; round < 4; round++) {
            for (Path segment : corpus.segments()) {
                byte[] bytes = Files.readAllBytes(segment);
                if (round % 2 == 0) {
                    bytes[200 + random.nextInt(bytes.length - 200)] ^= 1;
                    Files.write(segment, bytes);
                } else {
                    Files.write(segment, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                }
            }
            Files.deleteIfExists(corpus.out().resolve("run.json")); // as if it had been interrupted
            RunResult result = corpus.run();
            assertThat(result.foundAgain()).as("round %d", round).isLessThan(result.documents());
            corpus.assertSameAsFresh();
        }
    }

    @Test
    void theWorkFilesStayInProportion() throws IOException {
        corpus.run();
        long once = size();
        Random random = new Random(SEED);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 20; i++) {
                Files.writeString(corpus.in().resolve("p" + i + ".txt"), GrowingCorpus.policy(random));
            }
            corpus.run();
            assertThat(size()).as("round %d", round).isLessThan(3 * once);
            assertThat(corpus.segments()).hasSizeLessThan(10);
        }
        corpus.assertSameAsFresh();
    }

    private long size() throws IOException {
        long size = 0;
        for (Path segment : corpus.segments()) {
            size += Files.size(segment);
        }
        return size;
    }
}
