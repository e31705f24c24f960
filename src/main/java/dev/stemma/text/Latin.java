package dev.stemma.text;

import java.nio.charset.StandardCharsets;

/**
 * A text as one byte of Latin-1 for each UTF-16 unit, a question mark for a unit that has none: so a scanner looks at eight
 * characters in one word of the machine, and turns to the text itself where a question mark stands.
 */
final class Latin {
    private Latin() {}

    /** The bytes of {@code text}, as many as it has units. */
    static byte[] of(String text) {
        if (isMostlyLatin(text)) {
            byte[] bytes =
                    text.getBytes(StandardCharsets.ISO_8859_1); // many at once, but one for both halves of a pair
            if (bytes.length == text.length()) {
                return bytes;
            }
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = (byte) (c < 0x100 ? c : '?');
        }
        return bytes;
    }

    /** As far as some of its units tell: where they have no byte, the JDK's encoder is slower than one unit after the other. */
    private static boolean isMostlyLatin(String text) {
        int step = 1 + text.length() / 64;
        int wide = 0;
        for (int i = 0; i < text.length(); i += step) {
            wide += text.charAt(i) < 0x100 ? 0 : 1;
        }
        return wide < 8;
    }
}
