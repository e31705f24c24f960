package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.export.Exporter;
import dev.stemma.report.SampleStore;
import dev.stemma.serve.Visitor.Answer;
import dev.stemma.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What served pages show: links that lead somewhere, lists that lose nothing, other kinds of runs. */
final class ServedContentTest extends OverServedSample {
    /** {@code Map.of} has another order with each start of the program; a bookmark and a test want one. */
    @Test
    void addressesAndFormsAreTheSameWithEachStart() throws IOException {
        Document cluster = Jsoup.parse(visitor.get(Routes.ALL.cluster(
                        ServedSample.first(Jsoup.parse(visitor.get("/clusters").body()), "/cluster?")
                                .substring(12)))
                .body());
        assertThat(cluster.select("a[href^=/documents?cluster]").attr("href"))
                .matches("/documents\\?cluster=[^&]+&order=similarity");
        Document pair = Jsoup.parse(visitor.get("/comparison?a=" + ServedSample.BEST + "&b=" + ServedSample.CUT)
                .body());
        for (Element form : pair.select("form[method=post]")) {
            assertThat(form.select("input").eachAttr("name")).containsExactly("decision", "a", "b", "token");
        }
        assertThat(List.copyOf(RequestGuard.HEADERS.keySet()))
                .startsWith("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options");
    }

    @Test
    void nothingIsAllowedButItsOwnStyle() throws IOException {
        Answer page = visitor.get("/documents");
        assertThat(page.head())
                .contains("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")
                .doesNotContain("unsafe", "script-src");
        assertThat(Jsoup.parse(page.body()).select("script, style, [style], iframe, img, base"))
                .isEmpty();
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws IOException {
        List<String> open = new ArrayList<>(List.of("/"));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.remove(0);
            Answer page = visitor.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            for (Element link : Jsoup.parse(page.body()).select("a[href]")) {
                String href = link.attr("href");
                assertThat(href).matches("(/[a-z]*(\\?.*)?)|#[a-z0-9-]+");
                if (href.startsWith("/") && seen.size() < 150 && seen.add(href)) {
                    open.add(href);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void aComparisonNamesTheOneThatIsNotThere() throws IOException {
        Answer page = visitor.get("/comparison?a=" + ServedSample.BEST + "&b=no%20such");
        assertThat(page.status()).isEqualTo(404);
        assertThat(Jsoup.parse(page.body()).select("main").text())
                .contains("There is no document 'no such' in this run.");
    }

    @Test
    void aClusterIsKnownByItsTitle() throws IOException {
        assertThat(ServedSample.rows(visitor.get("/clusters").body()))
                .first()
                .asString()
                .startsWith("1f0c77aa Cookies policy ");
        assertThat(ServedSample.rows(visitor.get("/clusters?q=cookies").body())).hasSize(1);
    }

    @Test
    void templatesAndFamiliesSayWhoSharesThem() throws IOException {
        String shared = "Cookies policy 1f0c77aa 5 sites on 3 domains datasource.kapsarc.org, gpseo.opendatasoft.com,"
                + " www.dataastro.eu, header-discovery.opendatasoft.com and 1 more platform_url:"
                + " \"https://gpseo.opendatasoft.com\", \"https://www.dataastro.eu\"";
        assertThat(ServedSample.rows(visitor.get("/templates").body())).containsExactly(shared + " 3 5 5");
        assertThat(ServedSample.rows(visitor.get("/templates?q=icann").body()))
                .as("a site that is not named is found")
                .hasSize(1);
        assertThat(ServedSample.rows(visitor.get("/families").body()))
                .containsExactly(
                        shared + " Cookies policy 1f0c77aa 100 % 0",
                        "Cookies policy 0uu one site example.org Cookies policy 1f0c77aa 61.0 % 812");
    }

    @Test
    void aDocumentShowsWhereItStopsAndHowItsSiblingGoesOn() throws IOException {
        Document page =
                Jsoup.parse(visitor.get("/document?id=" + ServedSample.CUT).body());
        assertThat(page.select(".cut")).hasSize(1);
        assertThat(page.select(".seam ins").text()).contains("csrftoken");
        assertThat(page.select("h2.title").text()).isEqualTo(ServedSample.CUT);
        assertThat(visitor.get("/document?id=no%20such").status()).isEqualTo(404);
        assertThat(visitor.get("/document").status()).isEqualTo(400);
    }

    @Test
    void exportedParquetIsServedToo() throws IOException {
        Path exported = served.folder.resolve("exported");
        new Exporter(served.out, StoreOptions.defaults()).export(exported, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        try (Server other = served.another(exported)) {
            Visitor reader = new Visitor(other.address());
            for (String path :
                    List.of("/", "/documents", "/clusters", "/cookies", "/document?id=" + ServedSample.CUT)) {
                assertThat(reader.get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(ServedSample.rows(reader.get("/documents").body()))
                    .isEqualTo(ServedSample.rows(visitor.get("/documents").body()));
        }
    }

    @Test
    void aNewerRunIsTold() throws IOException {
        Path database = served.folder.resolve("older");
        SampleStore.harmless(database).close();
        Path parquet = served.folder.resolve("older-parquet");
        Exporter exporter = new Exporter(database, StoreOptions.defaults());
        exporter.export(parquet, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        for (Path run : List.of(database, parquet)) {
            try (Server other = served.another(run)) {
                Visitor reader = new Visitor(other.address());
                String newer = "newer run";
                assertThat(reader.get("/documents").body()).doesNotContain(newer);
                Path file = run.resolve(run.equals(database) ? "stemma.duckdb" : "edges.parquet");
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
                assertThat(reader.get("/documents").body()).contains(newer);
            }
        }
    }

    @Test
    void facetsAndSearchNarrowAndCount() throws IOException {
        Document all = Jsoup.parse(visitor.get("/documents").body());
        assertThat(all.select("output").text()).isEqualTo("1 to 8 of 8");
        Element facet = all.select(".facet a").stream()
                .filter(link ->
                        link.text().equals("truncated") && link.attr("href").contains("completeness"))
                .findFirst()
                .orElseThrow();
        assertThat(facet.parent().select(".badge").text()).isEqualTo("1");
        Document one = Jsoup.parse(visitor.get(facet.attr("href")).body());
        assertThat(one.select(".facet a"))
                .as("what is chosen, and what all have, is no choice")
                .isEmpty();
        assertThat(one.select("tbody th a").eachText()).containsExactly(ServedSample.CUT);
        assertThat(Jsoup.parse(visitor.get("/documents?q=KAPSARC").body())
                        .select("tbody th a")
                        .eachText())
                .containsExactly("003_c52bf48a2697cc58.txt");
        assertThat(Jsoup.parse(visitor.get("/documents?q=%27%22%3B%25--").body())
                        .select(".none"))
                .hasSize(1);
    }
}
