package dev.stemma.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 and UTF-32 without a byte order mark, told by where the zero bytes of spaces, digits and Latin letters stand. */
final class WideText {
    private static final int SAMPLE = 8192;

    private WideText() {}

    static Optional<Charset> withoutBom(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~3;
        if (bytes.length < 4 || (bytes.length & 1) != 0) {
            return Optional.empty();
        }
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 3]++;
            }
        }
        int units = Math.max(1, length / 4);
        int most = units * 9 / 10;
        int few = units / 50;
        if (bytes.length % 4 == 0 && zeros[2] > most && zeros[3] > most && zeros[0] <= few) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (bytes.length % 4 == 0 && zeros[0] > most && zeros[1] > most && zeros[3] <= few) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        // a seventh of the units are spaces even in Cyrillic or Greek; the other byte is then hardly ever zero
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (odd > units / 4 && even <= few) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even > units / 4 && odd <= few) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}
