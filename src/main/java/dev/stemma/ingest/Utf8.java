package dev.stemma.ingest;

/**
 * Characters as UTF-8, where half a surrogate pair (JSON can spell one) becomes U+FFFD and not a question mark, as it would with
 * the JDK's own encoder.
 */
final class Utf8 {
    private Utf8() {}

    static byte[] of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    static byte[] of(char[] chars, int start, int length) {
        int end = start + length;
        byte[] bytes = new byte[size(chars, start, end)];
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                bytes[at++] = (byte) c;
                continue;
            }
            if (c < 0x800) {
                bytes[at++] = (byte) (0xc0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                int code = Character.toCodePoint(c, chars[++i]);
                bytes[at++] = (byte) (0xf0 | (code >> 18));
                bytes[at++] = (byte) (0x80 | ((code >> 12) & 0x3f));
                bytes[at++] = (byte) (0x80 | ((code >> 6) & 0x3f));
                bytes[at++] = (byte) (0x80 | (code & 0x3f));
                continue;
            }
            if (Character.isSurrogate(c)) {
                c = '\uFFFD';
            }
            bytes[at++] = (byte) (0xe0 | (c >> 12));
            bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
            bytes[at++] = (byte) (0x80 | (c & 0x3f));
        }
        return bytes;
    }

    private static int size(char[] chars, int start, int end) {
        long size = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                size++;
            } else if (c < 0x800) {
                size += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                size += 4;
                i++;
            } else {
                size += 3;
            }
        }
        return Math.toIntExact(size);
    }
}
