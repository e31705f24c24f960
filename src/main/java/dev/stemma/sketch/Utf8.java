package dev.stemma.sketch;

/** Characters as UTF-8, with a say in what becomes of half a surrogate pair, which the JDK's encoder turns into a question mark. */
public final class Utf8 {
    private Utf8() {}

    /** What becomes of half a surrogate pair, which no UTF-8 has. */
    enum Halves {
        /** Its own three bytes ("WTF-8"): no two texts are encoded alike. */
        KEPT,
        /** U+FFFD: every decoder reads it. */
        REPLACED
    }

    /** The text; half a pair, which JSON can spell, becomes U+FFFD. */
    public static byte[] of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /** {@code length} of {@code chars} from {@code start} on; half a pair becomes U+FFFD. */
    public static byte[] of(char[] chars, int start, int length) {
        byte[] bytes = new byte[size(chars, start, start + length)];
        encode(chars, start, start + length, bytes, Halves.REPLACED);
        return bytes;
    }

    /**
     * Encodes {@code chars} from {@code start} to before {@code end}.
     *
     * @param bytes long enough: three for each unit always are
     * @return the number of bytes
     */
    static int encode(char[] chars, int start, int end, byte[] bytes, Halves halves) {
        int at = 0;
        int i = start;
        while (i < end) {
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
            char c = chars[i++];
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i < end && Character.isLowSurrogate(chars[i])) {
                int point = Character.toCodePoint(c, chars[i++]);
                bytes[at++] = (byte) (0xF0 | (point >> 18));
                bytes[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                int unit = halves == Halves.REPLACED && Character.isSurrogate(c) ? 0xFFFD : c;
                bytes[at++] = (byte) (0xE0 | (unit >> 12));
                bytes[at++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                bytes[at++] = (byte) (0x80 | (unit & 0x3F));
            }
        }
        return at;
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
