package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void encodesAsTheJdkDoesButForHalvesOfPairs() {
        Random random = new Random(17);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int share = 1 + random.nextInt(30); // one in so many is beyond ASCII, or a half
            for (int length = random.nextInt(100); text.length() < length; ) {
                text.append(random.nextInt(share) == 0 ? (char) random.nextInt(1 << 16) : 'a');
                if (random.nextInt(share) == 0) {
                    text.appendCodePoint(0x10000 + random.nextInt(0x1000));
                }
            }
            assertThat(new String(Utf8.of(text.toString()), StandardCharsets.UTF_8))
                    .isEqualTo(whole(text));
            byte[] lossless = Utf8.lossless(text.toString());
            assertThat(Utf8.text(lossless, 0, lossless.length)).isEqualTo(text.toString());
        }
    }

    @Test
    void losesNothingOfAnyTextInAnyScript() {
        Random random = new Random(19);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            char first = random.nextBoolean() ? 'а' : '中';
            int ascii = 1 + random.nextInt(12); // from one in two to hardly any
            for (int length = random.nextInt(300); text.length() < length; ) {
                text.append(
                        random.nextInt(ascii) == 0
                                ? "a?".charAt(random.nextInt(2))
                                : (char) (first + random.nextInt(30)));
                if (random.nextInt(100) == 0) {
                    text.append(random.nextBoolean() ? "😀\ufffd" : random.nextBoolean() ? "\ud83d" : "\ude00");
                }
            }
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            text.codePoints().forEach(c -> {
                byte[] bytes = new byte[4];
                expected.write(bytes, 0, Utf8.put(c, bytes, 0));
            });
            byte[] bytes = Utf8.lossless(text.toString());
            assertThat(bytes).as("round %d", i).isEqualTo(expected.toByteArray());
            assertThat(Utf8.text(bytes, 0, bytes.length)).as("round %d", i).isEqualTo(text.toString());
            byte[] amid = Utf8.lossless("é" + text + "中");
            assertThat(Utf8.text(amid, 2, bytes.length)).as("round %d", i).isEqualTo(text.toString());
            assertThat(Utf8.of(text.toString()))
                    .as("round %d", i)
                    .isEqualTo(whole(text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** With U+FFFD for each half of a pair. */
    private static String whole(CharSequence text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 0xFFFD : c));
        return out.toString();
    }
}
