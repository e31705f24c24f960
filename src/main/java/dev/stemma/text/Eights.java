package dev.stemma.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time, the first the lowest in a {@code long}. How they are compared at once: H. Warren, Hacker's Delight, sections 6-1 and
 * 2-18.
 */
public final class Eights {
    public static final long ONES = 0x0101010101010101L;

    /** The highest bit of each byte. */
    public static final long HIGHS = 0x8080808080808080L;

    /** Times this, the highest bits of eight bytes stand side by side in the highest byte, and no two sums meet on the way. */
    private static final long GATHER = 0x0002040810204081L;

    private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Eights() {}

    /** Eight bytes from {@code at} on. */
    public static long get(byte[] bytes, int at) {
        return (long) VIEW.get(bytes, at);
    }

    public static void set(byte[] bytes, int at, long eight) {
        VIEW.set(bytes, at, eight);
    }

    public static void setFour(byte[] bytes, int at, int four) {
        HALF.set(bytes, at, four);
    }

    /** The byte {@code value} eight times. */
    static long each(int value) {
        return value * ONES;
    }

    /** The place of the first marked one of eight bytes, of which the highest bit is the mark; 8 when none is. */
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

    /**
     * A bit for each of 64 bytes from {@code at} on, the lowest for the first: whether it is zero. All that are not are above 7F or have the
     * bit 20, as small letters and digits of ASCII do.
     */
    public static long zerosOfSixtyFour(byte[] bytes, int at) {
        return ~(otherBits(get(bytes, at))
                | otherBits(get(bytes, at + 8)) << 8
                | otherBits(get(bytes, at + 16)) << 16
                | otherBits(get(bytes, at + 24)) << 24
                | otherBits(get(bytes, at + 32)) << 32
                | otherBits(get(bytes, at + 40)) << 40
                | otherBits(get(bytes, at + 48)) << 48
                | otherBits(get(bytes, at + 56)) << 56);
    }

    private static long otherBits(long eight) {
        return (((eight | (eight << 2)) & HIGHS) * GATHER) >>> 56;
    }
}
