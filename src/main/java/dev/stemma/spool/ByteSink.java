package dev.stemma.spool;

import dev.stemma.text.Utf8;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Grows as it is written to; the counterpart of {@link ByteSource}. */
final class ByteSink {
    private byte[] bytes;
    private int size;

    /** @param expected bytes that there is room for at first */
    ByteSink(int expected) {
        this.bytes = new byte[expected];
    }

    /** Leaves so many bytes for later. */
    void skip(int count) {
        room(count);
        size += count;
    }

    void raw(byte[] some) {
        number(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void oneByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void real(double value) {
        number(Double.doubleToLongBits(value));
    }

    void flag(boolean value) {
        oneByte(value ? 1 : 0);
    }

    /** Any text, one with half a surrogate pair included: {@link #raw} as {@link Utf8#lossless} encodes it. */
    void text(String text) {
        raw(Utf8.lossless(text));
    }

    void texts(Collection<String> texts) {
        all(texts, this::text);
    }

    void text(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
    }

    void number(OptionalInt number) {
        flag(number.isPresent());
        number.ifPresent(this::number);
    }

    void number(OptionalLong number) {
        flag(number.isPresent());
        number.ifPresent(this::number);
    }

    void real(OptionalDouble number) {
        flag(number.isPresent());
        number.ifPresent(this::real);
    }

    <T> void all(Collection<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
