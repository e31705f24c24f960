package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManTest {
    @TempDir
    Path folder;

    @Test
    void everyOptionStandsOnItsPage() {
        program().getSubcommands().forEach((name, command) -> {
            String page = Stemma.run("man", name).out();
            assertThat(page)
                    .startsWith(".TH \"STEMMA\\-" + name.toUpperCase(java.util.Locale.ROOT))
                    .contains(".SH \"EXAMPLES\"");
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(page).as(name).contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR");
            }
        });
    }

    @Test
    void noLineOfTextIsTakenForARequest() {
        program()
                .getSubcommands()
                .keySet()
                .forEach(name -> assertThat(Stemma.run("man", name).out().lines())
                        .allMatch(line -> !line.startsWith("'")
                                && (!line.startsWith(".") || line.matches("\\.(TH|SH|PP|TP|nf|fi).*"))));
    }

    @Test
    void theWholeManualIsWritten() {
        Path pages = folder.resolve("man1");
        assertThat(Stemma.run("man", "--to", pages.toString()).code()).isZero();
        assertThat(pages.resolve("stemma.1")).isNotEmptyFile();
        program()
                .getSubcommands()
                .keySet()
                .forEach(name -> assertThat(Files.exists(pages.resolve("stemma-" + name + ".1")))
                        .isTrue());
    }

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Main.commandLine(new Terminal(nowhere, nowhere, Map.of()), new ByteArrayInputStream(new byte[0]));
    }
}
