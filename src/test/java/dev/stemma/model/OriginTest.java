package dev.stemma.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "a/b.HTML, html",
        "a.d/policy, ''",
        "page.html.gz, html",
        "page.gz, ''",
        "x.tar, tar",
        "c:\\a.b\\policy, ''",
        ".txt, txt",
        "name., ''"
    })
    void theSuffixIsThatOfTheName(String path, String suffix) {
        assertThat(Origin.file(path).suffix()).isEqualTo(suffix);
    }

    @Test
    void theInnermostNameHasIt() {
        assertThat(Origin.file("all.zip").member("pages/one.htm").suffix()).isEqualTo("htm");
        assertThat(Origin.file("all.jsonl").member("12").suffix()).isEmpty();
    }
}
