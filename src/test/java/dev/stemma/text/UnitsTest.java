package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void areThoseOfTheString() {
        Random random = new Random(23);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); text.length() < length; ) {
                int last = random.nextBoolean() ? 0x80 : random.nextBoolean() ? 0x800 : 0x20000;
                text.appendCodePoint(random.nextInt(last));
            }
            byte[] bytes = Utf8.lossless(text.toString());
            byte[] written = new byte[bytes.length + 3]; // as much room as is asked for
            int end = 0;
            for (int k = 0; k < text.length(); k++) {
                end = Units.put(text.charAt(k), written, end);
            }
            assertThat(Arrays.copyOf(written, end)).as("round %d", i).isEqualTo(bytes);
            int at = 0;
            for (int k = 0; k < text.length(); k = text.offsetByCodePoints(k, 1)) {
                int next = Units.next(bytes, at);
                assertThat(Units.at(bytes, at)).as("round %d at %d", i, k).isEqualTo(text.charAt(k));
                assertThat(Units.start(bytes, next - 1))
                        .as("round %d at %d", i, k)
                        .isEqualTo(at);
                assertThat(Units.count(bytes, 0, at)).as("round %d at %d", i, k).isEqualTo(k);
                assertThat(Units.count(bytes, at, bytes.length))
                        .as("round %d at %d", i, k)
                        .isEqualTo(text.length() - k);
                at = next;
            }
            assertThat(at).isEqualTo(bytes.length);
        }
    }
}
