package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Completes in the shells themselves, those that are installed; bash always is. */
class CompletionTest {
    /** What stands on the line, and one of the words that must be offered for its last one. */
    private static final Map<List<String>, List<String>> LINES = Map.of(
            List.of("stemma", "ex"), List.of("explain", "export"),
            List.of("stemma", "show", "OUT", "inc"), List.of("incomplete"),
            List.of("stemma", "show", "OUT", "s"), List.of("summary", "sites"),
            List.of("stemma", "run", "--thr"), List.of("--threads", "--threshold"),
            List.of("stemma", "export", "OUT", "DEST", "--format", "p"), List.of("parquet"),
            List.of("stemma", "query", "OUT", "SQL", "--format", "csv-"), List.of("csv-safe"),
            List.of("stemma", "clean", "--skip", "quo"), List.of("quotes"),
            List.of("stemma", "completion", "z"), List.of("zsh"),
            List.of("stemma", "man", "ev"), List.of("eval"));

    @TempDir
    Path folder;

    @Test
    void bashCompletes() throws Exception {
        Path script = script("bash");
        for (Map.Entry<List<String>, List<String>> line : LINES.entrySet()) {
            String words = String.join(" ", line.getKey());
            String offered = shell(
                    "bash",
                    "source " + script + "; compopt() { :; }; COMP_WORDS=(" + words + "); COMP_CWORD="
                            + (line.getKey().size() - 1) + "; COMP_LINE='" + words
                            + "'; COMP_POINT=${#COMP_LINE}; _complete_stemma; printf '%s\\n' \"${COMPREPLY[@]}\"");
            assertThat(offered.lines()).as(words).containsExactlyInAnyOrderElementsOf(line.getValue());
        }
    }

    @TestFactory
    Stream<DynamicTest> otherShellsComplete() {
        return Stream.of("fish", "zsh")
                .map(shell -> DynamicTest.dynamicTest(shell, () -> {
                    assumeTrue(installed(shell), shell + " is not installed: its completion is not tested");
                    Path script = script(shell);
                    if (shell.equals("zsh")) {
                        inZsh(script);
                    } else {
                        inFish(script);
                    }
                }));
    }

    private void inFish(Path script) throws Exception {
        for (Map.Entry<List<String>, List<String>> line : LINES.entrySet()) {
            String words = String.join(" ", line.getKey());
            String offered = shell("fish", "source " + script + "; complete -C '" + words + "'");
            assertThat(offered.lines().map(each -> each.split("\t", -1)[0]))
                    .as(words)
                    .containsExactlyInAnyOrderElementsOf(line.getValue());
        }
    }

    /** zsh runs the script of bash through its own bashcompinit, in a terminal of its own making. */
    private void inZsh(Path script) throws Exception {
        String session = """
                zmodload zsh/zpty
                zpty z zsh -f -i
                zpty -w z "autoload -Uz compinit; compinit -u -D; source %s; PS1=; cd /; print re''ady"
                zpty -r -m z seen '*ready*' || exit 1
                zpty -n -w z $'stemma show OUT inc\\t'
                zpty -r -m z seen '*stemma show OUT incomplete*' || exit 2
                print -r -- completed
                zpty -d z
                """.formatted(script);
        assertThat(shell("zsh", session)).contains("completed");
    }

    private Path script(String shell) throws IOException {
        Stemma printed = Stemma.run("completion", shell);
        assertThat(printed.code()).as(printed.err()).isZero();
        return Files.writeString(folder.resolve("completion." + shell), printed.out());
    }

    private static boolean installed(String shell) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, shell)));
    }

    private static String shell(String shell, String script) throws Exception {
        Process process = new ProcessBuilder(shell, "-c", script)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(shell).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
