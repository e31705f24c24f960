package dev.stemma.spool;

import dev.stemma.text.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Reads what a {@link ByteSink} wrote, in the same order. */
final class ByteSource {
    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this(bytes, 0);
    }

    ByteSource(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    byte[] raw() {
        int length = integer();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int oneByte() {
        return bytes[at++];
    }

    long number() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    int integer() {
        return (int) number();
    }

    double real() {
        return Double.longBitsToDouble(number());
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    String text() {
        int length = integer();
        at += length;
        return Utf8.text(bytes, at - length, length);
    }

    List<String> texts() {
        return all(this::text);
    }

    Optional<String> maybeText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    OptionalInt maybeInteger() {
        return flag() ? OptionalInt.of(integer()) : OptionalInt.empty();
    }

    OptionalLong maybeNumber() {
        return flag() ? OptionalLong.of(number()) : OptionalLong.empty();
    }

    OptionalDouble maybeReal() {
        return flag() ? OptionalDouble.of(real()) : OptionalDouble.empty();
    }

    <T> List<T> all(Supplier<T> each) {
        int size = integer();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(each.get());
        }
        return items;
    }
}
