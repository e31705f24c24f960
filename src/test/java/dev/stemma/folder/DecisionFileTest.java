package dev.stemma.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.store.OtherProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that several servers take at the same time. */
final class DecisionFileTest {
    private static final int OF_THE_CHILD = 60;

    @TempDir
    Path folder;

    /** This test's other process. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            for (int i = 0; i < OF_THE_CHILD; i++) {
                add(Path.of(args[0]), "child", i);
            }
        }
    }

    private static void add(Path file, String who, int i) throws IOException {
        DecisionFile.update(file, before -> {
            List<Decision> after = new ArrayList<>(before);
            after.add(new Decision.NeverMerge(who, Integer.toString(i)));
            return after;
        });
    }

    /** Two threads go on as long as the other process lives, each reading what all have written so far. */
    @Test
    void noneIsLostBetweenThreadsAndProcesses() throws Exception {
        Path file = DecisionFile.beside(folder.resolve("out"));
        Process child = OtherProcess.of(Child.class, file.toString());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (String who : List.of("one", "two")) {
                counts.add(threads.submit(() -> {
                    int i = 0;
                    for (; child.isAlive() && i < 2_000; i++) {
                        add(file, who, i);
                    }
                    return i;
                }));
            }
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor()).as(said).isZero();
            List<Decision> expected = new ArrayList<>();
            for (int i = 0; i < OF_THE_CHILD; i++) {
                expected.add(new Decision.NeverMerge("child", Integer.toString(i)));
            }
            for (int thread = 0; thread < 2; thread++) {
                for (int i = 0; i < counts.get(thread).get(); i++) {
                    expected.add(new Decision.NeverMerge(thread == 0 ? "one" : "two", Integer.toString(i)));
                }
            }
            assertThat(expected).as("both sides wrote").hasSizeGreaterThan(OF_THE_CHILD + 2);
            assertThat(DecisionFile.read(file)).containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            threads.shutdownNow();
            child.destroy();
        }
    }

    @Test
    void nothingIsNoId() {
        List<String> lines =
                List.of("{\"scheme\":\"stemma-decisions/1\"}", "{\"decision\":\"never-merge\",\"a\":\"x\",\"b\":null}");
        assertThatThrownBy(() -> DecisionFile.read("the file", lines))
                .hasMessageContaining("the file, line 2: no decision");
    }
}
