package dev.stemma.sketch;

import dev.stemma.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 as lower-case hex. Thread-safe. */
public final class Digests {
    /** UTF-16 code units that are encoded at once. */
    private static final int CHUNK = 1 << 12;

    private Digests() {}

    public static String sha256(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /** Of all that is left of the stream. */
    public static String sha256(InputStream stream) throws IOException {
        return DigestUtils.sha256Hex(stream);
    }

    /**
     * Of the text in UTF-8, as {@link Utf8#lossless} encodes it: two different texts are never encoded alike.
     */
    public static String sha256(CharSequence text) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        update(digest, text.toString());
        return Hex.encodeHexString(digest.digest());
    }

    /** Of all parts one behind the other, which together may be longer than a text can be; no part ends in the middle of a pair. */
    public static String sha256(Stream<String> parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        parts.forEachOrdered(part -> update(digest, part));
        return Hex.encodeHexString(digest.digest());
    }

    private static void update(MessageDigest digest, String string) {
        for (int from = 0; from < string.length(); ) {
            int to = chunkEnd(string, from);
            digest.update(Utf8.lossless(string.substring(from, to)));
            from = to;
        }
    }

    /** Where to stop encoding: not between the halves of a pair. */
    private static int chunkEnd(String text, int from) {
        int to = Math.min(from + CHUNK, text.length());
        boolean splits = to < text.length() && to - from > 1 && Character.isHighSurrogate(text.charAt(to - 1));
        return splits ? to - 1 : to;
    }
}
