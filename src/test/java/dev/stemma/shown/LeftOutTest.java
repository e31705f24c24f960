package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LeftOutTest {
    private static final Path SHELL = Path.of("/bin/sh");

    /** It is pasted from the page: the query of the quarantine has a column in quotes, which the shell took off, 2026-11-28. */
    @Test
    void aShellTakesTheQueryAsItIs() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL), SHELL + " is not here");
        for (String sql : new String[] {
            "select * from quarantine order by message, \"limit\"",
            "select 'it''s' where cluster = '$HOME `id` \\ \\\\'",
            "select 1"
        }) {
            String command = new LeftOut(1, 2, "rows", "first", sql).command();
            Process shell = new ProcessBuilder(
                            SHELL.toString(), "-c", command.replace("./stemma query OUT", "printf %s"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).isZero();
            assertThat(said).isEqualTo(sql);
        }
    }
}
