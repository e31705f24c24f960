package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every number that the process can end with, one test each. */
final class ExitCodeTest {
    @TempDir
    Path folder;

    private Stemma run(String... options) {
        String[] args = new String[options.length + 5];
        System.arraycopy(
                new String[] {"run", "corpus", "-o", folder.resolve("out").toString(), "--quiet"}, 0, args, 0, 5);
        System.arraycopy(options, 0, args, 5, options.length);
        return Stemma.run(args);
    }

    @Test
    void zeroIsDone() {
        assertThat(run()).isEqualTo(new Stemma(0, "", ""));
    }

    @Test
    void oneIsADiskThatCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("out"), "");
        Stemma run =
                Stemma.run("run", "corpus", "-o", folder.resolve("out/below").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("stemma: ").contains("out/below: ", "nothing was published");
    }

    @Test
    void oneIsAWorkFolderThatCannotBeMade() throws IOException {
        assertThat(run().code()).isZero();
        Path out = folder.resolve("out");
        Files.move(out.resolve(".work"), folder.resolve("moved"));
        Files.writeString(out.resolve(".work"), "");
        assertThat(run())
                .isEqualTo(new Stemma(
                        1,
                        "",
                        "stemma: the run could not be finished: " + out.resolve(".work")
                                + ": a file of this name is there already; nothing was published, " + out
                                + " is as it was\n"));
    }

    @Test
    void oneIsADatabaseThatIsBroken() throws IOException {
        assertThat(run().code()).isZero();
        Files.writeString(folder.resolve("out/stemma.duckdb"), "no database");
        Stemma show = Stemma.run("show", folder.resolve("out").toString());
        assertThat(show.code()).isEqualTo(1);
        assertThat(show.err()).contains("cannot read the tables in " + folder.resolve("out"));
    }

    /** What is the program's fault is not put on the user, though both are told by the same type of the JDK. */
    /** A pipe that somebody writes to a full disk gets a part, and a code that says so. */
    @Test
    void oneIsAnOutputThatNobodyGot() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of("clean", "--rules"),
                InputStream.nullInputStream(),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the output could not be written whole");
    }

    @Test
    void oneIsAnErrorInside() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, Map.of());
        CommandLine line = Main.commandLine(terminal, InputStream.nullInputStream());
        line.addSubcommand("broken", new Broken());
        assertThat(line.execute("broken")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("stemma: an error inside Stemma, in stemma broken: ")
                .contains("bad span 3..2", "please report it", "at dev.stemma.cli.ExitCodeTest$Broken.call");
    }

    /** A mistake of ours. */
    @Command
    static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalArgumentException("bad span 3..2");
        }
    }

    @Test
    void twoIsWrongUse() {
        for (String[] wrong : new String[][] {
            {"--no-such-option"},
            {"--threads", "many"},
            {"--threads", "0"},
            {"--threshold", "2"},
            {"--limit", "max-entries=-1"},
            {"--limit", "max-nothing=1"},
            {"--never-merge", "no-such-file"},
            {"--templates", "no-such-file"},
            {"--fail-on", "rain"},
            {"--config", "no-such-file"},
            {"--timeout-per-doc", "-1"},
            {"--max-bytes", "-1"}
        }) {
            Stemma run = run(wrong);
            assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(run.err().lines()).as(String.join(" ", wrong)).hasSize(1);
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void threeIsQuarantined() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("broken.jsonl"), "{\"id\": \"x\", \"text\": \"a text that");
        Files.writeString(in.resolve("whole.txt"), "A text.");
        Stemma run =
                Stemma.run("run", in.toString(), "-o", folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("1 input is quarantined");
    }

    @Test
    void fourIsAGate() {
        Stemma run = run("--fail-on", "incomplete");
        assertThat(run.code()).isEqualTo(4);
        assertThat(folder.resolve("out/run.json"))
                .as("the results are there all the same")
                .exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be sent Ctrl-C")
    void aHundredAndThirtyIsCtrlC() throws Exception {
        Path out = folder.resolve("out");
        Process run =
                Stemma.process("-Xmx512m", "run", "-", "-o", out.toString()).start();
        try {
            boolean ended = false;
            while (!ended && !Files.exists(out.resolve(".work"))) {
                ended = run.waitFor(20, TimeUnit.MILLISECONDS); // it waits for its input, which does not come
            }
            assertThat(ended).isFalse();
            Stemma.pressCtrlC(run);
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(130);
            assertThat(new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("stemma: interrupted; the same command goes on where it stopped");
            assertThat(out.resolve("run.json")).doesNotExist();
        } finally {
            run.destroyForcibly();
        }
    }
}
