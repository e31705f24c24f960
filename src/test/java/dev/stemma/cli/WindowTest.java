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
        Stemma wide = Stemma.run(new byte[0], WINDOW, "query", out.toString(), "from documents");
        assertThat(wide.out()).startsWith("-- 1 -----").contains("\ncompleteness           complete\n");
    }

    private static void harmless(Stemma shown) {
        for (String stream : List.of(shown.out(), shown.err())) {
            assertThat(TerminalText.visibleLines(stream)).isEqualTo(stream);
        }
    }
}
