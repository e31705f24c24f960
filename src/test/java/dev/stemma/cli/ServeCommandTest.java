package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a process of its own: what Ctrl-C leaves. The pages are tested in the room {@code serve}. */
final class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be sent Ctrl-C")
    void ctrlCSaysSoAndLeavesNothing() throws Exception {
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", "corpus", "-o", out.toString(), "--quiet").code())
                .isZero();
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process serve = Stemma.process("-Djava.io.tmpdir=" + temporary, "serve", out.toString())
                .start();
        try (BufferedReader lines = serve.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
            assertThat(scratch(temporary)).as("what it reads is prepared there").isPositive();
            Stemma.pressCtrlC(serve);
            assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(serve.exitValue()).isEqualTo(ExitCode.INTERRUPTED.number);
            assertThat(new String(serve.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Ctrl-C ends it", "ended; nothing was decided");
            assertThat(scratch(temporary)).isZero();
        } finally {
            serve.destroyForcibly();
        }
    }

    private static long scratch(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("stemma"))
                    .count();
        }
    }

    @Test
    void aPortThatCannotBeHadIsOneLine() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", "corpus", "-o", out.toString(), "--quiet").code())
                .isZero();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Stemma serve = Stemma.run("serve", out.toString(), "--port", Integer.toString(taken.getLocalPort()));
            assertThat(serve.code()).isEqualTo(ExitCode.FATAL.number);
            assertThat(serve.err()).contains("port " + taken.getLocalPort() + " cannot be had", "--port");
            assertThat(serve.err().strip()).doesNotContain("\n");
        }
        assertThat(Stemma.run("serve", out.toString(), "--port", "70000").code())
                .isEqualTo(ExitCode.USAGE.number);
    }
}
