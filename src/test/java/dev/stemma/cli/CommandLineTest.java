package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line: what goes where, which exit code, one line for each mistake. The commands have tests of their own. */
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
                .contains("5 documents, 5 sites, 3 domains")
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
        bad.oneLine("the query failed");
        query("select * from nothing", "csv").oneLine("nothing");
        for (String writes : List.of(
                "create table x (i integer)",
                "drop table documents",
                "update documents set id = 'x'",
                "delete from cookies")) {
            query(writes, "csv").oneLine("the tables of a run are only read; ask with SELECT");
        }
        query("copy documents to '" + folder.resolve("x.csv") + "'", "csv").oneLine("no other file");
        query("select * from read_text('README.md')", "csv").oneLine("no other file");
        query("begin", "csv").oneLine("gives no rows");
        query("set threads = 1", "csv").oneLine("settings cannot be changed");
        query("select ?", "csv").oneLine("question mark");
    }

    /** Only the last would be answered. */
    @Test
    void twoStatementsAreRefused() {
        for (String two : List.of(
                "select 1; select 2",
                "select 1; show tables",
                "show tables; select 1",
                "show tables; describe documents;",
                "select ';'; select 2",
                "select 1; drop table documents")) {
            Stemma refused = query(two, "csv");
            assertThat(refused.code()).as(two).isEqualTo(2);
            assertThat(refused.out()).as(two).isEmpty();
            refused.oneLine("more than one statement");
        }
        for (String one : List.of(
                "select 1;",
                "select 1 as x; -- the only one",
                "select ';' as x",
                "select 1 as \"a;b\"",
                "select 1 /* ; select 2 */",
                "select 1 -- ; select 2",
                "describe documents;",
                "show tables ;; ",
                "explain select 'a;b'")) {
            Stemma asked = query(one, "csv");
            assertThat(asked.code()).as("%s: %s", one, asked.err()).isZero();
            assertThat(asked.out()).as(one).isNotEmpty();
        }
    }

    @Test
    void aDocumentIsShownByItsId() {
        Stemma shown = Stemma.run("show", out.toString(), "004_4095782621002d1e.txt");
        assertThat(shown.out()).contains("truncated", "proposed", "csrftoken", "table-join", "Opend");
        Stemma unknown = Stemma.run("show", out.toString(), "005.txt");
        assertThat(unknown.code()).isEqualTo(2);
        unknown.oneLine("005.txt");
    }

    @Test
    void lineEndsOfWindowsDoNotHideTheOtherRepairs() throws IOException {
        Path in = Files.createDirectory(folder.resolve("windows"));
        Files.writeString(in.resolve("a.txt"), "One line of a text.\r\n".repeat(40) + "It’s the last.\r\n");
        Files.writeString(in.resolve("b.html"), "<p>It’s a page of a few words.</p>");
        Path to = folder.resolve("windows-out");
        Stemma.run("run", in.toString(), "-q", "-o", to.toString());
        assertThat(Stemma.run("show", to.toString(), "a.txt").out())
                .contains("\nRepairs\n", "quotes", "... and 41 line ends: stemma query")
                .doesNotContain("line-ends");
        assertThat(Stemma.run("show", to.toString(), "b.html").out())
                .contains("\nRepairs of the text that was extracted\n");
    }

    @Test
    void theBeginningOfAnIdIsEnoughWhereOnlyOneBeginsSo() {
        assertThat(Stemma.run("show", out.toString(), "004_4"))
                .isEqualTo(Stemma.run("show", out.toString(), "004_4095782621002d1e.txt"));
        String cluster = query("select cluster from clusters", "csv")
                .out()
                .lines()
                .toList()
                .get(1);
        Stemma shown = Stemma.run("show", out.toString(), cluster);
        assertThat(shown.out())
                .startsWith(cluster + "  5 documents, 5 sites, 3 domains, weakest similarity 0.9067")
                .contains("Members", "representative", "004_4095782621002d1e.txt", "What differs", "platform_url");
        assertThat(Stemma.run("show", out.toString(), "c-")).isEqualTo(shown);
        assertThat(Stemma.run("show", out.toString(), cluster, "--format", "json")
                        .out())
                .contains("\"members\":[{\"id\":\"000_10ca08ade4f42350.txt\"");
        assertThat(Stemma.run("show", out.toString(), cluster, "--top", "2").out())
                .contains("... and 3 more rows");
        String near = cluster.substring(0, 5) + "~" + cluster.substring(6);
        Stemma.mistake("did you mean " + cluster + "?", "show", out.toString(), near);
    }

    @Test
    void aNameThatIsNoPathHereIsTold() {
        Stemma.mistake("is no path here: Nul character not allowed", "show", "no\0path");
        Stemma.mistake("is no path here: Nul character not allowed", "run", "corpus", "-o", "no\0path");
    }

    @Test
    void mistakesOfTheUserAreOneLineAndTwo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path config = Files.writeString(folder.resolve("stemma.properties"), "treshold = 0.8\n");
        Path to = folder.resolve("to");
        Stemma.mistake("no/such/path", "run", "no/such/path", "-o", to.toString());
        Stemma.mistake("empty", "run", empty.toString(), "-o", to.toString());
        Stemma.mistake("not Stemma's", "run", "corpus", "-o", foreign.toString());
        Stemma.mistake("is a file", "run", "corpus", "-o", file.toString());
        Stemma.mistake("lies in the output folder", "run", out.resolve("clean").toString(), "-o", out.toString());
        Path link = Files.createSymbolicLink(folder.resolve("link"), out);
        Stemma.mistake("lies in the output folder", "run", link.resolve("clean").toString(), "-o", out.toString());
        Path strange = Files.createDirectory(folder.resolve("strange"));
        Files.writeString(strange.resolve("run.json"), "{\"another\": \"tool\"}");
        Stemma.mistake("not Stemma's", "run", "corpus", "-o", strange.toString());
        Stemma.mistake("did you mean --threshold?", "run", "corpus", "--thresold", "0.8");
        Stemma.mistake("did you mean incomplete?", "show", out.toString(), "incomplet");
        Stemma.mistake("did you mean 000_10ca08ade4f42350.txt or 001", "show", out.toString(), "00");
        Stemma.mistake("did you mean 004_4095782621002d1e.txt?", "show", out.toString(), "4095782621002d1e");
        Stemma.mistake("did you mean 004_4095782621002d1e.txt?", "show", out.toString(), "004_4095782612002d1e.txt");
        Stemma.mistake("did you mean 000_10ca08ade4f42350.txt?", "explain", out.toString(), "000_10ca", "x");
        Stemma.mistake("no document 'A'", "explain", out.toString(), "A", "A");
        Stemma.mistake(
                "both are the document '000_10ca08ade4f42350.txt'; give the ids of two",
                "explain",
                out.toString(),
                "000_10ca08ade4f42350.txt",
                "000_10ca08ade4f42350.txt");
        Stemma.mistake("did you mean parquet?", "export", out.toString(), to.toString(), "--format", "parqet");
        Stemma.mistake(
                "no column is called \"sitee\"; the nearest are \"site\"",
                "query",
                out.toString(),
                "select sitee from documents");
        Stemma.mistake(
                "no column is called \"sitee\"; the nearest are \"site\"",
                "query",
                out.toString(),
                "select documents.sitee from documents");
        Stemma.mistake("no more arguments", "query", out.toString(), "select", "1");
        Stemma.mistake("--top", "show", out.toString(), "cookies", "--top", "-1");
        Stemma.mistake("no ledger", "clean", "README.md", "--ledger", config.toString());
        Stemma.mistake("--treshold", "run", "corpus", "--treshold", "0.8");
        Stemma.mistake("threshold", "run", "corpus", "-o", to.toString(), "--threshold", "1.5");
        Stemma.mistake("--threshold", "run", "corpus", "--threshold", "high");
        Stemma.mistake("--quotes", "run", "corpus", "--quotes", "german");
        Stemma.mistake("--threads", "run", "corpus", "-o", to.toString(), "--threads", "0");
        Stemma.mistake(
                "--threads must be from 1 to 1024, not 100000; leave it out for one a core",
                "run",
                "corpus",
                "-o",
                to.toString(),
                "--threads",
                "100000");
        Stemma.mistake("-o needs the name of a folder, and the name is empty", "run", "corpus", "-o", "");
        Stemma.mistake("did you mean threshold?", "run", "corpus", "-o", to.toString(), "--config", config.toString());
        Path twice = Files.writeString(folder.resolve("twice.properties"), "threads = 1\nthreshold=0.9\nthreads = 2\n");
        Stemma.mistake(
                "twice.properties, line 3: 'threads' stands twice, with different values",
                "run",
                "corpus",
                "-o",
                to.toString(),
                "--config",
                twice.toString());
        Path strangest = Files.writeString(folder.resolve("strangest.properties"), "nosuch = 1\n");
        assertThat(Stemma.run("run", "corpus", "--config", strangest.toString()).err())
                .contains("'nosuch' is no option of stemma run")
                .doesNotContain("did you mean", "nearest");
        assertThat(Stemma.run("man", "nosuch").err())
                .contains("'nosuch'; there are run, ")
                .doesNotContain("did you");
        Stemma.mistake("did you mean query?", "man", "qury");
        Stemma.mistake("INPUT", "run");
        Stemma.mistake("did you mean run?", "rum", "corpus");
        Stemma.mistake("no folder", "show", "no-such-out");
        Stemma.mistake("holds no run", "show", empty.toString());
        Stemma.mistake("no file", "clean", "no-such-file.txt");
        Stemma.mistake("is a folder", "clean", "corpus");
        Stemma.mistake("no-such-rule", "clean", "README.md", "--skip", "no-such-rule");
        assertThat(foreign.resolve("letter.txt")).hasContent("mine");
        assertThat(to).doesNotExist();
    }

    @Test
    void jsonHasEachKeyOnceAndBytesAsHex() {
        assertThat(query("select 1 as a, 2 as a, 3 as a_1, 4 as a, 5 as b", "jsonl")
                        .out())
                .isEqualTo("{\"a\":1,\"a_2\":2,\"a_1\":3,\"a_3\":4,\"b\":5}\n");
        assertThat(query("select 1 as a, 2 as a", "json").out()).isEqualTo("[\n{\"a\":1,\"a_1\":2}\n]\n");
        assertThat(query("select 1 as a, 2 as a", "csv").out()).isEqualTo("a,a\n1,2\n");
        assertThat(query("select 'A\\xFF'::blob as b, [''::blob] as l", "jsonl").out())
                .isEqualTo("{\"b\":\"41ff\",\"l\":[\"\"]}\n");
    }

    private static Stemma show(Map<String, String> environment) {
        return Stemma.run(new byte[0], environment, "show", out.toString());
    }

    private static Stemma query(String sql, String format) {
        return Stemma.run("query", out.toString(), sql, "--format", format);
    }
}
