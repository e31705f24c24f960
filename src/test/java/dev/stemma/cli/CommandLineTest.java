package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.Decision;
import dev.stemma.store.DecisionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line: what goes where, which exit code, one line for each mistake. */
class CommandLineTest {
    @TempDir
    static Path shared;

    private static Path out;

    @TempDir
    Path folder;

    @BeforeAll
    static void runOnce() {
        out = shared.resolve("out");
        Stemma run = Stemma.run("run", "corpus", "-q", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theSummaryIsOneScreenOfPlainText() {
        Stemma shown = Stemma.run("show", out.toString());
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("5 seen = 5 documents + 0 skipped + 0 quarantined")
                .contains("5 documents = 4 complete + 1 truncated")
                .contains("5 copies, 5 sites, 3 domains")
                .contains("{{platform_url}}")
                .contains("004_4095782621002d1e.txt")
                .contains("report.html")
                .doesNotContain("\u001b");
        assertThat(shown.out().lines().count()).isLessThanOrEqualTo(40);
    }

    @Test
    void coloursAppearInAWindowAndNotWhereTheyAreUnwanted() {
        assertThat(show(Map.of("STEMMA_COLUMNS", "100")).out()).contains("\u001b[1m");
        assertThat(show(Map.of("STEMMA_COLUMNS", "100", "NO_COLOR", "1")).out()).doesNotContain("\u001b");
        assertThat(show(Map.of("STEMMA_COLUMNS", "100", "TERM", "dumb")).out()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 132})
    void tablesFitTheWindow(int width) {
        for (String view : View.words()) {
            Stemma shown = Stemma.run(new byte[0], Map.of("STEMMA_COLUMNS", "" + width), "show", out.toString(), view);
            assertThat(shown.code()).as(shown.err()).isZero();
            assertThat(shown.out().lines().mapToInt(String::length).max().orElse(0))
                    .as(view)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void jsonIsOneArrayOfObjectsWithListsAsLists() {
        Stemma json = query(
                "select id, 1.5 as x, ['a', 'b'] as list, null as nothing from documents order by id limit 2", "json");
        assertThat(json.out().replaceAll("\\s+", ""))
                .isEqualTo("[{\"id\":\"000_10ca08ade4f42350.txt\",\"x\":1.5,\"list\":[\"a\",\"b\"],\"nothing\":null},"
                        + "{\"id\":\"001_c215ccc4f3e6441f.txt\",\"x\":1.5,\"list\":[\"a\",\"b\"],\"nothing\":null}]");
        assertThat(query("select 1 where false", "json").out().replaceAll("\\s+", ""))
                .isEqualTo("[]");
    }

    @Test
    void csvIsAHeaderAndRows() {
        assertThat(query("select 'a,b' as x, 'say \"hi\"' as y, 7 as z", "csv").out())
                .isEqualTo("x,y,z\n\"a,b\",\"say \"\"hi\"\"\",7\n");
    }

    @Test
    void aBadQueryIsOneLine() {
        Stemma bad = query("selekt 1", "csv");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        oneLine(bad, "the query failed");
        oneLine(query("select * from nothing", "csv"), "nothing");
        oneLine(query("create table x (i integer)", "csv"), "");
        oneLine(query("copy documents to '" + folder.resolve("x.csv") + "'", "csv"), "");
        oneLine(query("select * from read_text('README.md')", "csv"), "");
    }

    @Test
    void aDocumentIsShownByItsId() {
        Stemma shown = Stemma.run("show", out.toString(), "004_4095782621002d1e.txt");
        assertThat(shown.out()).contains("truncated", "proposed", "csrftoken", "table-join", "Opend");
        Stemma unknown = Stemma.run("show", out.toString(), "005.txt");
        assertThat(unknown.code()).isEqualTo(2);
        oneLine(unknown, "005.txt");
    }

    @Test
    void explainTellsWhyTwoAreTogether() {
        Stemma together = Stemma.run("explain", out.toString(), "000_10ca08ade4f42350.txt", "004_4095782621002d1e.txt");
        assertThat(together.code()).as(together.err()).isZero();
        assertThat(together.out())
                .contains("truncated", "jaccard", "similarity", "{{platform_url}}", "www.dataastro.eu");
        Stemma none = Stemma.run("explain", out.toString(), "000_10ca08ade4f42350.txt", "nobody");
        assertThat(none.code()).isEqualTo(2);
        oneLine(none, "nobody");
    }

    /** Beside OUT in the very folder that is read; a court's decisions stay documents. */
    @Test
    void decisionsBesideOutAreNoInputAndSayWhereTheyStand() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A policy of a few words.");
        Files.writeString(folder.resolve("court.decisions.jsonl"), "{\"text\":\"The court decides.\"}\n");
        Path results = folder.resolve("out");
        Path file = DecisionFile.beside(results);
        DecisionFile.update(file, before -> List.of(new Decision.NeverMerge("a.txt", "gone.txt")));
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "a.txt\tmisspelt.txt\n");
        Stemma run = Stemma.run("run", folder.toString(), "-o", results.toString(), "--never-merge", pairs.toString());
        assertThat(run.err())
                .contains("--never-merge or --must-link names ids that no document has: misspelt.txt")
                .contains(file + " names ids that no document has: gone.txt");
        assertThat(Stemma.run("query", results.toString(), "select id from documents order by id", "--format", "csv")
                        .out()
                        .lines())
                .contains("a.txt", "court.decisions.jsonl!1")
                .noneMatch(line -> line.contains("out.decisions"));
    }

    @Test
    void exportedParquetIsShownLikeARun() {
        Path exported = folder.resolve("exported");
        assertThat(Stemma.run("export", out.toString(), exported.toString(), "--format", "parquet")
                        .code())
                .isZero();
        assertThat(Stemma.run("show", exported.toString()).out())
                .contains("5 documents = 4 complete + 1 truncated")
                .doesNotContain(" seen =", "report.html");
        for (String view : List.of("clusters", "sites", "cookies", "incomplete", "repairs")) {
            assertThat(Stemma.run("show", exported.toString(), view, "--format", "csv")
                            .out())
                    .as(view)
                    .isEqualTo(Stemma.run("show", out.toString(), view, "--format", "csv")
                            .out());
        }
        assertThat(Stemma.run("show", exported.toString(), "summary", "--format", "json")
                        .out())
                .contains("\"documents\":5");
    }

    @Test
    void explainTellsWhatPeopleDecidedFromWhatTheTextsSay() throws IOException {
        Path texts = folder.resolve("decided");
        Files.createDirectories(texts);
        String text = Files.readString(Path.of("corpus/000_10ca08ade4f42350.txt"));
        Files.writeString(texts.resolve("a.txt"), text);
        Files.writeString(texts.resolve("b.txt"), text.replaceFirst("cookies", "cookie files"));
        Files.writeString(texts.resolve("c.txt"), "Cookie policy 1");
        Files.writeString(texts.resolve("d.txt"), "Cookie policy 2");
        Path never = Files.writeString(folder.resolve("never.tsv"), "a.txt\tb.txt\n");
        Path must = Files.writeString(folder.resolve("must.tsv"), "c.txt\td.txt\n");
        String to = folder.resolve("decided-out").toString();
        Stemma run = Stemma.run(
                "run", texts.toString(), "-o", to, "--never-merge", never.toString(), "--must-link", must.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Stemma.run("explain", to, "a.txt", "b.txt").out())
                .contains("relation    near", "yet the run keeps them apart: they are a never-merge pair");
        assertThat(Stemma.run("explain", to, "c.txt", "d.txt").out())
                .contains("yet the run put them together: they are a must-link pair");
        assertThat(Stemma.run("query", to, "select configuration from runs", "--format", "csv").out())
                .contains("\"\"never-merge-pairs\"\":[[\"\"a.txt\"\",\"\"b.txt\"\"]]", "\"\"must-link-pairs\"\":[[\"\"c.txt\"\",\"\"d.txt\"\"]]");
        // the slots of two clusters have nothing to do with each other, though they may have the same names
        assertThat(Stemma.run("explain", to, "a.txt", "d.txt").out())
                .contains("they stand in two clusters")
                .doesNotContain("Slots with other values");
    }

    @Test
    void exportsInEveryFormat() throws IOException {
        for (String format : List.of("jsonl", "csv", "parquet")) {
            Path to = folder.resolve(format);
            Stemma done = Stemma.run("export", out.toString(), to.toString(), "--format", format);
            assertThat(done.code()).as(done.err()).isZero();
            assertThat(to.resolve("documents." + format)).isNotEmptyFile();
            assertThat(done.out().lines())
                    .contains(to.resolve("documents." + format).toString());
        }
        Path kept = folder.resolve("kept");
        assertThat(Stemma.run("export", out.toString(), kept.toString(), "--keep", "representatives")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(kept.resolve("documents.jsonl"))).hasSize(1);
        assertThat(Files.readAllLines(kept.resolve("removed.jsonl"))).hasSize(4);
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
        oneLine(other, "ledger");
    }

    @Test
    void theCleanTextsAreTheTextsOfTheDatabase() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("clean"))) {
            List<Path> clean = files.sorted().toList();
            assertThat(clean).hasSize(5);
            for (Path file : clean) {
                Stemma text = query(
                        "select sha256(text) = text_sha256 and text = '"
                                + Files.readString(file).replace("'", "''") + "' as same from documents where id = '"
                                + file.getFileName() + "'",
                        "csv");
                assertThat(text.out()).isEqualTo("same\ntrue\n");
            }
        }
    }

    @Test
    void jsonLinesGoOutAsJsonLines() throws IOException {
        Path in = folder.resolve("pages.jsonl");
        Files.writeString(in, """
                {"id": "one", "url": "https://a.example/cookies", "text": "It\u2019s one text, and quite a short one."}
                {"id": "../../two", "text": "Another text that has nothing in common with it at all."}
                """);
        Path to = folder.resolve("jsonl-out");
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", to.toString()).code())
                .isZero();
        assertThat(Files.readAllLines(to.resolve("clean.jsonl")))
                .containsExactlyInAnyOrder(
                        "{\"id\":\"one\",\"url\":\"https://a.example/cookies\",\"text\":\"It's one text, and quite a short one.\"}",
                        "{\"id\":\"../../two\",\"text\":\"Another text that has nothing in common with it at all.\"}");
        Path files = folder.resolve("files-out");
        assertThat(Stemma.run("run", in.toString(), "-q", "--clean", "files", "-o", files.toString())
                        .code())
                .isZero();
        try (Stream<Path> below = Files.walk(files.resolve("clean"))) {
            assertThat(below.filter(Files::isRegularFile)).hasSize(2);
        }
        assertThat(folder.resolve("two")).doesNotExist();
    }

    @Test
    void idsThatStandInEachOthersWayBothGetAFile() throws IOException {
        Path in = folder.resolve("clash.jsonl");
        Files.writeString(in, """
                {"id": "site/policy", "text": "The first of two texts that have nothing in common at all."}
                {"id": "site/policy/eu", "text": "Another one, about other things; its id needs a folder there."}
                {"id": "../up", "text": "A third, the id of which would lead out of the folder it belongs to."}
                """);
        Path to = folder.resolve("clash-out");
        Stemma run = Stemma.run("run", in.toString(), "-q", "--clean", "files", "-o", to.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> below = Files.walk(to.resolve("clean"))) {
            assertThat(below.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void emptyCapturesAreLikeNothing() throws IOException {
        Path in = Files.createDirectory(folder.resolve("empties"));
        for (int i = 0; i < 5; i++) {
            Files.createFile(in.resolve("empty-" + i + ".txt"));
        }
        Path to = folder.resolve("empties-out");
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", to.toString()).code())
                .isZero();
        Stemma clusters = Stemma.run(
                "query", to.toString(), "select count(*) as n, max(size) as largest from clusters", "--format", "csv");
        assertThat(clusters.out()).isEqualTo("n,largest\n5,1\n");
    }

    // --- mistakes

    @Test
    void mistakesOfTheUserAreOneLineAndTwo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path config = Files.writeString(folder.resolve("stemma.properties"), "treshold = 0.8\n");
        Path to = folder.resolve("to");
        mistake("no/such/path", "run", "no/such/path", "-o", to.toString());
        mistake("empty", "run", empty.toString(), "-o", to.toString());
        mistake("not Stemma's", "run", "corpus", "-o", foreign.toString());
        mistake("is a file", "run", "corpus", "-o", file.toString());
        mistake("lies in the output folder", "run", out.resolve("clean").toString(), "-o", out.toString());
        Path strange = Files.createDirectory(folder.resolve("strange"));
        Files.writeString(strange.resolve("run.json"), "{\"another\": \"tool\"}");
        mistake("not Stemma's", "run", "corpus", "-o", strange.toString());
        mistake("did you mean --threshold?", "run", "corpus", "--thresold", "0.8");
        mistake("did you mean incomplete?", "show", out.toString(), "incomplet");
        mistake("did you mean 004_4095782621002d1e.txt?", "show", out.toString(), "004");
        mistake("did you mean 004_4095782621002d1e.txt?", "show", out.toString(), "004_4095782612002d1e.txt");
        mistake("did you mean 000_10ca08ade4f42350.txt?", "explain", out.toString(), "000_10ca", "x");
        mistake("did you mean parquet?", "export", out.toString(), to.toString(), "--format", "parqet");
        mistake(
                "no column is called \"sitee\"; the nearest are \"site\"",
                "query",
                out.toString(),
                "select sitee from documents");
        mistake(
                "no column is called \"sitee\"; the nearest are \"site\"",
                "query",
                out.toString(),
                "select documents.sitee from documents");
        mistake("no more arguments", "query", out.toString(), "select", "1");
        mistake("--top", "show", out.toString(), "cookies", "--top", "-1");
        mistake("no ledger", "clean", "README.md", "--ledger", config.toString());
        mistake("--treshold", "run", "corpus", "--treshold", "0.8");
        mistake("threshold", "run", "corpus", "-o", to.toString(), "--threshold", "1.5");
        mistake("--threshold", "run", "corpus", "--threshold", "high");
        mistake("--quotes", "run", "corpus", "--quotes", "german");
        mistake("--threads", "run", "corpus", "-o", to.toString(), "--threads", "0");
        mistake("nearest is 'threshold'", "run", "corpus", "-o", to.toString(), "--config", config.toString());
        mistake("INPUT", "run");
        mistake("did you mean run?", "rum", "corpus");
        mistake("no folder", "show", "no-such-out");
        mistake("holds no run", "show", empty.toString());
        mistake("no file", "clean", "no-such-file.txt");
        mistake("is a folder", "clean", "corpus");
        mistake("no-such-rule", "clean", "README.md", "--skip", "no-such-rule");
        assertThat(foreign.resolve("letter.txt")).hasContent("mine");
        assertThat(to).doesNotExist();
    }

    @Test
    void anInputAboveALimitIsARowAndThree() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("good.txt"), "A text that can be read.");
        Files.writeString(in.resolve("long.txt"), "A text that is too long. ".repeat(100));
        quarantined(in, "too_large", "long.txt", "--max-bytes", "1000");
        mistake("max-bite", "run", in.toString(), "--limit", "max-bite=3");
        mistake("out of range", "run", in.toString(), "--limit", "max-ratio=0.5");
    }

    @Test
    void anInputThatIsNoTextIsARowAndThree() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("good.txt"), "A text that can be read.");
        Files.write(in.resolve("noise.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7, 8, 9, 0, 0, 0});
        quarantined(in, "binary", "noise.txt");
    }

    @Test
    void whatIsQuarantinedCanBeTakenOutAndTriedAgain() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("good.txt"), "A text that can be read.");
        Files.writeString(in.resolve("long.txt"), "A text of many characters. ".repeat(100));
        quarantined(in, "too_large", "long.txt", "--max-chars", "1000");
        Path rejected = folder.resolve("rejected");
        Stemma export = Stemma.run("export", folder.resolve("q").toString(), rejected.toString(), "--quarantine");
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(rejected.resolve("quarantine.jsonl"))
                .content()
                .contains("\"code\":\"too_large\"", "max-chars=1000", "\"bytes\":2700", "\"file\":\"captures/");
        Path again = folder.resolve("again");
        assertThat(Stemma.run("run", rejected.resolve("captures").toString(), "-q", "-o", again.toString())
                        .code())
                .isZero();
        assertThat(Stemma.run(
                                "query",
                                again.toString(),
                                "select documents, bytes from runs, documents",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("documents,bytes\n1,2700\n");
        String q = folder.resolve("q").toString();
        assertThat(Stemma.run("export", q, rejected.toString(), "--quarantine").code())
                .isZero();
        Files.writeString(rejected.resolve("mine.txt"), "mine");
        mistake("as mine.txt", "export", q, rejected.toString(), "--quarantine");
        mistake("lies in", "export", again.toString(), again.resolve("clean").toString());
    }

    @Test
    void aSecondRunSaysWhatIsNew() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "A text that can be read.");
        Files.writeString(in.resolve("b.txt"), "Another text that can be read.");
        String[] run = {"run", in.toString(), "-o", folder.resolve("twice").toString()};
        assertThat(Stemma.run(run).err()).isEmpty();
        assertThat(Stemma.run(run).err()).contains("nothing is new");
        Files.writeString(in.resolve("b.txt"), "Another text that was changed.");
        Files.writeString(in.resolve("c.txt"), "A text that is new.");
        Files.delete(in.resolve("a.txt"));
        assertThat(Stemma.run(run).err()).contains("0 as they were, 1 new, 1 changed, 1 gone");
    }

    @Test
    void gatesEndWithFour() {
        for (String gate : List.of("incomplete", "duplicates", "incomplete,duplicates")) {
            Stemma gated = Stemma.run(
                    "run", "corpus", "-q", "-o", folder.resolve("gate").toString(), "--fail-on", gate);
            assertThat(gated.code()).isEqualTo(4);
            assertThat(gated.err()).startsWith("stemma: --fail-on");
            assertThat(gated.err().strip().lines()).hasSize(gate.split(",").length);
        }
        Stemma open =
                Stemma.run("run", "corpus", "-q", "-o", folder.resolve("gate").toString(), "--fail-on", "quarantine");
        assertThat(open.code()).isZero();
    }

    @Test
    void aGateWithAShareLetsThatManyThrough() { // one of the five policies is cut, four are copies of the fifth
        String out = folder.resolve("share").toString();
        assertThat(Stemma.run("run", "corpus", "-q", "-o", out, "--fail-on", "incomplete=0.2")
                        .code())
                .isZero();
        Stemma gated = Stemma.run("run", "corpus", "-q", "-o", out, "--fail-on", "incomplete=0.19,duplicates=0.8");
        assertThat(gated.code()).isEqualTo(4);
        assertThat(gated.err().strip())
                .isEqualTo("stemma: --fail-on incomplete=0.19: 1 of 5 documents are not whole, a share of 0.2000");
        for (String wrong : List.of("incomplete=1.5", "incomplete=-0.1", "incomplete=NaN", "incomplete=", "broken")) {
            Stemma refused = Stemma.run("run", "corpus", "-q", "-o", out, "--fail-on", wrong);
            assertThat(refused.code()).as(wrong).isEqualTo(2);
            assertThat(refused.err()).as(wrong).contains("--fail-on");
        }
    }

    @Test
    void optionsComeFromAFileAndTheCommandLineWins() throws IOException {
        Path config =
                Files.writeString(folder.resolve("c.properties"), "# how we run\nquotes = curly\nthreshold = 0.95\n");
        Path to = folder.resolve("configured");
        assertThat(Stemma.run(
                                "run",
                                "corpus",
                                "-q",
                                "-o",
                                to.toString(),
                                "--config",
                                config.toString(),
                                "--threshold",
                                "0.8")
                        .code())
                .isZero();
        Stemma row = Stemma.run(
                "query",
                to.toString(),
                "select configuration->>'quotes' as q, configuration->>'threshold' as t from runs",
                "--format",
                "csv");
        assertThat(row.out()).isEqualTo("q,t\ncurly,0.8\n");
    }

    @Test
    void aKilledRunIsNeverMistakenForAFinishedOne() throws IOException {
        Path to = folder.resolve("killed");
        assertThat(Stemma.run("run", "corpus", "-q", "-o", to.toString()).code())
                .isZero();
        Files.delete(to.resolve("run.json")); // what a kill during publication leaves
        Stemma shown = Stemma.run("show", to.toString());
        assertThat(shown.code()).isEqualTo(2);
        oneLine(shown, "not finished");
        Files.createDirectories(to.resolve(".work/next/clean")); // what a kill during the run leaves
        Files.writeString(to.resolve(".work/next/clean/half.txt"), "half");
        assertThat(Stemma.run("run", "corpus", "-q", "-o", to.toString()).code())
                .isZero();
        assertThat(Stemma.run("show", to.toString()).code()).isZero();
        assertThat(to.resolve(".work/next")).doesNotExist();
        assertThat(to.resolve("clean/half.txt")).doesNotExist();
    }

    private void quarantined(Path in, String code, String name, String... options) {
        Path to = folder.resolve("q");
        List<String> args = new ArrayList<>(List.of("run", in.toString(), "-q", "-o", to.toString()));
        args.addAll(List.of(options));
        Stemma run = Stemma.run(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        Stemma row =
                Stemma.run("query", to.toString(), "select code, origin, message from quarantine", "--format", "csv");
        assertThat(row.out()).contains(code, name);
        Stemma counts = Stemma.run(
                "query", to.toString(), "select seen, documents, skipped, quarantined from runs", "--format", "csv");
        assertThat(counts.out()).isEqualTo("seen,documents,skipped,quarantined\n2,1,0,1\n");
    }

    private static void mistake(String says, String... args) {
        Stemma result = Stemma.run(args);
        assertThat(result.code()).as("%s: %s", List.of(args), result.err()).isEqualTo(2);
        assertThat(result.out()).as("%s", List.of(args)).isEmpty();
        oneLine(result, says);
    }

    private static void oneLine(Stemma result, String says) {
        assertThat(result.err()).startsWith("stemma: ").contains(says);
        assertThat(result.err().strip().lines()).as(result.err()).hasSize(1);
        assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static Stemma show(Map<String, String> environment) {
        return Stemma.run(new byte[0], environment, "show", out.toString());
    }

    private static Stemma query(String sql, String format) {
        return Stemma.run("query", out.toString(), sql, "--format", format);
    }
}
