package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.Decision;
import dev.stemma.folder.DecisionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** {@code run}: where the clean texts go, limits and gates, configuration, and a run over an earlier one. */
final class RunCommandTest extends OverTheCorpus {
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

    /** As Windows editors write it: with a byte order mark, which made another id of the first one. */
    @Test
    void aFileOfPairsMayBeginWithAByteOrderMark() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A policy of a few words.");
        Files.writeString(folder.resolve("b.txt"), "A policy of a few words.");
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "\uFEFFa.txt\tb.txt\r\n");
        Path results = folder.resolve("out");
        Stemma run = Stemma.run(
                "run",
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString(),
                "-o",
                results.toString(),
                "--never-merge",
                pairs.toString());
        assertThat(run.err()).doesNotContain("no document has");
        assertThat(Stemma.run("query", results.toString(), "select count(*) as n from clusters", "--format", "csv")
                        .out())
                .isEqualToNormalizingNewlines("n\n2\n");
    }

    /** The name of the kind was put into a path of JSON as it was: one record of a web archive ended the run. */
    @Test
    void aKindOfSkipMayHaveAnyCharacter() throws IOException {
        Path archive = folder.resolve("a.warc");
        for (String type : List.of("od\"d", "warcinfo")) {
            Files.writeString(
                    archive,
                    "WARC/1.0\r\nWARC-Type: " + type
                            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
                            + "WARC-Date: 2024-05-06T07:08:09Z\r\nContent-Length: 1\r\n\r\nx\r\n\r\n");
            Path results = folder.resolve("out");
            Stemma run = Stemma.run("run", archive.toString(), "-o", results.toString());
            assertThat(run.err()).doesNotContain("error inside");
            assertThat(run.out()).contains("skipped: " + type + " record (1)");
            assertThat(Jsoup.parse(results.resolve("report.html").toFile()).text())
                    .contains("skips " + type + " record 1");
        }
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

    @Test
    void anInputAboveALimitIsARowAndThree() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("good.txt"), "A text that can be read.");
        Files.writeString(in.resolve("long.txt"), "A text that is too long. ".repeat(100));
        quarantined(in, "too_large", "long.txt", "--max-bytes", "1000");
        quarantined(in, "too_large", "long.txt", "--limit", "max-line-bytes=9000", "--limit", "max-bytes=1000");
        Stemma.mistake("max-bite", "run", in.toString(), "--limit", "max-bite=3");
        Stemma.mistake("out of range", "run", in.toString(), "--limit", "max-ratio=0.5");
    }

    @Test
    void textAndHtmlFieldsMayBothBeNamed() throws IOException {
        Path in = folder.resolve("rows.jsonl");
        Files.writeString(
                in, "{\"t\":\"The text of the first row.\"}\n{\"h\":\"<p>The text of the second row.</p>\"}\n");
        Path out = folder.resolve("out");
        Stemma run =
                Stemma.run("run", in.toString(), "-q", "-o", out.toString(), "--text-field", "t", "--html-field", "h");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Stemma.run("query", out.toString(), "select trim(text) from documents order by 1", "--format", "csv")
                        .out())
                .contains("first row", "second row");
    }

    /** A name that is not given is not looked for: {@code date} may be the policy's own. */
    @Test
    void theTimeOfTheCaptureHasAFieldThatMayBeNamed() throws IOException {
        Path in = Files.writeString(folder.resolve("dated.jsonl"), """
                {"id": "a", "text": "We use cookies. They are small files.", "scraped": "2024-03-31T02:30:00Z", "date": "2020-01-01"}
                {"id": "b", "text": "We store what you order, and where it is sent to.", "date": "2020-01-01"}
                """);
        Path out = folder.resolve("dated");
        Stemma.run("run", in.toString(), "-q", "-o", out.toString(), "--date-field", "scraped");
        assertThat(Stemma.run(
                                "query",
                                out.toString(),
                                "select id, captured from documents order by id",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("id,captured\na,2024-03-31 02:30:00\nb,\n");
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
        theNextExportTakesAwayWhatNoLongerIsQuarantined(in, rejected);
        Files.writeString(rejected.resolve("mine.txt"), "mine");
        Stemma.mistake("as mine.txt", "export", q, rejected.toString(), "--quarantine");
        Stemma.mistake(
                "lies in", "export", again.toString(), again.resolve("clean").toString());
    }

    /** Files of others stay: one among the captures, and one elsewhere that an edited list names. */
    private void theNextExportTakesAwayWhatNoLongerIsQuarantined(Path in, Path rejected) throws IOException {
        String q = folder.resolve("q").toString();
        Path captures = rejected.resolve("captures");
        List<Path> before;
        try (Stream<Path> files = Files.walk(captures)) {
            before = files.filter(Files::isRegularFile).toList();
        }
        assertThat(before).hasSize(1);
        Path mine = Files.writeString(captures.resolve("mine.txt"), "mine");
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Files.writeString(
                rejected.resolve("quarantine.jsonl"), "{\"file\":\"../outside.txt\"}\n", StandardOpenOption.APPEND);
        Files.writeString(in.resolve("long.txt"), "A short text by now.");
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", q, "--max-chars", "1000")
                        .code())
                .isZero();
        assertThat(Stemma.run("export", q, rejected.toString(), "--quarantine").code())
                .isZero();
        assertThat(before.get(0)).doesNotExist();
        assertThat(mine).exists();
        assertThat(outside).exists();
        Files.delete(mine);
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
        assertThat(Stemma.run("run", "corpus", "-q", "-o", out, "--fail-on", "incomplete")
                        .err()
                        .strip())
                .isEqualTo("stemma: --fail-on incomplete: 1 document is not whole");
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
        shown.oneLine("not finished");
        Files.createDirectories(to.resolve(".work/next/clean")); // what a kill during the run leaves
        Files.writeString(to.resolve(".work/next/clean/half.txt"), "half");
        assertThat(Stemma.run("run", "corpus", "-q", "-o", to.toString()).code())
                .isZero();
        assertThat(Stemma.run("show", to.toString()).code()).isZero();
        assertThat(to.resolve(".work/next")).doesNotExist();
        assertThat(to.resolve("clean/half.txt")).doesNotExist();
    }

    @Test
    void whatIsSkippedIsSaidByKindAndNamed() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "We collect your data and keep it.");
        Files.writeString(in.resolve(".b.txt"), "hidden");
        Files.writeString(in.resolve("c.png"), "no picture");
        Files.writeString(in.resolve("d.css"), "p {}");
        Files.createSymbolicLink(in.resolve("e.txt"), in.resolve("a.txt"));
        Path to = folder.resolve("skips");
        Stemma run = Stemma.run("run", in.toString(), "-o", to.toString());
        assertThat(run.code()).isZero();
        String skipped = "skipped: hidden file (1), link to a file (1), no document (2); " + to.resolve("run.json")
                + " names them";
        for (Stemma shown : List.of(
                run, Stemma.run("show", to.toString()), Stemma.run("run", in.toString(), "-o", to.toString()))) {
            assertThat(shown.out().replaceAll("\\s+", " ")).contains(skipped);
        }
        assertThat(Stemma.run("show", out.toString()).out()).doesNotContain("skipped:");
        assertThat(Files.readString(to.resolve("run.json")))
                .contains("e.txt: link to a file", "d.css: no document: .css");
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

    private static Stemma query(String sql, String format) {
        return Stemma.run("query", out.toString(), sql, "--format", format);
    }
}
