package dev.stemma.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIndexOutOfBoundsException;

import dev.stemma.lexicon.CookieWords.Kind;
import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words for cookies are found wherever they stand, and nowhere else. */
class CookieWordsTest {
    private static final List<String> WORDS = DataFile.rows(CookieWords.class, "cookie-words.tsv", 2).stream()
            .map(row -> row.get(1))
            .toList();

    @Test
    void eachIsFoundInAnyCaseAtAnyPlace() {
        for (String word : WORDS) {
            for (String written : List.of(
                    word,
                    word.toUpperCase(Locale.ROOT),
                    word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))) {
                for (int before : new int[] {0, 1, 509, 510, 511, 512, 513, 1023}) {
                    String text = " ".repeat(before) + written;
                    assertThat(CookieWords.next(text, 0, text.length()))
                            .as("%s at %d", written, before)
                            .isEqualTo(before);
                    assertThat(CookieWords.areIn(text.substring(0, text.length() - 1)))
                            .as("all of %s but its end", written)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void theNextIsTheOneThatALookAtEachLetterFinds() {
        Random random = new Random(27);
        for (int round = 0; round < 2_000; round++) {
            String text = mixed(random);
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            assertThat(allOf(text, from, to)).as(text).isEqualTo(lookedAt(text, from, to));
        }
    }

    @Test
    void whatLiesOutsideOfTheTextIsToldSo() {
        assertThatIndexOutOfBoundsException().isThrownBy(() -> CookieWords.next("tea", -1, 3));
        assertThatIndexOutOfBoundsException().isThrownBy(() -> CookieWords.next("tea", 0, 4));
        assertThatIndexOutOfBoundsException().isThrownBy(() -> CookieWords.next("tea", 3, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "co",
                "cooki",
                "no biscuits here",
                "CallTracker",
                "SSL_OP_COOKIE",
                "Çok",
                "쿠",
                "Ｃｏｏｋｉｅ",
                "contact, collect, company, consent, trust, find, in, look"
            })
    void whatOnlyBeginsLikeOneIsNone(String text) {
        assertThat(CookieWords.areIn(text)).isFalse();
    }

    private static String mixed(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(300);
        for (int i = 0; i < parts; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            switch (random.nextInt(6)) {
                case 0 -> text.append(word);
                case 1 -> text.append(word.toUpperCase(Locale.ROOT));
                case 2 -> text.append(word, 0, random.nextInt(word.length()));
                case 3 -> text.append('_');
                case 4 -> text.append((char) random.nextInt(0x10000));
                default -> text.append(" a ");
            }
        }
        return text.toString();
    }

    private static List<Integer> allOf(String text, int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int at = CookieWords.next(text, from, to); at < to; at = CookieWords.next(text, at + 1, to)) {
            found.add(at);
        }
        return found;
    }

    private static List<Integer> lookedAt(String text, int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (CookieWords.at(text, at) != Kind.NONE) {
                found.add(at);
            }
        }
        return found;
    }
}
