package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code export}: every format, the quarantine, and that what it wrote is read again. */
final class ExportCommandTest extends OverTheCorpus {
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
        String[] two = {"000_10ca08ade4f42350.txt", "004_4095782621002d1e.txt"};
        assertThat(Stemma.run("explain", exported.toString(), two[0], two[1]).out())
                .isEqualTo(Stemma.run("explain", out.toString(), two[0], two[1]).out());
        assertThat(Stemma.run("show", exported.toString(), "summary", "--format", "json")
                        .out())
                .contains("\"documents\":5");
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
    void anExportInsideAnInputIsNoneAndWhatStandsBesideItIs() throws IOException {
        Path input = folder.resolve("input");
        Path tables = input.resolve("tables");
        Files.createDirectories(input);
        Files.writeString(
                input.resolve("README.md"), "# The privacy notice of a small shop\n\nWe keep what you buy.\n");
        Files.writeString(input.resolve("cookies.csv"), "text\nWe use a cookie for the basket.\n");
        for (String format : List.of("jsonl", "csv", "parquet")) {
            assertThat(Stemma.run("export", out.toString(), tables + "-" + format, "--format", format)
                            .code())
                    .isZero();
        }
        assertThat(Stemma.run("report", tables + "-parquet").code()).isZero();
        Files.writeString(input.resolve("tables-jsonl/later.txt"), "A notice that was put there later.\n");
        Files.writeString(input.resolve("tables-jsonl/cookies.jsonl"), "{\"text\":\"Not the table any more.\"}\n");
        Path again = folder.resolve("again");
        Stemma run = Stemma.run("run", input.toString(), "-o", again.toString());
        assertThat(run.out()).contains("part of an export of Stemma (").doesNotContain("no document");
        assertThat(Stemma.run("query", again.toString(), "select id from documents order by id", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .containsExactly(
                        "README.md", "cookies.csv!1", "tables-jsonl/cookies.jsonl!1", "tables-jsonl/later.txt");
        assertThat(Stemma.run(
                                "run",
                                input.resolve("tables-jsonl/documents.jsonl").toString(),
                                "-o",
                                folder + "/named")
                        .code())
                .isZero();
    }
}
