package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program as a shell would, and keeps what it said. */
record Stemma(int code, String out, String err) {
    static Stemma run(String... args) {
        return run(new byte[0], Map.of(), args);
    }

    /** A result of {@code corpus/} below {@code folder}. */
    static Path runOfTheCorpus(Path folder) {
        Path out = folder.resolve("out");
        Stemma run = run("run", "corpus", "-q", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return out;
    }

    /** The program as a process of its own. */
    static ProcessBuilder process(String javaOption, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                javaOption,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    /** Presses Ctrl-C where the process sees it: a shell that starts the tests in the background lets no child see one. */
    static void pressCtrlC(Process process) throws IOException, InterruptedException {
        assumeFalse(ignoresCtrlC(process.pid()), "started in the background, where nobody sees Ctrl-C");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Whether a process was started with the signal ignored; POSIX hands that on to all children. Only Linux tells. */
    private static boolean ignoresCtrlC(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(mask -> (mask & 1 << 1) != 0); // SIGINT is the second
    }

    static Stemma run(byte[] in, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of(args),
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        return new Stemma(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Asserts that this is refused as wrong use, by one line that says {@code says}. */
    static void mistake(String says, String... args) {
        Stemma result = run(args);
        assertThat(result.code()).as("%s: %s", List.of(args), result.err()).isEqualTo(ExitCode.USAGE.number);
        assertThat(result.out()).as("%s", List.of(args)).isEmpty();
        result.oneLine(says);
    }

    /** Asserts that there is one complaint, without a trace of the program's inside. */
    void oneLine(String says) {
        assertThat(err).startsWith("stemma: ").contains(says);
        assertThat(err.strip().lines()).as(err).hasSize(1);
        assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
