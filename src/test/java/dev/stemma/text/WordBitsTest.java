package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordBitsTest {
    private static final long SEED = 20261129;

    @Test
    void hasEachWordAndFewOthers() {
        Random random = new Random(SEED);
        Set<String> words = new HashSet<>();
        while (words.size() < 200) {
            words.add(word(random));
        }
        WordBits bits = new WordBits(words, 1 << 14);
        assertThat(words).as("seed %d", SEED).allMatch(word -> bits.mayHave(hash(word)));
        int others = 0;
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            String other = word(random);
            if (!words.contains(other)) {
                others++;
                taken += bits.mayHave(hash(other)) ? 1 : 0;
            }
        }
        assertThat((double) taken / others).as("seed %d", SEED).isLessThan(0.02);
    }

    @Test
    void takesNoOtherSizes() {
        assertThatThrownBy(() -> new WordBits(Set.of(), 1000)).hasMessageContaining("power of 2");
        assertThatThrownBy(() -> new WordBits(Set.of(), 32)).hasMessageContaining("power of 2");
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = WordBits.add(hash, word.charAt(i));
        }
        return hash;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(12); length > 0; length--) {
            word.append((char) (random.nextInt(9) == 0 ? 0xE0 + random.nextInt(30) : 'a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
