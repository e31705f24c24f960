package dev.stemma.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A text as one byte of Latin-1 for each UTF-16 unit, a question mark for a unit that has none: so a scanner looks at eight
 * characters in one word of the machine, the first the lowest, and turns to the text itself where a mark or a question mark
 * stands. How bytes are compared in parallel: H. Warren, Hacker's Delight, sections 6-1 and 2-18.
 */
final class Latin {
    private static final long ONES = 0x0101010101010101L;

    /** The highest bit of each byte. */
    static final long HIGHS = 0x8080808080808080L;

    private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    /** The byte {@code value} eight times. */
    static long each(int value) {
        return value * ONES;
    }

    /** Eight bytes from {@code at} on. */
    static long eight(byte[] bytes, int at) {
        return (long) VIEW.get(bytes, at);
    }

    /** The place of the first marked one of eight bytes; 8 when none is. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** A mark on the first byte that is zero; those behind it may be marked where none is. */
    static long firstZero(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    /** A mark on each byte that is zero, none of which is above 7F. */
    static long zeros(long eight) {
        return ~(eight + each(0x7F)) & HIGHS;
    }

    /** A mark on each byte from {@code least} to {@code most}; none of the bytes is above 7F, nor are these two. */
    static long between(long eight, int least, int most) {
        return (eight + each(0x80 - least)) & ~(eight + each(0x80 - most - 1)) & HIGHS;
    }
}
