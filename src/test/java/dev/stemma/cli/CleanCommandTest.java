package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.LedgerFile;
import dev.stemma.pipeline.Cleaner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stemma clean}: many files, the diff, the list of rules, and what it refuses. */
class CleanCommandTest {
    @TempDir
    Path folder;

    @Test
    void manyFilesGoToAFolderAndABadOneDoesNotStopThem() throws IOException {
        Path one = write("one.txt", "It\u2019s one.");
        Path noise = folder.resolve("noise.bin");
        Files.write(noise, new byte[] {0, 1, 2, 3, 0, 0, 7, 8, 9, 0, 0, 0});
        byte[] broken = {'a', ' ', (byte) 0xC3, ' ', (byte) 0xE2, (byte) 0x80, (byte) 0x99, 's', '\r', '\n', (byte) 0xFF
        };
        Path two = folder.resolve("two.txt");
        Files.write(two, broken);
        Path to = folder.resolve("to");
        Stemma many = Stemma.run(
                "clean",
                one.toString(),
                noise.toString(),
                folder.resolve("none.txt").toString(),
                two.toString(),
                "-o",
                to.toString(),
                "--ledgers");
        assertThat(many.code()).isEqualTo(3);
        assertThat(many.out()).isEmpty();
        assertThat(many.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("noise.bin"))
                .anyMatch(line -> line.contains("none.txt"));
        assertThat(names(to)).containsExactly("one.txt", "one.txt.ledger", "two.txt", "two.txt.ledger");
        assertThat(to.resolve("one.txt")).hasContent("It's one.");
        try (InputStream ledger = Files.newInputStream(to.resolve("two.txt.ledger"))) {
            assertThat(Cleaner.undo(Files.readAllBytes(to.resolve("two.txt")), LedgerFile.read(ledger)))
                    .isEqualTo(broken);
        }
    }

    @Test
    void aPageIsCleanedAsTheTextThatItIsAndItIsSaidWhatMakesTextOfIt() throws IOException {
        Path page = write("page.html", "<!DOCTYPE html><p>It\u2019s one.</p>");
        Stemma cleaned = Stemma.run("clean", page.toString());
        assertThat(cleaned.code()).isZero();
        assertThat(cleaned.out()).isEqualTo("<!DOCTYPE html><p>It's one.</p>");
        assertThat(cleaned.err())
                .startsWith("stemma: " + page + " is a page in HTML")
                .contains("stemma run " + page + " --clean files");
        Path about = write("about.txt", "A page begins with <!DOCTYPE html>, it\u2019s said.");
        assertThat(Stemma.run("clean", about.toString()).err()).isEmpty();
    }

    @Test
    void linesThatChangeInTheirEndsAloneAreCountedInTheDiff() throws IOException {
        Path text = write("crlf.txt", "one\r\ntwo\r\nthree\r\na\u00A0b\r\nfour\r\nfive\r\nsix\r\n");
        assertThat(Stemma.run("clean", text.toString(), "--diff").out()).isEqualTo("""
                --- %1$s
                +++ %1$s (clean)
                @@ -2,5 +2,5 @@ line-ends, spaces
                 two
                 three
                -a\\u00A0b\\u000D
                +a b
                 four
                 five
                6 lines change by line-ends alone and are not shown; --only line-ends shows them
                """.formatted(text));
        assertThat(Stemma.run("clean", text.toString(), "--diff", "--only", "line-ends")
                        .out())
                .contains("-one\\u000D", "-six\\u000D", "+six")
                .doesNotContain("not shown");
        Path old = write("cr.txt", "one\rtwo\rthree\r");
        assertThat(Stemma.run("clean", old.toString(), "--diff").out())
                .contains("+two")
                .doesNotContain("not shown");
    }

    @Test
    void theDiffShowsWhatWasDoneAndByWhichRule() throws IOException {
        Path text = write("text.txt", "same\nIt\u2019s a\u00A0caf\u00C3\u00A9\nsame too\n\n\n\nend\n");
        Stemma diff = Stemma.run("clean", text.toString(), "--diff");
        assertThat(diff.code()).as(diff.err()).isZero();
        assertThat(diff.out()).isEqualTo("""
                --- %1$s
                +++ %1$s (clean)
                @@ -1,7 +1,5 @@ blank-lines, mojibake, quotes, spaces
                 same
                -It\u2019s a\\u00A0caf\u00C3\u00A9
                +It's a caf\u00E9
                -same too
                -
                -
                -
                -end
                +same too
                +
                +end
                """.formatted(text));
        Stemma nothing =
                Stemma.run("clean", write("clean.txt", "nothing to do\n").toString(), "--diff");
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void listsEveryRuleThatItRuns() {
        Stemma rules = Stemma.run("clean", "--rules");
        assertThat(rules.code()).isZero();
        assertThat(Cleaner.rules()).extracting(Cleaner.Rule::name).contains("mojibake", "quotes", "table-join");
        for (Cleaner.Rule rule : Cleaner.rules()) {
            assertThat(rules.out().lines()).contains(rule.name(), "  " + rule.reason());
        }
    }

    @Test
    void runsTheRulesThatItIsTold() {
        byte[] text = "It\u2019s\u00A0so: caf\u00C3\u00A9\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Stemma.run(text, Map.of(), "clean", "--only", "quotes").out())
                .isEqualTo("It's\u00A0so: caf\u00C3\u00A9\n");
        assertThat(Stemma.run(text, Map.of(), "clean", "--skip", "quotes, mojibake")
                        .out())
                .isEqualTo("It\u2019s so: caf\u00C3\u00A9\n");
        assertThat(Stemma.run(text, Map.of(), "clean", "--only", "table-join").out())
                .isEqualTo(new String(text, StandardCharsets.UTF_8));
    }

    @Test
    void mistakesAreOneLineAndTwo() throws IOException {
        Path one = write("one.txt", "one");
        mistake("called 'quots'; did you mean quotes? (stemma", "clean", one.toString(), "--skip", "quots");
        mistake("did you mean table-join?", "clean", one.toString(), "--only", "tablejoin");
        mistake("-o DIR", "clean", one.toString(), one.toString());
        mistake("--ledgers", "clean", one.toString(), "--ledgers");
        mistake("--undo", "clean", one.toString(), "--undo", "x", "--diff");
        for (String[] making :
                new String[][] {{"--ledger", "y"}, {"-o", folder.resolve("to").toString()}}) {
            mistake(
                    "--undo takes changes back and makes none",
                    "clean",
                    one.toString(),
                    "--undo",
                    "x",
                    making[0],
                    making[1]);
        }
        mistake("give one FILE", "clean", one.toString(), one.toString(), "--undo", "x");
        mistake("is a folder", "clean", folder.toString());
        mistake("no file", "clean", folder.resolve("none.txt").toString());
        mistake(
                "no ledger of Stemma",
                "clean",
                one.toString(),
                "--undo",
                write("broken", "{half").toString());
        mistake(
                "no file",
                "clean",
                one.toString(),
                "--undo",
                folder.resolve("none.ledger").toString());
        mistake("is there already and is no ledger", "clean", one.toString(), "--ledger", one.toString());
        mistake("both become", "clean", one.toString(), "other/one.txt", "-o", folder.toString());
        String ledger = write("one.txt.ledger", "a text of this name").toString();
        String to = folder.resolve("to").toString();
        for (String[] both : new String[][] {{one.toString(), ledger}, {ledger, one.toString()}}) {
            mistake("both become " + to + "/one.txt.ledger", "clean", both[0], both[1], "-o", to, "--ledgers");
        }
        assertThat(Path.of(to)).doesNotExist();
        Stemma itself = Stemma.run("clean", one.toString(), "-o", folder.toString());
        assertThat(itself.code()).isEqualTo(3);
        assertThat(itself.err()).contains("overwritten");
        assertThat(one).hasContent("one");
        Stemma binary = Stemma.run("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), Map.of(), "clean");
        assertThat(binary.code()).isEqualTo(2);
        assertThat(binary.out()).isEmpty();
        assertThat(binary.err()).contains("application/pdf");
    }

    @Test
    void oneLongLineAndBrokenBytesComeBack() throws IOException {
        byte[] line =
                "It\u2019s a long line, caf\u00C3\u00A9 \uFFFD ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        line[7] = (byte) 0xFF;
        Path source = folder.resolve("line.txt");
        Files.write(source, line);
        Path ledger = folder.resolve("line.ledger");
        Path to = folder.resolve("clean");
        assertThat(Stemma.run("clean", source.toString(), "--ledger", ledger.toString())
                        .code())
                .isZero();
        assertThat(Stemma.run("clean", source.toString(), "-o", to.toString(), "--ledgers")
                        .code())
                .isZero();
        try (InputStream written = Files.newInputStream(ledger)) {
            assertThat(Cleaner.undo(Files.readAllBytes(to.resolve("line.txt")), LedgerFile.read(written)))
                    .isEqualTo(line);
        }
        assertThat(Files.readAllBytes(to.resolve("line.txt.ledger"))).isEqualTo(Files.readAllBytes(ledger));
    }

    private static void mistake(String says, String... args) {
        Stemma result = Stemma.run(args);
        assertThat(result.code()).as("%s: %s", List.of(args), result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(says).hasLineCount(1);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void cleansAsAFilterAndTakesItBack() throws IOException {
        byte[] scraped = Files.readAllBytes(Path.of("corpus/000_10ca08ade4f42350.txt"));
        Path ledger = folder.resolve("ledger.json");
        Stemma cleaned = Stemma.run(scraped, Map.of(), "clean", "-", "--ledger", ledger.toString());
        assertThat(cleaned.code()).as(cleaned.err()).isZero();
        assertThat(cleaned.out())
                .contains("\"Necessary\"")
                .doesNotContain("\u201c")
                .doesNotContain("<https");
        byte[] clean = cleaned.out().getBytes(StandardCharsets.UTF_8);
        Stemma undone = Stemma.run(clean, Map.of(), "clean", "--undo", ledger.toString());
        assertThat(undone.out().getBytes(StandardCharsets.UTF_8)).isEqualTo(scraped);

        Stemma other = Stemma.run(
                "another text".getBytes(StandardCharsets.UTF_8), Map.of(), "clean", "--undo", ledger.toString());
        assertThat(other.code()).isEqualTo(2);
        other.oneLine("ledger");
    }
}
