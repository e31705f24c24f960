package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchPairsTest {
    private static Stretch stretch(String text) {
        return new Stretch(("<" + text + ">").toCharArray(), 1, text.length() + 1);
    }

    @Test
    void aPairIsFoundByItsContentAndInItsOrder() {
        StretchPairs<Integer> pairs = new StretchPairs<>(1_000);
        char[] text = "one and two".toCharArray();
        pairs.put(new Stretch(text, 0, 3), new Stretch(text, 8, 11), 7);
        text[0] = 'x'; // what is remembered stands alone
        assertThat(pairs.find(stretch("one"), stretch("two"))).contains(7);
        assertThat(pairs.find(stretch("two"), stretch("one"))).isEmpty();
        assertThat(pairs.find(stretch("one"), stretch("twx"))).isEmpty();
        assertThat(pairs.find(stretch("one "), stretch("two"))).isEmpty();
    }

    @Test
    void whatTakesTooMuchIsForgottenAndALongPairIsNotTaken() {
        StretchPairs<Integer> pairs = new StretchPairs<>(160);
        pairs.put(stretch("a long one"), stretch(""), 0);
        assertThat(pairs.find(stretch("a long one"), stretch(""))).contains(0);
        pairs.put(stretch("a longer one"), stretch(""), 1);
        assertThat(pairs.find(stretch("a longer one"), stretch(""))).isEmpty();
        int found = 0;
        for (int i = 100; i < 200; i++) {
            pairs.put(stretch("left" + i), stretch("r"), i);
            assertThat(pairs.find(stretch("left" + i), stretch("r"))).contains(i);
        }
        for (int i = 100; i < 200; i++) {
            found += pairs.find(stretch("left" + i), stretch("r")).isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(1, 20);
        assertThat(pairs.find(stretch("a long one"), stretch(""))).isEmpty();
    }

    /** Characters that the hash takes by fours and those behind them count, and so does the length. */
    @Test
    void stretchesAreEqualByAllOfTheirCharacters() {
        String text = "abcdefghijk";
        for (int length = 0; length <= text.length(); length++) {
            String own = text.substring(0, length);
            assertThat(stretch(own))
                    .isEqualTo(stretch(own))
                    .hasSameHashCodeAs(stretch(own))
                    .hasToString(own);
            for (int i = 0; i < length; i++) {
                assertThat(stretch(own.substring(0, i) + '\u0000' + own.substring(i + 1)))
                        .isNotEqualTo(stretch(own));
            }
            assertThat(stretch(own + '\u0000')).isNotEqualTo(stretch(own));
        }
        assertThat(stretch(text).alone()).isEqualTo(stretch(text)).hasSameHashCodeAs(stretch(text));
        assertThat(stretch(text).length()).isEqualTo(11);
    }
}
