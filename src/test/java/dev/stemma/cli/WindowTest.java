package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.TerminalText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a corpus that was made to steer terminals and to break columns. */
class WindowTest {
    private static final String EVIL = "\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e";

    private static final Map<String, String> WINDOW = Map.of("STEMMA_COLUMNS", "80", "NO_COLOR", "1");

    @TempDir
    static Path folder;

    private static Path out;

    @BeforeAll
    static void run() throws IOException {
        out = folder.resolve("out");
        String policy = Files.readString(Path.of("corpus/000_10ca08ade4f42350.txt"), StandardCharsets.UTF_8);
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                in.resolve("it's a \"name\"\nof two lines " + EVIL + ".txt"), "Title " + EVIL + "\n\n" + policy);
        Files.writeString(in.resolve("日本語の非常に長いファイル名.txt"), policy.replace("sessionid", "クッキー" + EVIL));
        Files.write(in.resolve("binary " + EVIL + ".txt"), new byte[] {0, 1, 2, 3, 27, 0, 0});
        Stemma run = Stemma.run(new byte[0], WINDOW, "run", in.toString(), "-o", out.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        harmless(run);
    }

    @Test
    void noViewLetsAControlCharacterThrough() {
        List<String> all = new ArrayList<>(new ShowCommand.Views());
        for (String view : all) {
            for (String format : List.of("table", "csv", "json", "jsonl")) {
                Stemma shown = Stemma.run(new byte[0], WINDOW, "show", out.toString(), view, "--format", format);
                assertThat(shown.code()).as(shown.err()).isZero();
                harmless(shown);
                if (format.equals("table")) {
                    assertThat(shown.out().lines()).as(view).allMatch(line -> TerminalText.width(line) <= 80);
                }
            }
        }
    }

    @Test
    void neitherDoADocumentAQueryAMessageOrACleanText() throws IOException {
        for (String id : List.of("it's a \"name\"\nof two lines " + EVIL + ".txt", "日本語の非常に長いファイル名.txt")) {
            Stemma shown = Stemma.run(new byte[0], WINDOW, "show", out.toString(), id);
            assertThat(shown.code()).as(shown.err()).isZero();
            harmless(shown);
        }
        for (String format : List.of("table", "csv", "csv-safe", "json", "jsonl")) {
            harmless(Stemma.run(new byte[0], WINDOW, "query", out.toString(), "from documents", "--format", format));
        }
        harmless(Stemma.run(new byte[0], WINDOW, "show", out.toString(), EVIL));
        harmless(Stemma.run(new byte[0], WINDOW, "query", out.toString(), "select \"" + EVIL + "\" from documents"));
        harmless(Stemma.run(new byte[0], WINDOW, "run", EVIL));
        harmless(Stemma.run(new byte[0], WINDOW, "show", EVIL));
        harmless(Stemma.run(new byte[0], WINDOW, EVIL));
        harmless(Stemma.run(EVIL.getBytes(StandardCharsets.UTF_8), WINDOW, "clean", "--only", "quotes"));
    }

    @Test
    void aPipeGetsTheBytesAsTheyAre() {
        Stemma piped = Stemma.run("query", out.toString(), "select chr(27) || 'x' as x", "--format", "csv");
        assertThat(piped.out()).isEqualTo("x\n\"\u001bx\"\n");
    }

    @Test
    void theMarkForSpreadsheetsIsNotShown() {
        String[] query = {"query", out.toString(), "select 'x' as x", "--format", "csv-safe"};
        assertThat(Stemma.run(query).out()).isEqualTo("\uFEFFx\nx\n");
        assertThat(Stemma.run(new byte[0], WINDOW, query).out()).isEqualTo("x\nx\n");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Stemma cookies = Stemma.run(
                new byte[0],
                Map.of("STEMMA_COLUMNS", "60", "NO_COLOR", "1"),
                "show",
                out.toString(),
                "cookies",
                "--top",
                "2");
        assertThat(cookies.out()).contains("the window is too narrow for: purpose", "... and 6 more rows");
        Stemma narrow = Stemma.run(
                new byte[0],
                Map.of("STEMMA_COLUMNS", "40", "NO_COLOR", "1"),
                "show",
                out.toString(),
                "cookies",
                "--top",
                "2");
        assertThat(narrow.out()).endsWith("\n... and 6 more rows: --top 0 shows all,\n--format csv too\n");
        Stemma wide = Stemma.run(new byte[0], WINDOW, "query", out.toString(), "from documents");
        assertThat(wide.out()).startsWith("-- 1 -----").contains("\ncompleteness           complete\n");
    }

    /** An id is a path, and all of it is wanted: it is what the next command is given. */
    @Test
    void aNarrowWindowBreaksLinesAtWordsAndLosesNoId(@TempDir Path own) throws IOException {
        Path in = Files.createDirectories(own.resolve("in/a-crawl-of-policies/second-half"));
        List<String> ids = new ArrayList<>();
        for (String name :
                List.of("000_10ca08ade4f42350.txt", "001_c215ccc4f3e6441f.txt", "004_4095782621002d1e.txt")) {
            Path copy = in.resolve("www-of-a-platform-" + name);
            Files.copy(Path.of("corpus", name), copy);
            ids.add("a-crawl-of-policies/second-half/" + copy.getFileName());
        }
        Path result = own.resolve("out");
        Stemma run = Stemma.run("run", own.resolve("in").toString(), "-q", "-o", result.toString());
        assertThat(run.code()).as(run.err()).isZero();
        String cluster = "c-25e54dbb49dc";
        List<List<String>> commands = new ArrayList<>(List.of(
                List.of("show"),
                List.of("show", cluster),
                List.of("show", ids.get(0)),
                List.of("explain", ids.get(0), ids.get(2))));
        List.of("clusters", "incomplete").forEach(view -> commands.add(List.of("show", view)));
        for (List<String> command : commands) {
            List<String> args = new ArrayList<>(command);
            args.add(1, result.toString());
            Stemma shown = Stemma.run(
                    new byte[0], Map.of("STEMMA_COLUMNS", "60", "NO_COLOR", "1"), args.toArray(String[]::new));
            assertThat(shown.code()).as(shown.err()).isZero();
            assertThat(shown.out()
                            .lines()
                            .filter(line -> !ids.contains(line)) // what is pasted is one line
                            .filter(line -> !line.contains("stemma query") && !line.contains("stemma show")))
                    .as(command.toString())
                    .allMatch(line -> TerminalText.width(line) <= 60);
        }
        for (List<String> command : List.of(List.of("show"), List.of("show", cluster))) {
            List<String> args = new ArrayList<>(command);
            args.add(1, result.toString());
            String shown = Stemma.run(
                            new byte[0], Map.of("STEMMA_COLUMNS", "200", "NO_COLOR", "1"), args.toArray(String[]::new))
                    .out();
            assertThat(ids).as(command.toString()).allMatch(shown::contains);
        }
        String narrow = Stemma.run(
                        new byte[0],
                        Map.of("STEMMA_COLUMNS", "60", "NO_COLOR", "1"),
                        "show",
                        result.toString(),
                        cluster)
                .out();
        assertThat(narrow).as("ids go on in the next line").contains(".txt");
    }

    @Test
    void aCellOfBlanksAloneIsNotEmpty() {
        Stemma shown = Stemma.run("query", out.toString(), "select chr(160) as x, ' ' as y, 'a b' as z");
        assertThat(shown.out()).contains("\\u00A0", "\\u0020", "a b");
    }

    private static void harmless(Stemma shown) {
        for (String stream : List.of(shown.out(), shown.err())) {
            assertThat(TerminalText.visibleLines(stream)).isEqualTo(stream);
        }
    }
}
