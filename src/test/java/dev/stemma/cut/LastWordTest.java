package dev.stemma.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastWordTest {
    @ParameterizedTest
    @CsvSource({"piersgate, true", "piersga, false"})
    void aWordThatIsGluedElsewhereIsWhole(String last, boolean whole) {
        String text = "All boats stop at piersgateHow we guard it\n";
        LastWord word = LastWord.of(text + last, new Span(text.length(), text.length() + last.length()));
        assertThat(word.whole()).isEqualTo(whole);
        assertThat(word.longer().isPresent()).isNotEqualTo(whole);
        word.longer().ifPresent(longer -> assertThat(longer).isEqualTo("piersgate"));
    }
}
