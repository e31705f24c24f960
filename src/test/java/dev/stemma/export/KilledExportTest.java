package dev.stemma.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.LargeStore;
import dev.stemma.store.OtherProcess;
import dev.stemma.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export whose process is killed, at whatever moment: the next one over the same folder ends as if there had been none. */
final class KilledExportTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    /** This test's other process. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            while (true) { // so that a slow machine and a fast one are killed in the middle of one
                export(Path.of(args[0]), Path.of(args[1]));
            }
        }
    }

    private static List<Path> export(Path out, Path to) throws IOException {
        return new Exporter(out, StoreOptions.defaults()).export(to, Exporter.Format.JSONL, Exporter.Keep.ALL);
    }

    @Test
    void theNextExportIsWhole() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path out = folder.resolve("out");
        LargeStore.write(out, 2_000);
        List<Path> expected = export(out, folder.resolve("expected"));
        Path to = folder.resolve("to");
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = OtherProcess.of(Child.class, out.toString(), to.toString());
            boolean ended = false;
            while (!ended && !Files.exists(to.resolve(".stemma-export"))) {
                ended = child.waitFor(5, TimeUnit.MILLISECONDS);
            }
            ended |= child.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
            assertThat(ended).as("the child failed by itself").isFalse();
            child.destroyForcibly().waitFor();
            List<Path> files = export(out, to);
            assertThat(to.resolve(".stemma-export")).as("seed " + seed).doesNotExist();
            for (int i = 0; i < files.size(); i++) {
                assertThat(files.get(i)).as("seed " + seed).hasSameBinaryContentAs(expected.get(i));
            }
            try (Stream<Path> all = Files.list(to)) {
                assertThat(all).hasSameSizeAs(expected);
            }
        }
    }
}
