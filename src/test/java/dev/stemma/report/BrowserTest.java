package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.store.StoreReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser: it is searched, sorted, walked by keyboard, in light, dark and narrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    /** A folder for pictures of the page, for people to look at. */
    private static final String PICTURES = "STEMMA_REPORT_PICTURES";

    private Path page;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path program = Chromium.programOrSkip();
        page = folder.resolve("report.html");
        try (StoreReader store = SampleStore.harmless(folder)) {
            ReportWriter.write(store, page, ReportOptions.defaults());
        }
        browser = new Chromium(program, Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        browser.window(1280, 900, "light");
        browser.open(page, "");
    }

    private long count(String selector) throws Exception {
        return browser.evaluate(
                        "[...document.querySelectorAll('" + selector + "')].filter(e => e.checkVisibility()).length")
                .asLong();
    }

    @Test
    void nothingIsComplainedOfAndNothingIsLoaded() throws Exception {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
    }

    @Test
    void thePolicyStopsAForeignScript() throws Exception {
        browser.evaluate(
                "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.foreign = 1'}))");
        assertThat(browser.evaluate("typeof window.foreign").asText()).isEqualTo("undefined");
        assertThat(browser.complaints()).anyMatch(message -> message.contains("Content Security Policy"));
    }

    @Test
    void searchAndFilterNarrowAList() throws Exception {
        assertThat(count("#documents .card")).isEqualTo(8);
        browser.evaluate("document.querySelector('#documents input[type=search]').focus()");
        browser.type("BLOCKED.HTML");
        assertThat(count("#documents .card")).isEqualTo(1);
        assertThat(browser.evaluate("document.querySelector('#documents output').textContent")
                        .asText())
                .isEqualTo("1 of 8");
        browser.open(page, "");
        browser.evaluate("{ const field = document.querySelector('#documents select'); field.value = 'truncated';"
                + " field.dispatchEvent(new Event('input')); }");
        assertThat(count("#documents .card")).isEqualTo(1);
    }

    @Test
    void aColumnSortsBothWays() throws Exception {
        String first =
                "document.querySelector('#cookies table[data-sift=rows] tbody tr').querySelector('th code').textContent";
        String press = "document.querySelector('#cookies table[data-sift=rows] th button').click()";
        browser.evaluate(press);
        assertThat(browser.evaluate(first).asText()).isEqualTo("_ga");
        browser.evaluate(press);
        assertThat(browser.evaluate(first).asText()).isEqualTo("sessionid");
        assertThat(browser.evaluate("document.querySelector('#cookies table[data-sift=rows] th').ariaSort")
                        .asText())
                .isEqualTo("descending");
    }

    @Test
    void aLinkOpensWhatItLeadsTo() throws Exception {
        browser.evaluate("document.querySelector('#documents input[type=search]').value = 'nothing like it';"
                + "document.querySelector('#documents input[type=search]').dispatchEvent(new Event('input'))");
        assertThat(count("#documents .card")).isZero();
        browser.evaluate("document.querySelector('#incomplete a.id[href^=\"#d\"]').click()");
        browser.until("location.hash !== '' && document.querySelector(location.hash).open");
        assertThat(browser.evaluate("document.querySelector(location.hash).checkVisibility()")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void everyControlIsReachedByKeyboard() throws Exception {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            browser.press("Tab", 9, "");
            reached.add(browser.evaluate(
                            "document.activeElement.tagName + ' ' + (document.activeElement.hash || document.activeElement.id || '')")
                    .asText());
        }
        assertThat(reached.get(0)).isEqualTo("A #overview");
        assertThat(reached)
                .contains("INPUT theme-auto", "A #templates", "A #method", "SUMMARY ")
                .doesNotContain("BODY ");
        browser.evaluate("document.querySelector('#documents .card > summary').focus()");
        browser.press("Enter", 13, "\r");
        assertThat(browser.evaluate("document.querySelector('#documents .card').open")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theReaderChoosesTheColours() throws Exception {
        String paper = "getComputedStyle(document.body).backgroundColor";
        String light = browser.evaluate(paper).asText();
        browser.evaluate("document.getElementById('theme-dark').click()");
        assertThat(browser.evaluate(paper).asText()).isNotEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ';', textBlock = """
                    1280; light; 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'
                    1280; dark;  'color-contrast'
                    360;  light; 'scrollable-region-focusable', 'target-size'
                    """)
    void peopleWithDisabilitiesCanUseIt(int width, String scheme, String rules) throws Exception {
        browser.window(width, 900, scheme);
        browser.open(page, "");
        browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        JsonNode violations = browser.violations(rules);
        assertThat(violations).isEmpty();
        String pictures = System.getenv(PICTURES);
        if (pictures != null) {
            browser.window(width, 7_000, scheme);
            browser.open(page, "");
            browser.screenshot(Path.of(pictures, width + "-" + scheme + ".png"));
        }
    }

    @Test
    void aLongHostBreaksWhereTheWindowIsNarrow() throws Exception {
        browser.window(390, 800, "light");
        browser.open(page, "");
        browser.evaluate(
                "document.querySelector('#templates summary .below bdi').textContent = 'www.' + 'verylong'.repeat(12)");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
    }

    /** An id is a path, and evidence names its sibling by it. */
    @Test
    void aLongIdInTheEvidenceBreaksWhereTheWindowIsNarrow() throws Exception {
        browser.window(390, 800, "light");
        browser.open(page, "");
        browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; });"
                + "document.querySelectorAll('.evidence li').forEach(each => each.append('a_long_name_'.repeat(12)))");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
    }

    @Test
    void aValueTakesThreeLinesAndNoTower() throws Exception {
        String lines = browser.evaluate("(() => {"
                        + "const table = document.querySelector('[data-sift=values]');"
                        + "const cells = [...table.tBodies[0].rows[0].cells].slice(1);"
                        + "for (let more = 0; more < 10; more++) cells[0].after(cells[0].cloneNode(true));"
                        + "for (const cell of table.querySelectorAll('td')) cell.replaceChildren(Object.assign("
                        + "document.createElement('bdi'), {textContent: 'seven letters and more '.repeat(4)}));"
                        + "const bdi = table.querySelector('td bdi');"
                        + "return Math.round(bdi.getBoundingClientRect().height / parseFloat(getComputedStyle(bdi).lineHeight));"
                        + "})()")
                .asText();
        assertThat(Integer.parseInt(lines)).isBetween(1, 3 + 1);
    }

    /** Chromium writes each gradient into a PDF as a picture: hatched rows of 300 documents took minutes and 126 MB. */
    @Test
    void onPaperNothingIsAPictureBehindText() throws Exception {
        String pictures = "[...document.querySelectorAll('%s')]"
                + ".filter(e => getComputedStyle(e).backgroundImage !== 'none').length";
        assertThat(browser.evaluate(pictures.formatted("tr.proposed > *")).asInt())
                .isPositive();
        browser.paper();
        assertThat(browser.evaluate(pictures.formatted("*")).asInt()).isZero();
    }
}
