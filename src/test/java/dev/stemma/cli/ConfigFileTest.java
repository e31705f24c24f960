package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stemma.model.WrongUse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

/** What people write into a file of options; in the cases {@code ¶} is a line end. */
class ConfigFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'threshold = 0.8', threshold, 0.8",
        "'\uFEFFthreshold=0.8\r¶quiet = true\r¶', threshold, 0.8",
        "'  --threshold : 0.8  ', threshold, 0.8",
        "'threshold 0.8', threshold, 0.8",
        "'out = C:\\corpus\\new\\', out, 'C:\\corpus\\new\\'",
        "'out = \"my results\"', out, 'my results'",
        "'out = a=b # c', out, 'a=b # c'",
        "'# quiet = false¶¶quiet', quiet, true",
        "'threads = 2¶threads=2', threads, 2",
        "'limit = max-depth=3¶limit = max-entries=9', limit, 'max-depth=3,max-entries=9'",
        "'fail-on = incomplete¶fail-on = quarantine=0.1', fail-on, 'incomplete,quarantine=0.1'",
    })
    void linesAreReadAsTheyAreWritten(String text, String option, String value) throws Exception {
        CommandSpec run = applied(text);
        assertThat(run.defaultValueProvider().defaultValue(run.findOption("--" + option)))
                .isEqualTo(value);
        assertThat(run.defaultValueProvider().defaultValue(run.findOption("--quotes")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'quiet = true¶treshold = 0.8', 'line 2: ''treshold'' is no option of stemma run; did you mean threshold?'",
        "'threads = 1¶¶threads = 2', 'line 3: ''threads'' stands twice, with different values, first in line 1'",
        "'[run]', 'line 1: ''[run]'' is no line ''name = value'''",
        "'quiet = yes', 'line 1: ''quiet'' is true or false, not ''yes'''",
        "'threshold =', 'line 1: ''threshold'' has no value; write one, or take the line out'",
        "'config = other', 'line 1: ''config'' is no option'",
    })
    void whatIsWrongIsToldWithItsLine(String text, String message) {
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> applied(text))
                .withMessageContaining("options.txt, " + message);
    }

    @Test
    void aValueThatIsWrongIsToldWithItsLineUnlessTheCommandLineGaveIt() throws Exception {
        Path file = write("# ours¶threads = many¶");
        assertThat(Stemma.run("run", "corpus", "--config", file.toString()).err())
                .contains("options.txt, line 2: --threads N needs a whole number, not 'many'");
        assertThat(Stemma.run("run", "corpus", "--threads", "few", "--config", file.toString())
                        .err())
                .contains("--threads N needs a whole number, not 'few'")
                .doesNotContain("options.txt");
    }

    @Test
    void severalLimitsAreAppliedEach() throws Exception {
        String file = write("limit = max-depth=-3¶limit = max-entries=9").toString();
        Stemma.mistake("max-depth", "run", "corpus", "--config", file);
        Stemma.mistake("max-entries", "run", "corpus", "--limit", "max-depth=3,max-entries=-9");
    }

    @Test
    void aListMayHaveBlanks() throws Exception {
        String out = folder.resolve("blanks").toString();
        Path file = write("fail-on = incomplete=0.5, duplicates ,quarantine¶limit = max-depth=3, max-entries=9");
        Stemma gated = Stemma.run("run", "corpus", "-q", "-o", out, "--config", file.toString());
        assertThat(gated.code()).as(gated.err()).isEqualTo(4);
        assertThat(gated.err()).isEqualTo("stemma: --fail-on duplicates: 4 documents are copies of others\n");
        Stemma.mistake("max-entries", "run", "corpus", "--limit", "max-depth=3, max-entries=-9");
    }

    @Test
    void whatIsNoTextOrNoFileIsToldSo() throws Exception {
        Path file = Files.write(folder.resolve("x.txt"), "quiet\nout=caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Stemma.mistake("x.txt, line 2: not in UTF-8", "run", "corpus", "--config", file.toString());
        Stemma.mistake("is a folder", "run", "corpus", "--config", folder.toString());
        Stemma.mistake(
                "no configuration file",
                "run",
                "corpus",
                "--config",
                folder.resolve("no").toString());
    }

    private CommandSpec applied(String text) throws Exception {
        Terminal terminal = new Terminal(System.out, System.err, Map.of());
        CommandSpec run = Main.commandLine(terminal, System.in)
                .getSubcommands()
                .get("run")
                .getCommandSpec();
        ConfigFile.apply(List.of("run", "--config=" + write(text)), run);
        return run;
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("options.txt"), text.replace("¶", "\n"));
    }
}
