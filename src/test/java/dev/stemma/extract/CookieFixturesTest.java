package dev.stemma.extract;

import dev.stemma.Fixture;
import dev.stemma.Stemma;
import dev.stemma.model.Declaration;
import dev.stemma.model.Tabled;
import dev.stemma.model.Transport;
import dev.stemma.table.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case in {@code fixtures/extract}: the declarations read from {@code input.txt} or, through all stages,
 * from {@code input.html} are those of {@code expected.tsv}. With
 * {@code -Dgolden=update} the expectation is written anew; the difference is reviewed like code.
 */
class CookieFixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("extract", "facts", "gold");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesItsRows(Fixture fixture) throws IOException {
        String seen = rows(
                fixture.has("input.html")
                        ? Stemma.read(fixture.file("input.html")).facts().cookies()
                        : cookies(fixture.text("input.txt")));
        fixture.expects("expected.tsv", seen);
    }

    private static List<Declaration> cookies(String text) {
        Tabled tabled = Tables.read(text, List.of(), List.of());
        return Extractor.read(
                        tabled.text(),
                        TextBlocks.of(tabled.text(), List.of(), tabled),
                        tabled.tables(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Transport.SILENT)
                .cookies();
    }

    private static String rows(List<Declaration> cookies) {
        StringBuilder out = new StringBuilder(
                "# names\tprovider\tfunction\tlocation\tpurpose\tcategory\tduration\tdays\tstorage\tparty\tdomain\n");
        cookies.forEach(cookie -> out.append(row(cookie)).append('\n'));
        return out.toString();
    }

    private static String row(Declaration cookie) {
        return String.join(
                "\t",
                String.join(", ", cookie.names()),
                cookie.provider().orElse(""),
                cookie.function().orElse(""),
                cookie.location().orElse(""),
                cookie.purpose().orElse(""),
                cookie.category().orElse(""),
                cookie.duration().orElse(""),
                cookie.durationDays().isPresent()
                        ? Double.toString(cookie.durationDays().getAsDouble())
                        : "",
                cookie.storage().orElse(""),
                cookie.party().orElse(""),
                cookie.domain().orElse(""));
    }
}
