package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingMarksTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "# Cookies|1",
                "###### Cookies|6",
                "####### Cookies|0",
                "#cookies|0",
                "#|0",
                "# |1",
                "Cookies # and more|0",
                " # Cookies|0"
            })
    void oneToSixAndABlankAreAHeading(String line, int marks) {
        assertThat(HeadingMarks.at("x" + line + " # y", 1, 1 + line.length())).isEqualTo(marks);
    }
}
