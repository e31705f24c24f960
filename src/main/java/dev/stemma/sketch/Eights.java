package dev.stemma.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first the lowest in a {@code long}. */
final class Eights {
    static final long ONES = 0x0101010101010101L;

    /** The highest bit of each byte. */
    static final long HIGHS = 0x8080808080808080L;

    /** Times this, the lowest bits of eight bytes stand side by side in the highest byte, and no two sums meet on the way. */
    private static final long GATHER = 0x0102040810204080L;

    private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Eights() {}

    static long get(byte[] bytes, int at) {
        return (long) VIEW.get(bytes, at);
    }

    static void set(byte[] bytes, int at, long eight) {
        VIEW.set(bytes, at, eight);
    }

    /** The highest bit of the first byte that is zero; those behind it may be marked where none is. */
    static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    /** A bit for each of 64 bytes from {@code at} on, the lowest for the first: whether it is zero. */
    static long zerosOfSixtyFour(byte[] bytes, int at) {
        return zeroBits(get(bytes, at))
                | zeroBits(get(bytes, at + 8)) << 8
                | zeroBits(get(bytes, at + 16)) << 16
                | zeroBits(get(bytes, at + 24)) << 24
                | zeroBits(get(bytes, at + 32)) << 32
                | zeroBits(get(bytes, at + 40)) << 40
                | zeroBits(get(bytes, at + 48)) << 48
                | zeroBits(get(bytes, at + 56)) << 56;
    }

    private static long zeroBits(long eight) {
        long others = (((eight & ~HIGHS) + ~HIGHS) | eight) & HIGHS; // none wrong: nothing is carried from byte to byte
        return (((others ^ HIGHS) >>> 7) * GATHER) >>> 56;
    }
}
