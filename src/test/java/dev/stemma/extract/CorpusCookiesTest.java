package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Block;
import dev.stemma.model.Declaration;
import dev.stemma.model.Facts;
import dev.stemma.model.Finding;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Tabled;
import dev.stemma.model.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five scraped policies, as the repair stage hands them on, give what the design promises. */
class CorpusCookiesTest {
    @ParameterizedTest
    @CsvSource({
        "000, https://www.dataastro.eu, 4",
        "001, https://header-discovery.opendatasoft.com, 4",
        "002, https://icann.opendatasoft.com, 4",
        "003, https://datasource.kapsarc.org, 4",
        "004, https://gpseo.opendatasoft.com, 2"
    })
    void platformAndCookies(String number, String url, int rows) {
        Facts facts = facts(tabled(number));
        assertThat(facts.platformUrl()).map(PlatformUrl::url).contains(url);
        assertThat(facts.platformUrl()).map(PlatformUrl::foundBy).contains(PlatformUrl.FoundBy.SENTENCE);
        assertThat(facts.title()).contains("Cookies policy");
        assertThat(facts.language()).contains("en");
        assertThat(facts.cookies())
                .extracting(Declaration::names)
                .containsExactlyElementsOf(Stream.of("sessionid", "django_language", "csrftoken", "cookies_preferences")
                        .limit(rows)
                        .map(List::of)
                        .toList());
        Declaration first = facts.cookies().get(0);
        assertThat(first.provider()).contains("Opendatasoft");
        assertThat(first.function()).contains("Authentication (front and back office)");
        assertThat(first.location()).contains("front and back office");
        assertThat(first.purpose()).contains("To remember the user from one page to another");
        assertThat(first.category()).contains("necessary");
        assertThat(first.source()).isEqualTo(Declaration.Source.READ);
    }

    @Test
    void theLogoLineIsNoiseAndNoCell() {
        Tabled tabled = tabled("001");
        assertThat(tabled.noise())
                .extracting(block -> block.span().of(tabled.text()))
                .containsExactly("opendatasoft");
        assertThat(tabled.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.records()).hasSize(4));
    }

    @Test
    void theLastLinesOfTheCutCopyAreNoRecordsAndKeepBothReadings() {
        Tabled tabled = tabled("004");
        assertThat(tabled.text()).endsWith("\n\nOpendatasoft\nOpend");
        assertThat(tabled.noise()).isEmpty();
        assertThat(tabled.findings()).extracting(Finding::code).containsExactly("ambiguous-line", "cut-row");
        assertThat(tabled.findings().get(0).message()).contains("logo").contains("first cell of the next row");
    }

    private static Tabled tabled(String number) {
        Tabled tabled = dev.stemma.table.Tables.read(repaired(number), List.of(), List.of());
        String undone = tabled.text();
        for (int i = tabled.layers().size() - 1; i >= 0; i--) {
            undone = tabled.layers().get(i).undo(undone);
        }
        assertThat(undone).isEqualTo(repaired(number));
        return tabled;
    }

    private static Facts facts(Tabled tabled) {
        List<Block> blocks = TextBlocks.of(tabled.text(), List.of(), tabled);
        return Extractor.read(
                tabled.text(),
                blocks,
                tabled.tables(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Transport.SILENT);
    }

    /** What the repair stage makes of the file, as far as these five need it. */
    private static String repaired(String number) {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file, StandardCharsets.UTF_8)
                    .replace('\u2019', '\'')
                    .replace('\u201C', '"')
                    .replace('\u201D', '"')
                    .replace("<https://", "https://")
                    .replace("> platform", " platform")
                    .replace("**soft**", "soft");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
