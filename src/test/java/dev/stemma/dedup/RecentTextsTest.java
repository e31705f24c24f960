package dev.stemma.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTextsTest {
    private final List<String> read = new ArrayList<>();
    private final RecentTexts texts = new RecentTexts(new Texts() {
        @Override
        public String key(int ordinal) {
            read.add("key " + ordinal);
            return "key text " + ordinal;
        }

        @Override
        public String masked(int ordinal) {
            read.add("masked " + ordinal);
            return "masked text " + ordinal;
        }

        @Override
        public String masked(int ordinal, String key) {
            read.add("masked " + ordinal + " by " + key);
            return "masked text " + ordinal;
        }
    });

    @Test
    void readsEachTextOnceAndAMaskedOneByItsKeyTextWhereThatIsAtHand() {
        assertThat(texts.key(3)).isEqualTo("key text 3");
        assertThat(texts.masked(3)).isEqualTo("masked text 3");
        assertThat(texts.masked(4)).isEqualTo("masked text 4");
        assertThat(texts.key(3)).isEqualTo("key text 3");
        assertThat(texts.masked(3)).isEqualTo("masked text 3");
        assertThat(read).containsExactly("key 3", "masked 3 by key text 3", "masked 4");
    }
}
