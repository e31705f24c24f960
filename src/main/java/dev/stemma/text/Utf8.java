package dev.stemma.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Characters as UTF-8, with a say in what becomes of half a surrogate pair, which the JDK's encoder turns into a question mark. */
public final class Utf8 {
    /** Room for eight bytes that are written at once and for a character that takes more bytes than expected. */
    private static final int SPARE = 16;

    /** Characters by which a text is known for one of a script beyond ASCII, where the JDK's own encoder is five times as fast. */
    private static final int LOOKED_AT = 32;

    /** No character. */
    private static final int ITSELF = -1;

    private Utf8() {}

    /** The text; half a pair, which JSON can spell, becomes U+FFFD. */
    public static byte[] of(String text) {
        return encoded(text, 0xFFFD);
    }

    /** {@code length} of {@code chars} from {@code start} on; half a pair becomes U+FFFD. */
    public static byte[] of(char[] chars, int start, int length) {
        byte[] bytes = new byte[size(chars, start, start + length)];
        encode(chars, start, start + length, bytes);
        return bytes;
    }

    /** The text; half a pair becomes its own three bytes ("WTF-8"), so that no two texts are encoded alike. */
    public static byte[] lossless(String text) {
        return encoded(text, ITSELF);
    }

    /** @param half what half a pair becomes */
    private static byte[] encoded(String text, int half) {
        if (isMostlyAscii(text)) {
            return fromLatin(text, half);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return questionMarks(bytes) == questionMarks(text)
                ? bytes
                : fromLatin(text, half); // one more stands for half a pair
    }

    /**
     * The text whose {@link #lossless} bytes these are. What is ASCII in it is taken over many characters at a time: the JDK goes
     * byte by byte behind the first character beyond Latin-1, and nine tenths of all policies have one.
     */
    public static String text(byte[] bytes, int from, int length) {
        int end = from + length;
        String latin = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        int at = asciiEnd(bytes, from, end);
        if (at == end) {
            return latin;
        }
        char[] chars = new char[length];
        int size = 0;
        int start = from;
        while (true) {
            latin.getChars(start - from, at - from, chars, size);
            size += at - start;
            if (at == end) {
                return new String(chars, 0, size);
            }
            do { // in most scripts all letters are beyond ASCII
                int first = bytes[at];
                if (first < 0xFFFFFFE0) {
                    chars[size++] = (char) ((first & 0x1F) << 6 | (bytes[at + 1] & 0x3F));
                    at += 2;
                } else if (first < 0xFFFFFFF0) { // half a pair as well
                    chars[size++] = (char) ((first & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
                    at += 3;
                } else {
                    int point = (first & 7) << 18
                            | (bytes[at + 1] & 0x3F) << 12
                            | (bytes[at + 2] & 0x3F) << 6
                            | (bytes[at + 3] & 0x3F);
                    chars[size++] = Character.highSurrogate(point);
                    chars[size++] = Character.lowSurrogate(point);
                    at += 4;
                }
            } while (at < end && bytes[at] < 0);
            start = at;
            at = asciiEnd(bytes, at, end);
        }
    }

    /** The first byte from {@code from} on that is no character of ASCII, or {@code end}. */
    private static int asciiEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at <= end - Long.BYTES && (Eights.get(bytes, at) & Eights.HIGHS) == 0) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Of some characters spread over the text, whether few are beyond ASCII: what is told by it is only which way is shorter. */
    private static boolean isMostlyAscii(String text) {
        int step = Math.max(1, text.length() / LOOKED_AT);
        int beyond = 0;
        int seen = 0;
        for (int i = step / 2; i < text.length(); i += step) {
            beyond += text.charAt(i) < 0x80 ? 0 : 1;
            seen++;
        }
        return 8 * beyond <= seen;
    }

    private static int questionMarks(String text) {
        int count = 0;
        for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
            count++;
        }
        return count;
    }

    private static int questionMarks(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b == '?' ? 1 : 0;
        }
        return count;
    }

    /**
     * The same for any text, soon if most of it is ASCII: the JDK makes Latin-1 of many characters at once, with a question mark for
     * what has no such byte; of that, all but question marks and what is above ASCII is taken over by eights.
     */
    private static byte[] fromLatin(String text, int half) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at <= latin.length - Long.BYTES && others(Eights.get(latin, at)) == 0) {
            at += Long.BYTES;
        }
        while (at < latin.length && latin[at] >= 0 && latin[at] != '?') {
            at++;
        }
        if (at == latin.length) {
            return latin;
        }
        byte[] bytes = new byte[latin.length + latin.length / 32 + SPARE];
        System.arraycopy(latin, 0, bytes, 0, at);
        int size = at;
        int pairs = 0; // seen so far, each two units of the text and one question mark
        while (at < latin.length) {
            if (at <= latin.length - Long.BYTES) {
                long eight = Eights.get(latin, at);
                Eights.set(bytes, size, eight);
                long others = others(eight);
                if (others == 0) { // where the next eight go is then known before these are looked at
                    at += Long.BYTES;
                    size += Long.BYTES;
                    continue;
                }
                int plain = Long.numberOfTrailingZeros(others) >>> 3;
                at += plain;
                size += plain;
            }
            do { // in most scripts all letters are beyond ASCII
                int c = latin[at];
                if (c < 0) {
                    bytes[size] = (byte) (0xC0 | ((c & 0xFF) >> 6));
                    bytes[size + 1] = (byte) (0x80 | (c & 0x3F));
                    size += 2;
                } else {
                    int point = text.codePointAt(at + pairs);
                    size = put(half != ITSELF && isHalf(point) ? half : point, bytes, size);
                    pairs += point >>> 16 == 0 ? 0 : 1;
                }
                at++;
                if (bytes.length - size < latin.length - at + SPARE) {
                    bytes = Arrays.copyOf(bytes, bytes.length + latin.length / 4 + SPARE);
                }
            } while (at < latin.length && (latin[at] < 0 || latin[at] == '?'));
        }
        return size == latin.length ? latin : Arrays.copyOf(bytes, size);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** Writes a character at {@code at}, where there is room for four bytes; returns where it ends. */
    public static int put(int point, byte[] bytes, int at) {
        int end = at;
        if (point < 0x80) {
            bytes[end++] = (byte) point;
            return end;
        }
        if (point < 0x800) {
            bytes[end++] = (byte) (0xC0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                bytes[end++] = (byte) (0xE0 | (point >> 12));
            } else {
                bytes[end++] = (byte) (0xF0 | (point >> 18));
                bytes[end++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            }
            bytes[end++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        bytes[end++] = (byte) (0x80 | (point & 0x3F));
        return end;
    }

    /** A mark on the first byte that is a question mark or above ASCII; on those behind it there may be wrong ones. */
    private static long others(long eight) {
        long x = eight ^ Eights.each('?');
        return (eight | Eights.firstZero(x)) & Eights.HIGHS;
    }

    private static void encode(char[] chars, int start, int end, byte[] bytes) {
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
            if (i < end) {
                int point = Character.codePointAt(chars, i, end);
                i += Character.charCount(point);
                at = put(isHalf(point) ? 0xFFFD : point, bytes, at);
            }
        }
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
