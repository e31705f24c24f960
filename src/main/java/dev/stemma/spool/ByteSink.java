package dev.stemma.spool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Grows as it is written to; the counterpart of {@link ByteSource}. */
final class ByteSink {
    /** How a text follows: one byte a character, none above U+00FF. */
    static final int NARROW = 0;

    /** One to three bytes for each UTF-16 code unit, in the way of UTF-8; a surrogate is a unit like any other. */
    static final int WIDE = 1;

    /** Code units that are taken out of a text at once. */
    private static final int CHUNK = 1 << 12;

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

    /** Any text, one that is not well-formed included: Java's own encoders would replace what UTF-8 cannot hold. */
    void text(String text) {
        byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
        if (text.equals(new String(narrow, StandardCharsets.ISO_8859_1))) {
            oneByte(NARROW);
            raw(narrow);
        } else {
            oneByte(WIDE);
            number(text.length());
            wide(text);
        }
    }

    private void wide(String text) {
        char[] chunk = new char[Math.min(CHUNK, text.length())];
        for (int i = 0; i < text.length(); i += CHUNK) {
            int count = Math.min(CHUNK, text.length() - i);
            text.getChars(i, i + count, chunk, 0);
            room(3 * count);
            int at = size;
            int k = 0;
            while (k < count) {
                while (k + 4 <= count && (chunk[k] | chunk[k + 1] | chunk[k + 2] | chunk[k + 3]) < 0x80) { // nearly all
                    bytes[at] = (byte) chunk[k];
                    bytes[at + 1] = (byte) chunk[k + 1];
                    bytes[at + 2] = (byte) chunk[k + 2];
                    bytes[at + 3] = (byte) chunk[k + 3];
                    at += 4;
                    k += 4;
                }
                if (k == count) {
                    break;
                }
                char c = chunk[k++];
                if (c < 0x80) {
                    bytes[at++] = (byte) c;
                } else if (c < 0x800) {
                    bytes[at++] = (byte) (0xC0 | (c >> 6));
                    bytes[at++] = (byte) (0x80 | (c & 0x3F));
                } else {
                    bytes[at++] = (byte) (0xE0 | (c >> 12));
                    bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                    bytes[at++] = (byte) (0x80 | (c & 0x3F));
                }
            }
            size = at;
        }
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
