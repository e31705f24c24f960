package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.lexicon.Durations;
import dev.stemma.model.Facts;
import dev.stemma.model.Tabled;
import dev.stemma.model.Transport;
import dev.stemma.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of {@code fixtures/extract/facts/*.tsv}: a text, and what is to be read out of it. */
class FactsTest {
    private static final Path FOLDER = Path.of("fixtures/extract/facts");
    private static final String NONE = "-";
    private static final String PROSE =
            "We are glad that you take the time to read what we do with what you tell us, and we have kept it as short as we could.";

    private static Stream<Arguments> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    static Stream<Arguments> platformUrls() throws IOException {
        return lines("platform-urls.tsv");
    }

    @ParameterizedTest
    @MethodSource("platformUrls")
    void site(String url, String how, String canonical, String fetched, String words) {
        String text = words.replace("{far}", (PROSE + "\n").repeat(45));
        Transport transport = new Transport(
                given(fetched),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        Facts facts = read(text, given(canonical), Optional.empty(), transport);
        assertThat(facts.platformUrl().map(found -> found.url()).orElse(NONE)).isEqualTo(url);
        assertThat(facts.platformUrl().map(found -> found.foundBy().name()).orElse(NONE))
                .isEqualTo(how);
    }

    @Test
    void aHostWithoutEndIsNoFault() {
        String host = "a." + "a.".repeat(20_000);
        String table = "Cookies of Elm\n\nName\tDomain\tDuration\n_ga\t.elm.example\t1 year\n_gid\t" + host
                + "\t1 day\n_gat\t*.shop.example/basket\t1 day\nelm_id\tshop.example.\t1 day\n";
        assertThat(read(table, Optional.empty(), Optional.empty(), Transport.SILENT)
                        .cookies())
                .extracting(
                        cookie -> cookie.names().get(0) + " " + cookie.domain().orElse(NONE))
                .containsExactly("_ga .elm.example", "_gid -", "_gat *.shop.example/basket", "elm_id -");
    }

    /** A header that was printed one cell a line above a table of tabs, and a time on a line of its own. */
    @Test
    void aCellThatPassesForAHeadingIsNoSection() {
        String text =
                "The cookies that we use\n\nHere we say what each of our cookies is for, and for how long it stays with you.\n\nName\n"
                        + "Technical Name\nPurpose\nRetention Period\nelm_id\telm_id\tIt tells one visitor from another one.\t2 years\n"
                        + "elm_ab\telm_ab\tIt shows one of two pages to you.\n1 year\nelm_cs\telm_cs\tIt keeps what you have agreed to.\t13 months\n";
        assertThat(sections(text)).isNotEmpty().containsOnly("The cookies that we use");
    }

    @Test
    void aTitleThatAHeaderMayHaveTooIsASection() {
        String rows =
                "\n\nName\tPurpose\tDuration\nelm_id\tTells one visitor from another one\t2 years\nelm_cs\tKeeps what you have agreed to\t1 year\n";
        for (String title :
                List.of("Cookies", "Cookie", "Functional", "Types of cookies", "Third-party", "Duration of cookies")) {
            assertThat(sections("# Our policy\n\nWe use cookies.\n\n## " + title + rows))
                    .as(title)
                    .containsOnly(title);
        }
    }

    @Test
    void aTitleInAnItemOfAListHasNoMarks() {
        String rows =
                "\n\nName\tPurpose\tDuration\nelm_id\tTells one visitor from another one\t2 years\nelm_cs\tKeeps what you have agreed to\t1 year\n";
        assertThat(Sections.title("* ##### Social media cookies")).isEqualTo("Social media cookies");
        assertThat(Sections.title("-5 degrees")).isEqualTo("-5 degrees");
        assertThat(sections("# Our policy\n\nWe use cookies.\n\n* ##### Social media cookies" + rows))
                .containsOnly("Social media cookies");
    }

    private static List<String> sections(String text) {
        return read(text, Optional.empty(), Optional.empty(), Transport.SILENT).cookies().stream()
                .map(cookie -> cookie.section().orElse(NONE))
                .toList();
    }

    /** A flattened page: work for each year that grew with the line would take minutes here. */
    @Test
    void aLineFullOfYearsIsNoFault() {
        String text = "In 2018 we moved and kept it. ".repeat(60_000) + "Last updated 25 March 2024.";
        Facts facts = read(text, Optional.empty(), Optional.empty(), Transport.SILENT);
        assertThat(facts.lastUpdated().map(Object::toString).orElse(NONE)).isEqualTo("2024-03-25");
    }

    static Stream<Arguments> languages() throws IOException {
        return lines("languages.tsv");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void language(String language, String declared, String text) {
        Facts facts = read(text, Optional.empty(), given(declared), Transport.SILENT);
        assertThat(facts.language().orElse(NONE)).isEqualTo(language);
    }

    static Stream<Arguments> titles() throws IOException {
        return lines("titles.tsv");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void title(String title, String text) {
        Facts facts = read(text.replace("{prose}", PROSE), Optional.empty(), Optional.empty(), Transport.SILENT);
        assertThat(facts.title().orElse(NONE)).isEqualTo(title);
    }

    static Stream<Arguments> dates() throws IOException {
        return lines("dates.tsv");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void date(String date, String words) {
        String text = words.replace("{long}", PROSE.repeat(5)).replace("{far}", (PROSE + "\n").repeat(40));
        Facts facts = read(text, Optional.empty(), Optional.empty(), Transport.SILENT);
        assertThat(facts.lastUpdated().map(Object::toString).orElse(NONE)).isEqualTo(date);
    }

    static Stream<Arguments> durations() throws IOException {
        return lines("durations.tsv");
    }

    @ParameterizedTest
    @MethodSource("durations")
    void duration(String days, String words) {
        Optional<Durations.Lasting> lasting = Durations.read(words);
        String read = lasting.isEmpty()
                ? "none"
                : lasting.get().days().isEmpty()
                        ? NONE
                        : String.format(
                                        Locale.ROOT,
                                        "%.6f",
                                        lasting.get().days().getAsDouble())
                                .replaceAll("\\.?0{1,6}$", "");
        assertThat(read).isEqualTo(days);
    }

    private static Optional<String> given(String field) {
        return field.equals(NONE) ? Optional.empty() : Optional.of(field);
    }

    private static Facts read(
            String fixture, Optional<String> canonical, Optional<String> language, Transport transport) {
        String text = fixture.replace("\\n", "\n");
        Tabled tabled = Tables.read(text, List.of(), List.of());
        return Extractor.read(
                tabled.text(),
                TextBlocks.of(tabled.text(), List.of(), tabled),
                tabled.tables(),
                Optional.empty(),
                canonical,
                language,
                transport);
    }
}
