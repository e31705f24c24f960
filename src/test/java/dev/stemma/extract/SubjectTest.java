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
        "pages, false"
    })
    void aTableSpeaksForItselfInEachLanguage(String word, boolean isCookies) {
        String text = "We say what we hold of visitors. ".repeat(60) + "\n\nName\tPurpose\tDuration\nelm_a\tKeeps "
                + word + " that you chose\t1 year\nelm_b\tCounts visits\t1 day\n";
        Table table = Tables.read(text, List.of(), List.of()).tables().get(0);
        assertThat(new Subject(text).isCookies(table)).isEqualTo(isCookies);
    }
}
