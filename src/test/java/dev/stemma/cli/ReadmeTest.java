package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Stemma;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows. */
class ReadmeTest {
    @TempDir
    Path folder;

    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    }

    @Test
    void theBrokenTextBecomesTheRepairedOne() {
        List<String> texts = blocks("text");
        assertThat(texts).hasSize(2);
        assertThat(Stemma.repair(texts.get(0)).text()).isEqualTo(texts.get(1));
    }

    @Test
    void everyCommandWorks() throws IOException {
        List<String> commands = blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).contains("./stemma run corpus", "mvn -B verify").hasSizeGreaterThan(8);
        for (String command : commands) {
            if (!command.startsWith("mvn ")) { // this test is that command
                run(command);
            }
        }
    }

    @Test
    void theUndoneTextIsTheInput() throws IOException {
        for (String command : blocks("sh").stream().flatMap(String::lines).toList()) {
            if (command.contains(" clean ")) {
                byte[] out = run(command);
                if (command.contains("--undo")) {
                    assertThat(out).isEqualTo(Files.readAllBytes(Path.of("corpus/001_c215ccc4f3e6441f.txt")));
                    return;
                }
            }
        }
        throw new AssertionError("the README shows no --undo");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme);
        int links = 0;
        while (link.find()) {
            assertThat(Path.of(link.group(1))).exists();
            links++;
        }
        assertThat(links).isGreaterThan(3);
    }

    /** Runs one line of the README as a shell would, in a folder of its own, and gives what it printed. */
    private byte[] run(String command) throws IOException {
        String line = command;
        Path target = null;
        if (line.contains(" > ")) {
            target = folder.resolve(line.substring(line.indexOf(" > ") + 3).strip());
            line = line.substring(0, line.indexOf(" > "));
        }
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : placed(word.group(2)));
        }
        assertThat(words.remove(0)).as(command).isEqualTo("./stemma");
        if (words.get(0).equals("run")) {
            words.addAll(words.contains("-o") ? List.of() : List.of("-o", placed("stemma-out")));
        }
        dev.stemma.cli.Stemma result = dev.stemma.cli.Stemma.run(new byte[0], Map.of(), words.toArray(String[]::new));
        assertThat(result.code()).as("%s: %s", command, result.err()).isZero();
        byte[] out = result.out().getBytes(StandardCharsets.UTF_8);
        if (target != null) {
            Files.write(target, out);
        }
        return out;
    }

    /** Files that the commands write go to the test's folder. */
    private String placed(String word) {
        return word.matches("stemma-out|matched|exported(/.*)?|001\\.(ledger|clean\\.txt)")
                ? folder.resolve(word).toString()
                : word;
    }

    private static List<String> blocks(String kind) {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?)\n```", Pattern.DOTALL).matcher(readme);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
