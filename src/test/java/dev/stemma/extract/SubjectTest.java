package dev.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Table;
import dev.stemma.table.Tables;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
    /** Nothing close above speaks of them; a table that does is one of cookies where all of the text says so often enough for its rows. */
    @ParameterizedTest
    @CsvSource({
        "cookies, true",
        "Cookies, true",
        "COOKIES, true",
        "kakor, true",
        "Kakor, true",
        "\u30AF\u30C3\u30AD\u30FC, true",
        "t\u00E9moins de connexion, true",
        "T\u00C9MOINS DE CONNEXION, true",
        "t\u00E9moins, false",
        "informasjonskapsler, true",
        "Informasjonskapslene, true",
        "ciasteczka, true",
        "\u00C7erezler, true",
        "ev\u00E4steet, true",
        "s\u00FCtik, true",
        "s\u00FCti, false",
        "\uCFE0\uD0A4, true",
        "\u0431\u0438\u0441\u043A\u0432\u0438\u0442\u043A\u0438, true",
        "\u0441\u043A\u0443\u043A\u0438, false",
        "SSL_OP_COOKIE, false",
        "pages, false"
    })
    void aTableSpeaksForItselfInEachLanguage(String word, boolean isCookies) {
        String text = "We say what we hold of visitors. ".repeat(60) + "\n\nName\tPurpose\tDuration\nelm_a\tKeeps "
                + word + " that you chose\t1 year\nelm_b\tCounts visits\t1 day\n";
        Table table = Tables.read(text, List.of(), List.of()).tables().get(0);
        assertThat(new Subject(text).isCookies(table)).isEqualTo(isCookies);
    }
}
