package dev.stemma.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.family.Outline;
import dev.stemma.sketch.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedClustersTest {
    private static final String BASIS = Digests.sha256("a cluster and what it was judged on");
    private static final String OTHER = Digests.sha256("another one");
    private static final Outline OUTLINE = Outline.of(
            "c-000000000001",
            3,
            "We use cookies to remember what you have chosen on this site. You can refuse them in the settings of your browser.",
            Optional.empty());

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsFoundByItsBasis() throws IOException {
        JudgedClusters.write(folder, "a run", List.of(new JudgedClusters.Judged(BASIS, OUTLINE)));
        try (JudgedClusters judged = JudgedClusters.of(folder, "a run")) {
            assertThat(judged.outline(BASIS).orElseThrow().bytes()).isEqualTo(OUTLINE.bytes());
            assertThat(judged.outline(OTHER)).isEmpty();
        }
    }

    @Test
    void whatAnotherRunJudgedIsNothing() throws IOException {
        JudgedClusters.write(folder, "a run", List.of(new JudgedClusters.Judged(BASIS, OUTLINE)));
        try (JudgedClusters judged = JudgedClusters.of(folder, "another run")) {
            assertThat(judged.outline(BASIS)).isEmpty();
        }
    }

    @Test
    void withoutAFileNothingWasJudged() throws IOException {
        try (JudgedClusters judged = JudgedClusters.of(folder, "a run");
                JudgedClusters none = JudgedClusters.none()) {
            assertThat(judged.outline(BASIS)).isEmpty();
            assertThat(none.outline(BASIS)).isEmpty();
        }
    }

    @Test
    void aClusterWhoseRecordIsDamagedOrCutIsJudgedAgain() throws IOException {
        JudgedClusters.write(
                folder,
                "a run",
                List.of(new JudgedClusters.Judged(BASIS, OUTLINE), new JudgedClusters.Judged(OTHER, OUTLINE)));
        Path file = folder.resolve("judged");
        byte[] whole = Files.readAllBytes(file);
        int second = whole.length - OUTLINE.bytes().length / 2;
        byte[] damaged = whole.clone();
        damaged[second] ^= 1;
        for (byte[] bytes : List.of(damaged, java.util.Arrays.copyOf(whole, second))) {
            Files.write(file, bytes);
            try (JudgedClusters judged = JudgedClusters.of(folder, "a run")) {
                assertThat(judged.outline(BASIS)).isPresent();
                assertThat(judged.outline(OTHER)).isEmpty();
            }
        }
    }
}
