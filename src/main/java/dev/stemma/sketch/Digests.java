package dev.stemma.sketch;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 as lower-case hex. Thread-safe. */
public final class Digests {
    private Digests() {}

    public static String sha256(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /**
     * Of the text in UTF-8. An unpaired surrogate counts as its three bytes, so that two different texts are never encoded
     * alike.
     */
    public static String sha256(CharSequence text) {
        String string = text.toString();
        return sha256(hasUnpairedSurrogate(string) ? wobbly(string) : string.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasUnpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** UTF-8 that also encodes single surrogates ("WTF-8"). */
    private static byte[] wobbly(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                byte[] encoded = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(encoded, 0, bytes, at, encoded.length);
                at += encoded.length;
            }
        }
        return java.util.Arrays.copyOf(bytes, at);
    }
}
