package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.cli.Main;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A limit on the size of every file stands for a full disk: here the database meets it too, which writes past Java. */
class FullDiskTest {
    private static final Path LIMITER = Path.of("/usr/bin/prlimit");

    @TempDir
    Path folder;

    @Test
    void aFullDiskEndsTheRunWithAMessageAndLeavesTheEarlierResult() throws Exception {
        assumeTrue(Files.isExecutable(LIMITER), LIMITER + " of util-linux is not here");
        Path out = folder.resolve("out");
        assertThat(run("unlimited", "corpus/000_10ca08ade4f42350.txt", out)).isEqualTo("0 ");
        Map<String, String> before = ExportedTables.of(out);
        for (int bytes : new int[] {0, 4096, 50_000, 500_000}) {
            String ended = run(Integer.toString(bytes), "corpus", out);
            assertThat(ended).as("%d bytes", bytes).startsWith("1 stemma: ").contains("as it was");
            assertThat(ended).as("one line").doesNotContain("\n");
            assertThat(ExportedTables.of(out)).as("%d bytes", bytes).isEqualTo(before);
        }
        assertThat(run("unlimited", "corpus", out)).startsWith("0 ");
    }

    /** The database wrote what of it had room, and said nothing when it was closed: a run of no documents that was done. */
    @Test
    void aFirstRunThatHasNoRoomForItsTablesHasNoResult() throws Exception {
        assumeTrue(Files.isExecutable(LIMITER), LIMITER + " of util-linux is not here");
        Path out = folder.resolve("first");
        for (int bytes : new int[] {50_000, 300_000}) {
            assertThat(run(Integer.toString(bytes), "corpus", out))
                    .as("%d bytes", bytes)
                    .startsWith("1 stemma: ")
                    .contains("cannot write the database", "nothing was published");
            assertThat(out.resolve("stemma.duckdb")).doesNotExist();
        }
    }

    private static String run(String bytes, String in, Path out) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Limited.class.getName(),
                        bytes,
                        "run",
                        in,
                        "-o",
                        out.toString(),
                        "--quiet")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    /** The program, whose files may not grow beyond its first argument; the libraries are on the disk before. */
    static final class Limited {
        private Limited() {}

        public static void main(String[] args) throws Exception {
            new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).close();
            String pid = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder(LIMITER.toString(), "--pid", pid, "--fsize=" + args[0])
                    .start()
                    .waitFor();
            Main.main(Stream.of(args).skip(1).toArray(String[]::new));
        }
    }
}
