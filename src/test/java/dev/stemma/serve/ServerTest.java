package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import dev.stemma.report.HostileText;
import dev.stemma.report.SampleStore;
import dev.stemma.serve.Visitor.Answer;
import dev.stemma.store.Decision;
import dev.stemma.store.DecisionFile;
import dev.stemma.store.Exporter;
import dev.stemma.store.LargeStore;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The served pages over HTTP: who is answered, that paging loses nothing, that hostile text stays text, and decisions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServerTest {
    private static final String CUT = "004_4095782621002d1e.txt";
    private static final String BEST = "000_10ca08ade4f42350.txt";

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private Path folder;
    private Path out;
    private Server server;
    private Visitor visitor;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        out = folder.resolve("out");
        SampleStore.harmless(out).close();
        server = Server.start(out, 0, problems::add);
        visitor = new Visitor(server.address());
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aNameThatIsNotItsOwnIsRefused() throws IOException {
        assertThat(visitor.send("GET /", "Host: evil.example", "").status()).isEqualTo(403);
        assertThat(visitor.send("GET /", "Host: 127.0.0.1", "").status()).isEqualTo(403);
        assertThat(visitor.send("GET /", "Host: localhost:" + server.address().getPort(), "")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.send("DELETE /documents", "Host: " + server.address().getAuthority(), "")
                        .status())
                .isEqualTo(405);
    }

    /** Of a request that is refused by its head nothing more is read. */
    @Test
    void aForeignNameIsRefusedBeforeTheBody() throws IOException {
        try (Socket socket = visitor.open()) {
            visitor.write(socket, "POST /decide HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 60000\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 403");
        }
    }

    /** More slow peers than threads: some send half a head, some half a body; then a person is answered all the same. */
    @Test
    void whoeverIsSlowIsGivenUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (Server other = Server.start(out, 0, problems::add, Duration.ofMillis(300))) {
            Visitor person = new Visitor(other.address());
            String host = "Host: " + other.address().getAuthority() + "\r\n";
            for (int i = 0; i < 12; i++) {
                slow.add(person.open());
                person.write(
                        slow.get(i),
                        i % 2 == 0
                                ? "GET / HTTP/1.1\r\n" + host
                                : "POST /decide HTTP/1.1\r\n" + host + "Content-Length: 20\r\n\r\ndecision");
            }
            assertThat(person.get("/documents").status()).isEqualTo(200);
            for (Socket each : slow) {
                assertThat(each.getInputStream().readAllBytes()).isEmpty(); // closed by the server
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aForeignPageMayLinkHereAndLoadNothing() throws IOException {
        String host = "Host: " + server.address().getAuthority() + "\r\n";
        String link = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
        for (String from : List.of("cross-site", "same-site")) {
            String head = host + "Sec-Fetch-Site: " + from + "\r\n";
            assertThat(visitor.send("GET /documents", head + link + "document", "")
                            .status())
                    .isEqualTo(200);
            assertThat(visitor.send("GET /documents", head + link + "iframe", "")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.send("GET /icon.svg", head + "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image", "")
                            .status())
                    .isEqualTo(403);
        }
        for (String from : List.of("none", "same-origin")) {
            assertThat(visitor.send("GET /style.css", host + "Sec-Fetch-Site: " + from, "")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theDefaultPortNeedNotBeNamed() {
        Guard guard = new Guard(80);
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "127.0.0.1:80", "localhost:80")) {
            guard.check("GET", headers(host));
        }
        for (String host : List.of("evil.example", "127.0.0.1:8080", "127.0.0.1.evil.example")) {
            assertThatThrownBy(() -> guard.check("GET", headers(host))).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> new Guard(8017).check("GET", headers("localhost")))
                .isInstanceOf(Refused.class);
    }

    private static Headers headers(String host) {
        Headers headers = new Headers();
        headers.set("Host", host);
        return headers;
    }

    /** {@code Map.of} has another order with each start of the program; a bookmark and a test want one. */
    @Test
    void addressesAndFormsAreTheSameWithEachStart() throws IOException {
        Document cluster = Jsoup.parse(visitor.get(Routes.ALL.cluster(
                        first(Jsoup.parse(visitor.get("/clusters").body()), "/cluster?")
                                .substring(12)))
                .body());
        assertThat(cluster.select("a[href^=/documents?cluster]").attr("href"))
                .matches("/documents\\?cluster=[^&]+&order=similarity");
        Document pair =
                Jsoup.parse(visitor.get("/comparison?a=" + BEST + "&b=" + CUT).body());
        for (Element form : pair.select("form[method=post]")) {
            assertThat(form.select("input").eachAttr("name")).containsExactly("decision", "a", "b", "token");
        }
        assertThat(List.copyOf(Guard.HEADERS.keySet()))
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
    void aDocumentShowsWhereItStopsAndHowItsSiblingGoesOn() throws IOException {
        Document page = Jsoup.parse(visitor.get("/document?id=" + CUT).body());
        assertThat(page.select(".cut")).hasSize(1);
        assertThat(page.select(".seam ins").text()).contains("csrftoken");
        assertThat(page.select("h2.title").text()).isEqualTo(CUT);
        assertThat(visitor.get("/document?id=no%20such").status()).isEqualTo(404);
        assertThat(visitor.get("/document").status()).isEqualTo(400);
    }

    @Test
    void exportedParquetIsServedToo() throws IOException {
        Path exported = folder.resolve("exported");
        new Exporter(out, StoreOptions.defaults()).export(exported, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        try (Server other = Server.start(exported, 0, problems::add)) {
            Visitor reader = new Visitor(other.address());
            for (String path : List.of("/", "/documents", "/clusters", "/cookies", "/document?id=" + CUT)) {
                assertThat(reader.get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(rows(reader.get("/documents").body()))
                    .isEqualTo(rows(visitor.get("/documents").body()));
        }
    }

    @Test
    void aNewerRunIsTold() throws IOException {
        Path database = folder.resolve("older");
        SampleStore.harmless(database).close();
        Path parquet = folder.resolve("older-parquet");
        Exporter exporter = new Exporter(database, StoreOptions.defaults());
        exporter.export(parquet, Exporter.Format.PARQUET, Exporter.Keep.ALL);
        for (Path run : List.of(database, parquet)) {
            try (Server other = Server.start(run, 0, problems::add)) {
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
        assertThat(one.select("tbody th a").eachText()).containsExactly(CUT);
        assertThat(Jsoup.parse(visitor.get("/documents?q=KAPSARC").body())
                        .select("tbody th a")
                        .eachText())
                .containsExactly("003_c52bf48a2697cc58.txt");
        assertThat(Jsoup.parse(visitor.get("/documents?q=%27%22%3B%25--").body())
                        .select(".none"))
                .hasSize(1);
    }

    /** Forth and back over every page of every order of every list, rows with equal keys among them: each row exactly once. */
    @Test
    void pagingLosesAndRepeatsNothing() throws IOException {
        Path large = folder.resolve("large");
        LargeStore.crowded(large);
        try (Server other = Server.start(large, 0, problems::add);
                StoreReader store = StoreReader.withTables(large, StoreOptions.defaults(), ServedTables.ALL)) {
            Visitor reader = new Visitor(other.address());
            for (Listing list : Lists.ALL) {
                long all = (Long)
                        store.query("SELECT count(*) FROM " + list.from()).single();
                assertThat(all).as(list.name() + " has more than one page").isGreaterThan(Selection.ROWS);
                for (Listing.Order order : list.orders()) {
                    String first = "/" + list.name() + "?order=" + order.name();
                    List<String> forth = new ArrayList<>();
                    String last = first;
                    for (String next = first; next != null; ) {
                        last = next;
                        String page = reader.get(next).body();
                        forth.addAll(rows(page));
                        next = href(page, "next");
                    }
                    List<String> back = new ArrayList<>();
                    for (String previous = last; previous != null; ) {
                        String page = reader.get(previous).body();
                        back.addAll(0, rows(page));
                        previous = href(page, "prev");
                    }
                    assertThat(forth).as(first).hasSize((int) all).doesNotHaveDuplicates();
                    assertThat(back).as(first).isEqualTo(forth);
                }
            }
        }
    }

    private static String href(String page, String rel) {
        Element link = Jsoup.parse(page).selectFirst("a[rel=" + rel + "]");
        return link == null ? null : link.attr("href");
    }

    private static List<String> rows(String html) {
        return Jsoup.parse(html).select("tbody tr").eachText();
    }

    @Test
    void theSkeletonIsTheSameForHostileText() throws IOException {
        List<List<String>> harmless = skeletons("harmless", text -> HostileText.insert(text, HostileText.HARMLESS));
        for (int round : List.of(0, 7)) {
            assertThat(skeletons(
                            "round" + round,
                            text -> HostileText.insert(
                                    text,
                                    HostileText.PAYLOADS.get(
                                            (text.chars().sum() + round) % HostileText.PAYLOADS.size()))))
                    .isEqualTo(harmless);
        }
    }

    private List<List<String>> skeletons(String name, UnaryOperator<String> tamper) throws IOException {
        Path there = folder.resolve(name);
        SampleStore.filled(there, tamper).close();
        List<List<String>> skeletons = new ArrayList<>();
        try (Server other = Server.start(there, 0, problems::add)) {
            Visitor reader = new Visitor(other.address());
            String cluster = "";
            String document = "";
            String best = "";
            for (Listing list : Lists.ALL) {
                Answer page = reader.get("/" + list.name());
                assertThat(page.status()).as(list.name()).isEqualTo(200);
                Document parsed = Jsoup.parse(page.body());
                skeletons.add(skeleton(parsed));
                cluster = list.name().equals("clusters") ? first(parsed, "/cluster?") : cluster;
                document = list.name().equals("incomplete") ? first(parsed, "/document?") : document;
                best = list.name().equals("documents")
                        ? first(parsed, "/document?").substring(13)
                        : best;
            }
            String pair = "/comparison?a=" + document.substring(13) + "&b=" + best;
            reader.post("/decide", form(reader.get(pair).body(), "never-merge"));
            reader.post("/decide", form(reader.get(document).body(), "complete"));
            for (String path : List.of(
                    cluster,
                    document,
                    pair,
                    "/decisions",
                    "/",
                    "/method",
                    "/documents?site=" + best + "&q=" + best,
                    "/documents?order=similarity&cluster=" + cluster.substring(12))) {
                Answer page = reader.get(path);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.body().codePoints().filter(c -> c == 0x202E || c == 0x1B || c == 0x2028))
                        .isEmpty();
                skeletons.add(skeleton(Jsoup.parse(page.body())));
            }
        }
        return skeletons;
    }

    private static String first(Document page, String prefix) {
        return page.select("tbody th a").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> skeleton(Document page) {
        List<String> skeleton = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (!element.parents().is(".diff")) { // the number of differing words depends on the words
                List<String> names = new ArrayList<>();
                element.attributes().forEach(attribute -> names.add(attribute.getKey()));
                assertThat(names).noneMatch(attribute -> attribute.startsWith("on"));
                skeleton.add(element.tagName() + names + element.id() + element.className());
            }
        }
        return skeleton;
    }

    @Test
    void aDecisionIsTakenAndUndone() throws IOException {
        Path file = DecisionFile.beside(out);
        String pair = "/comparison?a=" + BEST + "&b=" + CUT;
        Map<String, String> never = form(visitor.get(pair).body(), "never-merge");
        assertThat(file).as("looking at it decides nothing").doesNotExist();
        Map<String, String> forged = new HashMap<>(never);
        forged.put("token", "0".repeat(32));
        assertThat(visitor.post("/decide", forged).status()).isEqualTo(403);
        assertThat(visitor.post("/decide", never, "Origin: http://evil.example").status())
                .isEqualTo(403);
        assertThat(visitor.post("/decide", never, "Sec-Fetch-Site: cross-site").status())
                .isEqualTo(403);
        assertThat(visitor.get("/decide?decision=never-merge&token=" + never.get("token"))
                        .status())
                .isEqualTo(404);
        assertThat(file).doesNotExist();

        assertThat(visitor.post("/decide", never).status()).isEqualTo(303);
        assertThat(DecisionFile.read(file)).containsExactly(new Decision.NeverMerge(BEST, CUT));
        Map<String, String> must = new HashMap<>(never);
        must.put("decision", "must-link");
        assertThat(visitor.post("/decide", must).status()).as("a contradiction").isEqualTo(409);

        Map<String, String> complete = form(visitor.get("/document?id=" + CUT).body(), "complete");
        assertThat(visitor.post("/decide", complete).head()).contains("Location: /document?id=" + CUT);
        assertThat(DecisionFile.read(file)).hasSize(2).contains(new Decision.Complete(CUT, "ab12".repeat(16)));

        Map<String, String> undo = form(visitor.get(pair).body(), "never-merge");
        assertThat(visitor.post("/undo", undo).status()).isEqualTo(303);
        assertThat(visitor.post("/undo", form(visitor.get("/decisions").body(), "complete"))
                        .status())
                .isEqualTo(303);
        assertThat(DecisionFile.read(file)).isEmpty();
        Files.delete(file);
    }

    /** The fields of the form that posts this decision. */
    private static Map<String, String> form(String html, String decision) {
        Element form = Jsoup.parse(html).select("form[method=post]").stream()
                .filter(each ->
                        each.select("input[name=decision]").attr("value").equals(decision))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }
}
