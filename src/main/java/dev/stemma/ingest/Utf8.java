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
            while (i + 4 <= end && (chars[i] | chars[i + 1] | chars[i + 2] | chars[i + 3]) < 0x80) { // nearly all
                bytes[at] = (byte) chars[i];
                bytes[at + 1] = (byte) chars[i + 1];
                bytes[at + 2] = (byte) chars[i + 2];
                bytes[at + 3] = (byte) chars[i + 3];
                at += 4;
                i += 4;
            }
            if (i == end) {
                break;
            }
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
        long size = (long) end - start;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                continue;
            }
            if (c < 0x800) {
                size++;
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                size += 2; // four bytes for two units
                i++;
            } else {
                size += 2;
            }
        }
        return Math.toIntExact(size);
    }
}
