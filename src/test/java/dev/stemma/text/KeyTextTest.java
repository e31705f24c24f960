package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    @Test
    void foldsSpaceStraightensQuotesAndOpensAutolinks() {
        KeyText key = KeyText.of("\n\n The user’s\u00a0 “own” <https://a.example>\tcell\n", List.of());
        assertThat(key.value()).isEqualTo("The user's \"own\" https://a.example cell");
    }

    @Test
    void leavesNoiseOut() {
        String text = "one\n\nlogo\n\ntwo";
        KeyText key = KeyText.of(text, List.of(new Span(5, 9)));
        assertThat(key.value()).isEqualTo("one two");
        assertThat(key.textOffset(4)).isEqualTo(11);
        assertThat(key.keyOffset(5)).isEqualTo(4);
        assertThat(key.toText(new Span(0, 7))).isEqualTo(new Span(0, 14));
    }
}
