package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk on which each write fails in turn. The database writes past this file system: what it does when the disk is full is
 * shown by {@code FullDiskTest}.
 */
class FailingDiskTest {
    @TempDir
    Path folder;

    @Test
    void whicheverWriteFailsTheRunSaysSoAndNothingIsCorrupt() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                in.resolve("a.txt"), "This policy is of one sentence. And of another one, to be long enough.");
        Files.writeString(in.resolve("b.txt"), "Another policy that has nothing to do with the first; it ends here.");
        Files.write(in.resolve("c.txt"), new byte[] {0, 1, 2, 3, 0, 0, 4});
        Path earlier = folder.resolve("earlier");
        run(in.resolve("a.txt"), earlier);
        Path wanted = folder.resolve("wanted");
        run(in, wanted);
        Map<String, String> before = ExportedTables.of(earlier);
        Map<String, String> after = ExportedTables.of(wanted);

        for (int n = 1; ; n++) {
            Path out = folder.resolve("out" + n);
            copy(earlier, out);
            FailingDisk disk = FailingDisk.over(out, n);
            try {
                run(in, disk.on(out));
                if (!disk.failed()) {
                    assertThat(n).as("writes of a run").isGreaterThan(30);
                    return;
                }
                assertThat(ExportedTables.of(out)).as("write %d", n).isEqualTo(after); // only clearing up failed
            } catch (RunFailed e) {
                assertThat(e).as("write %d", n).hasMessageContaining("No space left on device");
                boolean published = e.getMessage().contains("the results are in");
                assertThat(e).as("write %d", n).hasMessageContaining(published ? "but the results" : "is as it was");
                assertThat(ExportedTables.of(out)).as("write %d", n).isEqualTo(published ? after : before);
            } catch (RuntimeException e) {
                fail("write " + n + " fails by " + e, e);
            }
            run(in, out);
            assertThat(ExportedTables.of(out)).as("after write %d", n).isEqualTo(after);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void run(Path in, Path out) {
        new Pipeline(
                        RunConfig.of(List.of(in.toString()), out),
                        "test",
                        (store, page) -> Files.writeString(page, "a page"))
                .run(InputStream.nullInputStream(), Progress.SILENT);
    }
}
