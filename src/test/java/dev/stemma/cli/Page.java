package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as a reader would work through it: its {@code sh} and {@code sql} blocks are run one after the other in one
 * folder; a {@code text} block behind one is what it prints, where a line {@code ...} stands for any lines. A comment {@code # exits with 4} says
 * how a command ends. Of the shell there are quotes, {@code <}, {@code >} and {@code printf}; the launcher is this JVM.
 */
final class Page {
    private static final Pattern BLOCK =
            Pattern.compile("^```([a-z]+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

    private static final Pattern EXIT = Pattern.compile("\\s+# (?:exits with (\\d+)|.*)$");

    /** What the examples write, and so read again, in the folder of the test. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(stemma-out|march|april|matched|exported|deduplicated|kept|rejected|cleaned|man1)(/.*)?|[a-z0-9-]+\\.(ledger|(clean|again)\\.txt|csv|html|tsv|jsonl|properties)");

    /** What the outputs on the pages were made in: no colours, and lines that fit the page. */
    private static final Map<String, String> WINDOW = Map.of("STEMMA_COLUMNS", "100", "NO_COLOR", "1");

    private final Path file;
    private final Path folder;
    private String text;

    /**
     * @param folder where the examples work
     */
    Page(Path file, Path folder) throws IOException {
        this.file = file;
        this.folder = folder;
        this.text = Files.readString(file, StandardCharsets.UTF_8);
    }

    /** One fenced block. */
    record Block(String kind, String text) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2)));
        }
        return blocks;
    }

    /** Runs the page; returns how many commands and queries there were. */
    int run() throws IOException {
        int ran = 0;
        String printed = null;
        boolean update = "update".equals(System.getProperty("golden"));
        StringBuilder written = new StringBuilder();
        int copied = 0;
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            boolean follows =
                    printed != null && text.substring(copied, block.start()).isBlank();
            String body = block.group(2);
            String kind = block.group(1);
            written.append(text, copied, block.start());
            if (kind.equals("text") && follows && update && !like(printed, body)) {
                body = printed;
            } else if (kind.equals("text") && follows) {
                assertThat(like(printed, body))
                        .as("%s shows\n%s\nbut is\n%s", file, body, printed)
                        .isTrue();
            }
            written.append("```").append(kind).append('\n').append(body).append("```");
            copied = block.end();
            printed = null;
            if (kind.equals("sh")) {
                StringBuilder out = new StringBuilder();
                for (String command : commands(body)) {
                    if (!command.startsWith("mvn ")) { // this test is that command
                        out.append(shell(command));
                        ran++;
                    }
                }
                printed = trimmed(out.toString());
            } else if (kind.equals("sql")) {
                printed = trimmed(stemma(WINDOW, 0, List.of("query", placed("stemma-out"), body), new byte[0]));
                ran++;
            }
        }
        if (update) {
            text = written + text.substring(copied);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        return ran;
    }

    /** The lines of a block; a quote that is open goes on in the next one. */
    private static List<String> commands(String block) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : block.split("\n", -1)) {
            command.append(command.isEmpty() ? "" : "\n").append(line);
            boolean open = command.chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                if (!command.toString().isBlank()) {
                    commands.add(command.toString());
                }
                command.setLength(0);
            }
        }
        assertThat(command).as("an open quote").isEmpty();
        return commands;
    }

    private String shell(String line) throws IOException {
        int code = 0;
        Matcher comment = EXIT.matcher(line);
        String command = line;
        if (comment.find()) {
            code = comment.group(1) == null ? 0 : Integer.parseInt(comment.group(1));
            command = line.substring(0, comment.start());
        }
        List<String> words = new ArrayList<>();
        Path to = null;
        byte[] in = new byte[0];
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            if (word.group().matches("[<>]")) {
                boolean reads = word.group().equals("<");
                assertThat(word.find()).as(line).isTrue();
                Path named = Path.of(placed(word.group()));
                if (reads) {
                    in = Files.readAllBytes(named);
                } else {
                    to = named;
                }
            } else if (word.group(3) != null) {
                words.add(placed(word.group(3)));
            } else {
                words.add(word.group(1) != null ? word.group(1) : word.group(2));
            }
        }
        String program = words.remove(0);
        String out;
        if (program.equals("printf")) {
            out = words.get(0).replace("\\n", "\n").replace("\\t", "\t");
        } else {
            assertThat(program).as(line).isEqualTo("./stemma");
            if (words.get(0).equals("run") && !words.contains("-o")) {
                words.addAll(List.of("-o", placed("stemma-out")));
            }
            out = stemma(to == null ? WINDOW : Map.of(), code, words, in);
        }
        if (to != null) {
            Files.writeString(to, out, StandardCharsets.UTF_8);
            return "";
        }
        return out;
    }

    private String stemma(Map<String, String> environment, int code, List<String> words, byte[] in) {
        String out = placed("stemma-out");
        if (words.contains(out) && !words.get(0).equals("run") && !Files.exists(Path.of(out))) {
            stemma(
                    environment,
                    0,
                    List.of("run", "corpus", "-q", "-o", out),
                    in); // a page of reference starts behind it
        }
        Stemma result = Stemma.run(in, environment, words.toArray(String[]::new));
        assertThat(result.code()).as("%s: %s: %s", file, words, result.err()).isEqualTo(code);
        return result.out().replace(folder + "/", "");
    }

    String placed(String word) {
        return WRITTEN.matcher(word).matches() ? folder.resolve(word).toString() : word;
    }

    private static String trimmed(String out) {
        return out.replaceAll("[ \t]+\n", "\n").strip().replace("\r", "") + "\n";
    }

    /** Whether {@code out} is {@code shown}, of which lines {@code ...} stand for any. */
    private static boolean like(String out, String shown) {
        StringBuilder pattern = new StringBuilder();
        for (String line : trimmed(shown).split("\n", -1)) {
            pattern.append(
                    line.strip().equals("...") ? "(?:.*\n)*" : line.isEmpty() ? "\n?" : Pattern.quote(line) + "\n");
        }
        return Pattern.matches(pattern.toString(), out);
    }
}
