package dev.stemma.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A byte order mark at the start.
 *
 * @param charset what it says
 * @param length its bytes
 */
public record Bom(Charset charset, int length) {
    /** Offset behind the mark of UTF-8 that bytes begin with; 0 when they have none. */
    public static int behindUtf8(byte[] b) {
        return b.length >= 3 && at(b, 0) == 0xef && at(b, 1) == 0xbb && at(b, 2) == 0xbf ? 3 : 0;
    }

    /** The mark that bytes begin with. */
    public static Optional<Bom> of(byte[] b) {
        if (behindUtf8(b) > 0) {
            return Optional.of(new Bom(StandardCharsets.UTF_8, behindUtf8(b)));
        }
        // before UTF-16: its mark is the start of this one
        if (b.length >= 4 && at(b, 0) == 0xff && at(b, 1) == 0xfe && b[2] == 0 && b[3] == 0) {
            return Optional.of(new Bom(Charset.forName("UTF-32LE"), 4));
        }
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && at(b, 2) == 0xfe && at(b, 3) == 0xff) {
            return Optional.of(new Bom(Charset.forName("UTF-32BE"), 4));
        }
        if (b.length >= 2 && at(b, 0) == 0xff && at(b, 1) == 0xfe) {
            return Optional.of(new Bom(StandardCharsets.UTF_16LE, 2));
        }
        if (b.length >= 2 && at(b, 0) == 0xfe && at(b, 1) == 0xff) {
            return Optional.of(new Bom(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private static int at(byte[] bytes, int i) {
        return bytes[i] & 0xff;
    }
}
