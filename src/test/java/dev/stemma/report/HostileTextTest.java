package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of the corpus is only ever text: whatever it holds, the page has the elements of a page of harmless text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileTextTest {
    private Path folder;
    private List<String> harmless;

    @BeforeAll
    void harmlessPage(@TempDir Path temporary) {
        folder = temporary;
        harmless = skeleton(page(text -> HostileText.insert(text, HostileText.HARMLESS)));
    }

    /** Every round gives every field another payload; the same text always gets the same, as ids must. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 13})
    void theSkeletonDoesNotChange(int round) {
        assertThat(skeleton(page(text -> HostileText.insert(
                        text, HostileText.PAYLOADS.get((text.chars().sum() + round) % HostileText.PAYLOADS.size())))))
                .isEqualTo(harmless);
    }

    @Test
    void nothingIsLoadedLinkedOrHandled() {
        Document page = page(text -> HostileText.insert(text, "\"><a href=http://evil.example onclick=x>"));
        assertThat(page.select(
                        "[src], [srcset], [action], [style], object, embed, iframe, link, base, img, form, template"))
                .isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.matches("#[a-z0-9-]+"));
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void hiddenCharactersAreVisible() {
        String html =
                html(text -> HostileText.insert(text, "\u202E\u001B\u2028\u200B\u0000x".replace("\u0000", "\u0001")));
        assertThat(html).contains("\\u202E", "\\u001B", "\\u2028", "\\u200B", "\\u0001");
        assertThat(html.codePoints().filter(c -> c == 0x202E || c == 0x1B || c == 0x2028 || c == 0x200B || c == 1))
                .isEmpty();
    }

    private String html(UnaryOperator<String> tamper) {
        try (StoreReader store = SampleStore.filled(Files.createTempDirectory(folder, "store"), tamper)) {
            return new String(
                    ReportWriter.render(TableSource.of(store), ReportOptions.defaults())
                            .toByteArray(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document page(UnaryOperator<String> tamper) {
        return Jsoup.parse(html(tamper));
    }

    /** Each element with the names of its attributes; what only the page's own words can be is compared whole. */
    private static List<String> skeleton(Document page) {
        List<String> out = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.parents().is(".diff")) {
                continue; // the number of differing words depends on the words
            }
            List<String> names = new ArrayList<>();
            element.attributes().forEach(attribute -> names.add(attribute.getKey()));
            out.add(element.tagName() + names + element.id() + element.className());
        }
        return out;
    }
}
