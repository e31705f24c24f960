package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchPairsTest {
    private static Stretch stretch(String text) {
        return new Stretch(("<" + text + ">").toCharArray(), 1, text.length() + 1);
    }

    @Test
    void aPairIsFoundByItsContentAndInItsOrder() {
        StretchPairs<Integer> pairs = new StretchPairs<>(10_000);
        char[] text = "one and two".toCharArray();
        pairs.put(new Stretch(text, 0, 3), new Stretch(text, 8, 11), 7, 0);
        text[0] = 'x'; // what is remembered stands alone
        assertThat(pairs.find(stretch("one"), stretch("two"))).contains(7);
        assertThat(pairs.find(stretch("two"), stretch("one"))).isEmpty();
        assertThat(pairs.find(stretch("one"), stretch("twx"))).isEmpty();
        assertThat(pairs.find(stretch("one "), stretch("two"))).isEmpty();
    }

    @Test
    void aPairCountsItsCharactersAndWhatWasFound() {
        StretchPairs<Integer> pairs = new StretchPairs<>(16 * 200); // of 176, 20 and 4 bytes
        pairs.put(stretch("six or"), stretch("ten."), 1, 4);
        assertThat(pairs.find(stretch("six or"), stretch("ten."))).contains(1);
        pairs.put(stretch("seven or"), stretch("ten."), 2, 4);
        assertThat(pairs.find(stretch("seven or"), stretch("ten."))).isEmpty();
        pairs.put(stretch("six or"), stretch("six."), 3, 5);
        assertThat(pairs.find(stretch("six or"), stretch("six."))).isEmpty();
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
