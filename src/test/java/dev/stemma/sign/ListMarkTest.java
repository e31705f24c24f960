package dev.stemma.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMarkTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'* one','*'",
                "'  - one','  -'",
                "'•\tone','•'",
                "'1. one','1'",
                "'12) one','1'",
                "'\t3. one','\t1'",
                "'| one | two |','|'",
                "'*',''",
                "'*one*',''",
                "'**one**',''",
                "'1.',''",
                "'123. one',''",
                "'1.2. one',''",
                "'1 one',''",
                "'2026. one',''",
                "'one * two',''",
                "' | one |',''",
                "'',''",
            })
    void anItemSaysItsDepthAndItsMark(String line, String mark) {
        assertThat(ListMark.of(line)).isEqualTo(mark);
        assertThat(ListMark.mayBegin(line, 0, line.length()) || mark.isEmpty()).isTrue();
    }
}
