package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.report.Chromium;
import dev.stemma.report.SampleStore;
import dev.stemma.store.LargeStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The served pages in a real browser: opened, searched, sorted, narrowed, turned over, walked by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServedPagesTest {
    private static final String CUT = "004_4095782621002d1e.txt";
    private static final String BEST = "000_10ca08ade4f42350.txt";
    private static final List<String> KINDS = List.of(
            "/",
            "/documents",
            "/cookies",
            "/quarantine",
            "/document?id=" + CUT,
            "/cluster?id=1f0c77aa",
            "/comparison?a=" + BEST + "&b=" + CUT,
            "/decisions",
            "/method",
            "/documents?q=nothing+like+it",
            "/no-such-page");

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private Server server;
    private Server large;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path program = Chromium.programOrSkip();
        SampleStore.harmless(folder.resolve("out")).close();
        LargeStore.write(folder.resolve("large"), 400);
        server = Server.start(folder.resolve("out"), 0, problems::add);
        large = Server.start(folder.resolve("large"), 0, problems::add);
        browser = new Chromium(program, Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable each :
                Stream.of(browser, server, large).filter(one -> one != null).toList()) {
            each.close();
        }
        assertThat(problems).isEmpty();
    }

    @BeforeEach
    void window() throws Exception {
        browser.window(1280, 900, "light");
    }

    private void open(Server at, String path) throws Exception {
        browser.open(at.address().resolve(path).toString());
    }

    private String text(String selector) throws Exception {
        return browser.evaluate("document.querySelector('" + selector + "').textContent.trim()")
                .asText();
    }

    private List<String> texts(String selector) throws Exception {
        List<String> texts = new ArrayList<>();
        browser.evaluate("[...document.querySelectorAll('" + selector + "')].map(e => e.textContent.trim())")
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Follows the link, or sends the form, and waits for the page that it leads to. */
    private void go(String script, String path) throws Exception {
        browser.evaluate(script);
        browser.until("location.pathname + location.search === '" + path + "' && document.readyState === 'complete'");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ';', textBlock = """
                    1280; light; 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'
                    1280; dark;  'color-contrast'
                    390;  dark;  'scrollable-region-focusable', 'target-size'
                    """)
    void everyPageIsQuietAndOpenToAll(int width, String scheme, String rules) throws Exception {
        Set<String> pages = new LinkedHashSet<>(KINDS);
        if (scheme.equals("light")) {
            Lists.ALL.forEach(list -> pages.add("/" + list.name()));
        }
        browser.window(width, 900, scheme);
        for (String path : pages) {
            open(server, path);
            assertThat(browser.requests())
                    .as(path)
                    .isNotEmpty()
                    .allMatch(address -> URI.create(address)
                            .getAuthority()
                            .equals(server.address().getAuthority()));
            assertThat(browser.complaints().stream().filter(said -> !path.equals("/no-such-page")))
                    .as(path)
                    .isEmpty();
            browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(path + " is as wide as the window")
                    .isLessThanOrEqualTo(width);
            assertThat(browser.violations(rules)).as(path + ", " + scheme).isEmpty();
        }
    }

    @Test
    void allIsReachedByKeyboardAndSeenWhereOneIs() throws Exception {
        for (String path : KINDS) {
            open(server, path);
            int controls = browser.evaluate(
                            "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex=\"0\"]')]"
                                    + ".filter(each => each.checkVisibility()).length")
                    .asInt();
            Set<String> reached = new LinkedHashSet<>();
            for (int i = 0; i < controls; i++) {
                browser.press("Tab", 9, "");
                JsonNode focus = browser.evaluate("(() => { const e = document.activeElement, s = getComputedStyle(e);"
                        + " return { what: e.outerHTML.slice(0, 200), place: [...document.querySelectorAll('*')].indexOf(e),"
                        + " seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1"
                        + " && e.getBoundingClientRect().right > 0 && e.getBoundingClientRect().bottom > 0"
                        + " && e.getBoundingClientRect().top < innerHeight }; })()");
                assertThat(focus.get("seen").asBoolean())
                        .as(path + ": " + focus.get("what").asText())
                        .isTrue();
                reached.add(focus.get("place").asText());
            }
            assertThat(reached).as(path).hasSize(controls);
        }
        open(server, "/documents");
        browser.press("Tab", 9, "");
        browser.press("Enter", 13, "\r");
        assertThat(browser.evaluate("location.hash").asText())
                .as("the skip link")
                .isEqualTo("#page");
    }

    @Test
    void aListIsSearchedAndSortedByKeyboard() throws Exception {
        open(server, "/documents");
        browser.evaluate("document.querySelector('input[type=search]').focus()");
        browser.type("kapsarc");
        browser.press("Enter", 13, "\r");
        browser.until("location.search.includes('q=kapsarc') && document.readyState === 'complete'");
        assertThat(texts("tbody th a")).containsExactly("003_c52bf48a2697cc58.txt");
        assertThat(text("output")).isEqualTo("1 to 1 of 1");
        open(server, "/documents");
        List<String> byId = texts("tbody th a");
        browser.evaluate("document.querySelector('select[name=order]').value = 'similarity'");
        go("document.querySelector('form.tools button').click()", "/documents?q=&order=similarity");
        List<String> bySimilarity = texts("tbody th a");
        assertThat(bySimilarity).hasSameSizeAs(byId).containsAll(byId).isNotEqualTo(byId);
        assertThat(bySimilarity.get(0)).isEqualTo(CUT);
        assertThat(texts("th[aria-sort=ascending]")).containsExactly("Similarity");
        browser.evaluate(
                "[...document.querySelectorAll('th .sort')].find(e => e.textContent === 'Characters').focus()");
        browser.press("Enter", 13, "\r");
        browser.until("location.search.includes('order=chars') && document.readyState === 'complete'");
        assertThat(texts("th[aria-sort=descending]")).containsExactly("Characters");
        assertThat(texts("tbody th a")).hasSameElementsAs(byId);
    }

    @Test
    void facetsNarrowAndAreLifted() throws Exception {
        open(server, "/documents");
        browser.evaluate("document.querySelector('.facet > summary').click()");
        go(
                "[...document.querySelectorAll('.facet a')].find(a => a.textContent === 'truncated').click()",
                "/documents?completeness=truncated");
        assertThat(texts("tbody th a")).containsExactly(CUT);
        assertThat(texts(".chosen a")).hasSize(1).first().asString().startsWith("Completeness: truncated");
        go("document.querySelector('.chosen a').click()", "/documents");
        assertThat(text("output")).isEqualTo("1 to 8 of 8");
    }

    @Test
    void pagesAreTurnedForthAndBack() throws Exception {
        open(large, "/documents");
        List<String> first = texts("tbody th a");
        assertThat(first).hasSize(50);
        browser.evaluate("document.querySelector('a[rel=next]').click()");
        browser.until(
                "document.querySelector('output')?.textContent.startsWith('51 to 100 of 400') && document.readyState === 'complete'");
        assertThat(texts("tbody th a")).hasSize(50).doesNotContainAnyElementsOf(first);
        browser.evaluate("document.querySelector('a[rel=prev]').click()");
        browser.until(
                "document.querySelector('output')?.textContent.startsWith('1 to 50 of 400') && document.readyState === 'complete'");
        assertThat(texts("tbody th a")).isEqualTo(first);
    }

    @Test
    void repairsAreMarkedOnDemand() throws Exception {
        open(server, "/documents?order=repairs");
        browser.evaluate("document.querySelector('tbody th a').click()");
        browser.until("document.getElementById('show-repairs') !== null && document.readyState === 'complete'");
        String marked = "[...document.querySelectorAll('.fix del')].filter(e => e.checkVisibility()).length";
        assertThat(browser.evaluate(marked).asInt()).isPositive();
        browser.evaluate("document.getElementById('show-repairs').click()");
        assertThat(browser.evaluate(marked).asInt()).isZero();
    }
}
