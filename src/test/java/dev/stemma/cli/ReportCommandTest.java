package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code report}: the page of {@code run}, out of a run's database and out of Parquet, which has none by itself. */
class ReportCommandTest extends OverTheCorpus {
    @Test
    void givesThePageThatRunWrote() throws IOException {
        Path page = folder.resolve("page.html");
        Stemma done = Stemma.run("report", out.toString(), page.toString());
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out().strip()).isEqualTo(page.toString());
        assertThat(page).hasSameBinaryContentAs(out.resolve("report.html"));
    }

    @Test
    void givesAPageToWhatHasNone() throws IOException {
        Path exported = folder.resolve("exported");
        Stemma.run("export", out.toString(), exported.toString(), "--format", "parquet");
        Stemma done = Stemma.run("report", exported.toString());
        assertThat(done.code()).as(done.err()).isZero();
        // an export has no row of the run that it came from; all else is the page of the run
        assertThat(sections(exported.resolve("report.html"))).isEqualTo(sections(out.resolve("report.html")));
        assertThat(Stemma.run("show", exported.toString()).out()).contains("report.html");
    }

    @Test
    void theNextExportTakesAwayThePageOfOtherTables() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path run = folder.resolve("run");
        Path exported = folder.resolve("exported");
        Path page = exported.resolve("report.html");
        for (String text : List.of("The first text.", "The second text.")) {
            Files.writeString(in.resolve("a.txt"), text);
            assertThat(Stemma.run("run", in.toString(), "-q", "-o", run.toString())
                            .code())
                    .isZero();
            exports(run, exported);
            assertThat(page).doesNotExist();
            assertThat(Stemma.run("report", exported.toString()).code()).isZero();
            exports(run, exported);
            assertThat(page).as("of the same tables").exists();
        }
        Files.writeString(page, "<!DOCTYPE html>\n<html><title>mine</title></html>\n");
        Files.writeString(in.resolve("a.txt"), "The third text.");
        assertThat(Stemma.run("run", in.toString(), "-q", "-o", run.toString()).code())
                .isZero();
        exports(run, exported);
        assertThat(page).content().contains("mine");
    }

    private static void exports(Path run, Path to) {
        Stemma done = Stemma.run("export", run.toString(), to.toString(), "--format", "parquet");
        assertThat(done.code()).as(done.err()).isZero();
    }

    /** The page without what it says of the run itself: the counts, and the last section. */
    private static List<String> sections(Path page) throws IOException {
        String html = Files.readString(page);
        int last = html.indexOf("<h3>The last of ");
        assertThat(last).isGreaterThan(10_000);
        return html.substring(0, last)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains("</strong> seen = "))
                .toList();
    }

    @Test
    void refusesAFolderInPlaceOfAPage() {
        Stemma.mistake("name the file that the page goes to", "report", out.toString(), folder.toString());
        Stemma.mistake("holds no run of Stemma", "report", folder.toString());
        Path nowhere = folder.resolve("none").resolve("page.html");
        Stemma.mistake("no folder " + nowhere.getParent() + "; make it", "report", out.toString(), nowhere.toString());
        assertThat(Files.exists(folder.resolve("report.html"))).isFalse();
    }
}
