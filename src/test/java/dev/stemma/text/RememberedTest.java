package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {
    /** An entry of no content counts 176. */
    private static final long ENTRY = 176;

    @Test
    void whatTakesTooMuchIsForgottenAndALargeEntryIsNotTaken() {
        Remembered<String, Integer> remembered = new Remembered<>(16 * (ENTRY + 20));
        remembered.put("large", 0, 20);
        assertThat(remembered.find("large")).contains(0);
        assertThat(remembered.takes(21)).isFalse();
        remembered.put("too large", 1, 21);
        assertThat(remembered.find("too large")).isEmpty();
        for (int i = 0; i < 100; i++) {
            remembered.put("entry " + i, i, 20);
            assertThat(remembered.find("entry " + i)).contains(i);
        }
        assertThat(remembered.find("large")).isEmpty();
        int found = 0;
        for (int i = 0; i < 100; i++) {
            found += remembered.find("entry " + i).isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(1, 16);
    }

    /** Small entries take more by being entries than by what is in them. */
    @Test
    void entriesWithoutContentTakeRoomToo() {
        Remembered<Integer, Integer> remembered = new Remembered<>(100 * ENTRY);
        int found = 0;
        for (int i = 0; i < 10_000; i++) {
            remembered.put(i, i, 0);
        }
        for (int i = 0; i < 10_000; i++) {
            found += remembered.find(i).isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(1, 100);
    }
}
