package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CutTest {
    private static final String COOKIES = "a\uD83C\uDF6A\uD83C\uDF6Ab";

    @Test
    void noPairIsParted() {
        int[] places = {0, 1, 1, 3, 3, 5, 6};
        for (int at = 0; at < places.length; at++) {
            assertThat(Cut.at(COOKIES, at)).as("at %d", at).isEqualTo(places[at]);
            assertThat(Cut.head(COOKIES, at)).isEqualTo(COOKIES.substring(0, places[at]));
        }
        assertThat(Cut.head(COOKIES, 99)).isEqualTo(COOKIES);
    }

    @Test
    void aHalfAloneIsACharacter() {
        assertThat(Cut.at("a\uD83Cb", 2)).isEqualTo(2);
        assertThat(Cut.at("a\uDF6Ab", 1)).isEqualTo(1);
        assertThat(Cut.head("a\uD83C", 2)).isEqualTo("a\uD83C");
    }
}
