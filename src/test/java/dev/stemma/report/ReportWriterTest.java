package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportWriterTest {
    private Path folder;
    private Path file;

    @BeforeAll
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        file = folder.resolve("report.html");
        try (StoreReader store = SampleStore.harmless(folder)) {
            ReportWriter.write(store, file, ReportOptions.defaults());
        }
    }

    private Path written(String name, ReportOptions options) throws IOException {
        Path target = folder.resolve(name);
        try (StoreReader store = StoreReader.open(folder)) {
            ReportWriter.write(store, target, options);
        }
        return target;
    }

    private Document page() throws IOException {
        return Jsoup.parse(file, "UTF-8");
    }

    @Test
    void everyPartOfThePageIsThere() throws IOException {
        assertThat(page().select("main > section").eachAttr("id"))
                .containsExactly(
                        "overview",
                        "templates",
                        "clusters",
                        "documents",
                        "incomplete",
                        "cookies",
                        "quarantine",
                        "method");
    }

    @Test
    void theCountsAddUp() throws IOException {
        Document page = page();
        assertThat(page.select(".sums li")).hasSize(4);
        assertThat(page.select(".sums li").get(0).text())
                .isEqualTo("✓ 10 seen = 8 documents + 0 skipped + 2 quarantined");
        assertThat(page.select(".fails")).isEmpty();
    }

    @Test
    void linksLeadToWhatIsThere() throws IOException {
        Document page = page();
        assertThat(page.select("a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theRunIsToldInWords() throws IOException {
        assertThat(page().select("#method dl").first().text())
                .contains("configuration threshold 0.9, quotes straight", "skips none")
                .containsPattern("seconds (ingest 0.2, parse 0.4|parse 0.4, ingest 0.2)")
                .doesNotContain("{");
    }

    @Test
    void aTemplateSaysInItsFoldWhoSharesItAndWhatDiffers() throws IOException {
        Document page = page();
        var fold = page.select("#templates details.card > summary").first();
        assertThat(fold).isNotNull();
        assertThat(fold.text())
                .isEqualTo("Cookies policy 5 sites on 3 domains, 5 documents datasource.kapsarc.org,"
                        + " gpseo.opendatasoft.com, www.dataastro.eu, header-discovery.opendatasoft.com and 1 more"
                        + " platform_url: \"https://gpseo.opendatasoft.com\", \"https://www.dataastro.eu\"");
        var family = page.select("[data-sift=families] details.card").first();
        assertThat(family).isNotNull();
        assertThat(family.select("summary").text())
                .startsWith("Cookies policy 2 templates, 6 sites on 4 domains, 6 documents datasource.kapsarc.org");
        assertThat(family.select("tbody tr").text()).contains("example.org", "61.0 % 812 1");
    }

    @Test
    void aPartIsSaidToBeOneWhateverItsCompleteness() throws IOException {
        var row = page().select("#clusters tbody tr:has(.r-truncated)").first();
        assertThat(row).isNotNull();
        assertThat(row.select(".relation").text()).isEqualTo("truncated (a part)");
        assertThat(row.text()).contains("24 in the part");
        assertThat(page().select("#clusters tbody tr:has(.r-template)").text()).doesNotContain("a part", "in the part");
    }

    @Test
    void theCutDocumentStandsBesideItsSibling() throws IOException {
        Document page = page();
        var entry =
                page.select("#incomplete details[data-completeness=truncated]").first();
        assertThat(entry).isNotNull();
        assertThat(entry.select(".seam td").get(0).wholeText())
                .contains("Opend")
                .endsWith("cut here");
        assertThat(entry.select(".seam td").get(1).text()).contains("csrftoken").contains("cookies_preferences");
        assertThat(entry.select("summary .soft").text())
                .isEqualTo("gpseo.opendatasoft.com, 87.0 % kept, 411 characters missing, cut by the scrape");
        assertThat(entry.select("tr.read")).hasSize(2);
        assertThat(entry.select("tr.proposed"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.text()).contains("proposed by a sibling"));
    }

    @Test
    void repairsStandInTheCleanText() throws IOException {
        var first = page().select("#documents .fix").first();
        assertThat(first).isNotNull();
        assertThat(first.attr("title")).isEqualTo("quotes: “ → \"");
        assertThat(first.select("ins").text()).isEqualTo("\"");
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        assertThat(written("again.html", ReportOptions.defaults())).hasSameBinaryContentAs(file);
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        ReportOptions few = new ReportOptions("Few", 25_000_000, 2, 1, 1, 1, 1, 3, 1, 1, 2, 4_000, 0);
        Document page = Jsoup.parse(written("few.html", few), "UTF-8");
        assertThat(page.select("#documents > .left-out").text())
                .startsWith("This page shows 2 of 8 documents")
                .contains("6 left out", "./stemma query");
        assertThat(page.select("#cookies .left-out").text()).contains("3 of 23 cookie rows");
        assertThat(page.select("#documents .card")).hasSize(2);
        assertThat(page.select("#clusters .left-out").text()).contains("1 of 4 copies");
    }

    @Test
    void thePageIsNeverLargerThanAllowed() throws IOException {
        ReportOptions small = new ReportOptions(
                "Small",
                ReportOptions.LEAST_BYTES,
                500,
                100,
                25,
                500,
                25,
                2_000,
                200,
                1_000,
                200,
                4_000_000,
                8_000_000);
        assertThat(Files.size(written("small.html", small))).isLessThanOrEqualTo(small.maxBytes());
    }
}
