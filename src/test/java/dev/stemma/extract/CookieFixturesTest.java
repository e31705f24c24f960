package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.Stemma;
import dev.stemma.model.Declaration;
import dev.stemma.model.Tabled;
import dev.stemma.model.Transport;
import dev.stemma.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case in {@code fixtures/extract}: the declarations read from {@code input.txt} or, through all stages,
 * from {@code input.html} are those of {@code expected.tsv}. With
 * {@code -Dgolden=update} the expectation is written anew; the difference is reviewed like code.
 */
class CookieFixturesTest {
    private static final Path CASES = Path.of("fixtures/extract");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.json"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesItsRows(Path folder) throws IOException {
        JsonNode label = new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        assertThat(label.path("origin").asText()).as("origin of %s", folder).isNotEmpty();
        Path page = folder.resolve("input.html");
        String read = rows(
                Files.exists(page)
                        ? Stemma.read(page).facts().cookies()
                        : cookies(Files.readString(folder.resolve("input.txt"), StandardCharsets.UTF_8)));
        Path expected = folder.resolve("expected.tsv");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, read, StandardCharsets.UTF_8);
        }
        assertThat(read).as(label.path("label").asText()).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    private static List<Declaration> cookies(String text) {
        Tabled tabled = Tables.read(text, List.of(), List.of());
        return Extractor.read(
                        tabled.text(),
                        Blocks.of(tabled.text(), List.of(), tabled),
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
