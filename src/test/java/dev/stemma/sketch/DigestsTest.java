package dev.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final List<String> PIECES = List.of("a", "é", "…", "中", "😀", "plain words ", "\u0000");

    @Test
    void wellFormedTextHasTheDigestOfItsUtf8() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            // the pieces fall on both sides of the borders of what is encoded at once
            for (int length = random.nextInt(20_000); text.length() < length; ) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(Digests.sha256(text)).isEqualTo(Digests.sha256(utf8(text)));
            assertThat(Utf8.lossless(text.toString())).isEqualTo(utf8(text));
        }
    }

    @Test
    void partsHaveTheDigestOfTheWhole() {
        assertThat(Digests.sha256(PIECES.stream())).isEqualTo(Digests.sha256(String.join("", PIECES)));
        assertThat(Digests.sha256(Stream.of())).isEqualTo(Digests.sha256(""));
    }

    @Test
    void anyTextHasTheDigestOfTheBytesThatItsSketchIsMadeOf() {
        Random random = new Random(13);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(10_000); text.length() < length; ) {
                text.append(
                        random.nextInt(50) == 0 ? (char) random.nextInt(1 << 16) : (char) ('a' + random.nextInt(26)));
            }
            assertThat(Digests.sha256(Utf8.lossless(text.toString()))).isEqualTo(Digests.sha256(text));
        }
    }

    @Test
    void aPairOverABorderStaysAPair() {
        for (int before = 4090; before < 4100; before++) {
            String text = "x".repeat(before) + "😀" + "y".repeat(5000);
            assertThat(Digests.sha256(text)).isEqualTo(Digests.sha256(utf8(text)));
        }
    }

    @Test
    void halvesOfPairsAreToldApart() {
        String before = "x".repeat(4095);
        assertThat(List.of(
                        Digests.sha256(before + "\ud83d"),
                        Digests.sha256(before + "\ud83e"),
                        Digests.sha256(before + "?"),
                        Digests.sha256(before + "\ufffd"),
                        Digests.sha256(before + "\ud83d\ude00"),
                        Digests.sha256(before + "\ude00\ud83d")))
                .doesNotHaveDuplicates();
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
