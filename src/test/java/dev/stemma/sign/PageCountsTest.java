package dev.stemma.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCountsTest {
    @ParameterizedTest
    @CsvSource({
        "Page 1 of 3, true",
        "2 / 3, true",
        "1 / 200, true",
        "1 / 1, false",
        "0 / 3, false",
        "4 / 3, false",
        "1 / 201, false"
    })
    void aPageOfSeveralIsOneOfThem(String words, boolean counted) {
        assertThat(Pages.of(words).isPresent()).isEqualTo(counted);
    }
}
