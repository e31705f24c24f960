package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.serve.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each figure is the same wherever it is shown: run.json, {@code show} for people and for programs, the report, {@code serve} and
 * the exported tables. The corpus has a template of several domains, one of several hosts of one domain, versions of one site, texts
 * alone, one cut, one that stands twice, one empty, and two inputs that cannot be read.
 */
final class AgreeingFiguresTest {
    private static final String[] WORDS =
            ("address archive asks before behind bill chair child counts data device fee guest hands hour keeps law letter list"
                            + " minute name never order page paper person reads receipt rule sends shelf since tells visit week writes year")
                    .split(" ");

    @TempDir
    static Path folder;

    private static Path out;
    private static JsonNode figures;
    private static Document report;

    @BeforeAll
    static void runOnce() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        for (String file : list(Path.of("corpus"))) {
            Files.copy(Path.of("corpus", file), texts.resolve(file));
        }
        for (String host : new String[] {"www", "shop", "help"}) {
            policy(texts, "hosts-" + host, "https://" + host + ".oak-and-sons.com", "parcels", "basket");
        }
        policy(texts, "version-1", "https://www.elmwood.org", "choir", "concert");
        policy(texts, "version-2", "https://www.elmwood.org", "choir", "rehearsal");
        policy(texts, "alone", "https://www.ashfield.net", "library", "reading room");
        String twice = policy(texts, "once", "https://www.birch.io", "museum", "ticket");
        Files.writeString(texts.resolve("twice.txt"), twice + "\n" + twice);
        Files.writeString(texts.resolve("blank.txt"), " \n");
        Files.write(texts.resolve("broken.gz"), new byte[] {31, (byte) 139, 8, 0, 0, 0, 0});
        Files.write(texts.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        out = folder.resolve("out");
        Stemma run = Stemma.run("run", texts.toString(), "-q", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.QUARANTINED.number);
        figures = json("show", out.toString(), "--format", "json").get(0);
        report = Jsoup.parse(out.resolve("report.html"), "UTF-8");
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Forty sentences that texts of one {@code trade} share and no other has, and one of its own. */
    private static String policy(Path texts, String name, String site, String trade, String thing) throws IOException {
        Random words = new Random(trade.hashCode());
        StringBuilder text = new StringBuilder("Privacy policy of " + site + "\n\n");
        for (int sentence = 0; sentence < 40; sentence++) {
            text.append("Our ").append(trade);
            for (int word = 0; word < 12; word++) {
                text.append(' ').append(WORDS[words.nextInt(WORDS.length)]);
            }
            text.append(sentence % 4 == 3 ? ".\n\n" : ". ");
        }
        text.append("Whoever lost a ").append(thing).append(" writes to us, and we answer.\n");
        Files.writeString(texts.resolve(name + ".txt"), text);
        return text.toString();
    }

    private static JsonNode json(String... args) throws IOException {
        Stemma shown = Stemma.run(args);
        assertThat(shown.code()).as(shown.err()).isZero();
        return new ObjectMapper().readTree(shown.out());
    }

    private static int rows(String view) throws IOException {
        return json("show", out.toString(), view, "--format", "json").size();
    }

    private static String figure(String name) {
        assertThat(figures.has(name)).as(name).isTrue();
        return String.format(Locale.ROOT, "%,d", figures.get(name).asLong());
    }

    /** The large figure of the report whose noun begins so. */
    private static String tile(String noun) {
        return report.select("#overview .tiles li").stream()
                .filter(tile -> tile.select(".noun").text().startsWith(noun))
                .map(tile -> tile.select(".figure").text())
                .findFirst()
                .orElse("no figure of " + noun);
    }

    /** The number beside an entry of a navigation. */
    private static String badge(Document page, String title) {
        return page.select("nav a").stream()
                .filter(entry -> entry.ownText().strip().equals(title))
                .map(entry -> entry.select(".badge").text())
                .findFirst()
                .orElse("no entry of " + title);
    }

    @Test
    void theCorpusHasSomethingToCount() {
        for (String name : new String[] {"quarantined", "incomplete", "unique", "duplicates", "cookie_rows"}) {
            assertThat(figures.get(name).asLong()).as(name).isPositive();
        }
        assertThat(figures.get("shared_templates").asLong())
                .as("hosts of one domain are shared, too")
                .isGreaterThan(figures.get("shared_by_domains").asLong());
        assertThat(figures.get("clusters").asLong())
                .as("versions of one site")
                .isGreaterThan(figures.get("shared_templates").asLong());
    }

    @Test
    void theListsHaveAsManyRowsAsTheSummarySays() throws IOException {
        assertThat(figure("clusters")).isEqualTo("" + rows("clusters")).isEqualTo("" + rows("templates"));
        assertThat(figure("incomplete")).isEqualTo("" + rows("incomplete"));
        assertThat(figure("quarantined")).isEqualTo("" + rows("quarantine"));
        assertThat(figures.get("cookie_rows").asLong()
                        + figures.get("proposed_rows").asLong())
                .isEqualTo(rows("cookies"));
        long shared =
                json("show", out.toString(), "templates", "--format", "json").findValuesAsText("shared by").stream()
                        .filter(by -> by.matches("\\d+ (sites|hosts).*"))
                        .count();
        assertThat(figure("shared_templates")).isEqualTo("" + shared);
    }

    @Test
    void theSummaryForPeopleSaysTheSame() {
        String said = Stemma.run("show", out.toString()).out();
        assertThat(said)
                .contains(figure("seen") + " seen = " + figure("documents") + " documents + " + figure("skipped")
                        + " skipped + " + figure("quarantined") + " quarantined")
                .contains(figure("documents") + " documents = " + figure("complete") + " complete")
                .contains(figure("clusters") + " of two and more documents, " + figure("unique")
                        + " of one document alone")
                .contains(figure("shared_templates") + " shared by several sites, " + figure("shared_by_domains")
                        + " of these by several domains")
                .contains(figure("cookie_rows") + " cookie rows read in ")
                .contains(figure("repairs") + " repairs in ");
    }

    @Test
    void theReportSaysTheSame() {
        assertThat(tile("document")).isEqualTo(figure("documents"));
        assertThat(tile("different text"))
                .isEqualTo(""
                        + (figures.get("clusters").asLong()
                                + figures.get("unique").asLong()));
        assertThat(tile("site")).isEqualTo(figure("sites"));
        assertThat(tile("shared template")).isEqualTo(figure("shared_templates"));
        assertThat(tile("incomplete")).isEqualTo(figure("incomplete"));
        assertThat(report.select("#overview .tiles").text())
                .as("lacks nothing, though it is not complete")
                .contains("1 of them only doubled");
        assertThat(report.select(".fails")).isEmpty();
        assertThat(report.select("#templates").text())
                .contains(figure("clusters") + " texts have copies; " + figure("shared_templates")
                        + " are shared by several sites, " + figure("shared_by_domains")
                        + " of these by several registrable domains");
        assertThat(badge(report, "Sites and templates")).isEqualTo(figure("clusters"));
        assertThat(badge(report, "Clusters")).isEqualTo(figure("clusters"));
        assertThat(badge(report, "Documents")).isEqualTo(figure("documents"));
        assertThat(badge(report, "Quarantine")).isEqualTo(figure("quarantined"));
    }

    /** Of the cut policy two rows were read, and two more are proposed by its siblings. */
    @Test
    void aSitesCookieRowsAreThoseThatWereRead() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        for (JsonNode site : json("show", out.toString(), "sites", "--format", "json")) {
            if (!site.get("site").isNull()) {
                shown.put(site.get("site").asText(), site.get("cookies").asText());
            }
        }
        assertThat(shown).containsEntry("gpseo.opendatasoft.com", "2").containsEntry("www.dataastro.eu", "4");
        Map<String, String> reported = new TreeMap<>();
        report.select("#templates table[data-sift=sites] tbody tr")
                .forEach(row -> reported.put(row.child(0).text(), row.child(5).text()));
        assertThat(reported).isEqualTo(shown);
        try (Server server = Server.start(out, 0, problem -> {})) {
            Map<String, String> served = new TreeMap<>();
            Jsoup.parse(server.address().resolve("/sites").toURL(), 30_000)
                    .select("main tbody tr")
                    .forEach(row -> served.put(row.child(0).text(), row.child(5).text()));
            assertThat(served).isEqualTo(shown);
        }
    }

    @Test
    void servedPagesSayTheSame() throws IOException {
        try (Server server = Server.start(out, 0, problem -> {})) {
            Document page = Jsoup.parse(server.address().toURL(), 30_000);
            assertThat(page.select(".tiles").outerHtml().replaceAll("href=\"[^\"]*\"", ""))
                    .isEqualTo(report.select(".tiles").outerHtml().replaceAll("href=\"[^\"]*\"", ""));
            assertThat(badge(page, "Sites")).isEqualTo(figure("sites"));
            assertThat(badge(page, "Shared templates")).isEqualTo(figure("shared_templates"));
            assertThat(badge(page, "Clusters")).isEqualTo(figure("clusters"));
            assertThat(badge(page, "Documents")).isEqualTo(figure("documents"));
            assertThat(badge(page, "Incomplete")).isEqualTo(figure("incomplete"));
            assertThat(badge(page, "Quarantine")).isEqualTo(figure("quarantined"));
        }
    }

    @Test
    void exportedTablesHaveAsManyRows() throws IOException {
        Path exported = folder.resolve("exported");
        assertThat(Stemma.run("export", out.toString(), exported.toString(), "--format", "jsonl")
                        .code())
                .isZero();
        assertThat(figure("documents")).isEqualTo(lines(exported, "documents"));
        assertThat(figure("quarantined")).isEqualTo(lines(exported, "quarantine"));
        assertThat(Long.toString(
                        figures.get("clusters").asLong() + figures.get("unique").asLong()))
                .isEqualTo(lines(exported, "clusters"));
        assertThat(Long.toString(figures.get("cookie_rows").asLong()
                        + figures.get("proposed_rows").asLong()))
                .isEqualTo(lines(exported, "cookies"));
        assertThat(Long.toString(figures.get("repairs").asLong()
                        + figures.get("refusals").asLong()))
                .isEqualTo(lines(exported, "repairs"));
    }

    private static String lines(Path exported, String table) throws IOException {
        try (Stream<String> lines = Files.lines(exported.resolve(table + ".jsonl"), StandardCharsets.UTF_8)) {
            return Long.toString(lines.count());
        }
    }

    @Test
    void runJsonSaysTheSame() throws IOException {
        JsonNode run =
                new ObjectMapper().readTree(out.resolve("run.json").toFile()).get("run");
        for (String name : new String[] {"seen", "documents", "skipped", "quarantined", "incomplete"}) {
            assertThat(run.get("counts").get(name).asLong())
                    .as(name)
                    .isEqualTo(figures.get(name).asLong());
        }
        assertThat(run.get("counts").get("copies").asLong())
                .isEqualTo(figures.get("duplicates").asLong());
        assertThat(run.get("counts").get("clusters").asLong())
                .as("there, a text alone is a cluster of one")
                .isEqualTo(
                        figures.get("clusters").asLong() + figures.get("unique").asLong());
    }
}
