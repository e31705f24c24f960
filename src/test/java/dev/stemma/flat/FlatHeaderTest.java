package dev.stemma.flat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.page.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatHeaderTest {
    /** Names and their owner in one header are two columns, in whichever language the two are joined. */
    @ParameterizedTest
    @CsvSource({
        "Cookie name and owner, Purpose, Duration",
        "Cookie name and provider, Purpose, Duration",
        "Nom du cookie et partenaire, Finalité, Durée",
        "Name und Anbieter, Zweck, Speicherdauer",
        "Nombre y proveedor, Finalidad, Duración",
        "Nome e fornitore, Finalità, Durata",
        "Naam en aanbieder, Doel, Bewaartermijn",
        "Nazwa i dostawca, Cel, Czas przechowywania",
        "Namn och leverantör, Syfte, Lagringstid",
        "Navn og udbyder, Formål, Udløb",
        "Navn eller tilbyder, Formål, Varighet"
    })
    void namesAndTheirOwnerAreTwoColumns(String names, String purpose, String duration) {
        assertThat(roles(names, purpose, duration))
                .contains(List.of(
                        Optional.of(ColumnRole.NAMES),
                        Optional.of(ColumnRole.PROVIDER),
                        Optional.of(ColumnRole.PURPOSE),
                        Optional.of(ColumnRole.DURATION)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie name and purpose", "Cookie name", "Name undAnbieter", "Name and"})
    void otherHeadersStayOne(String names) {
        assertThat(roles(names, "Purpose", "Duration")).allMatch(roles -> roles.size() <= 3);
    }

    @Test
    void whatStandsBehindTheSecondAndIsNotLookedAt() {
        assertThat(roles("Cookie name and purpose and owner", "Duration", "Domain"))
                .allMatch(roles -> roles.size() <= 3);
    }

    private static List<List<Optional<ColumnRole>>> roles(String... header) {
        Page page = new Page(String.join("\n", header) + "\n_ga\nAcme\nCounts visits.\n1 year", List.of(), List.of());
        return FlatHeader.at(page, 0).stream().map(FlatHeader::roles).toList();
    }
}
