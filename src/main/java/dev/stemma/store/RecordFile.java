package dev.stemma.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Byte records by number, in a work file that is deleted when it is closed. One thread appends; any number may read at the
 * same time what was appended before. In memory are eight bytes a record and one buffer.
 */
final class RecordFile implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private long[] ends = new long[1024];
    private int size;
    private long written; // bytes of the file that are in the channel; the rest is in the buffer

    RecordFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Appends {@code bytes} from 0 to {@code length}; returns the record's number. */
    synchronized int append(byte[] bytes, int length) throws IOException {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size] = start(size) + length;
        int at = 0;
        while (at < length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(buffer.remaining(), length - at);
            buffer.put(bytes, at, part);
            at += part;
        }
        return size++;
    }

    synchronized int size() {
        return size;
    }

    /** Bytes of all records. */
    synchronized long bytes() {
        return start(size);
    }

    /** Bytes of record {@code number}. */
    synchronized int length(int number) {
        return Math.toIntExact(ends[number] - start(number));
    }

    /** {@code length} bytes of record {@code number} from its byte {@code from} on. */
    byte[] read(int number, int from, int length) throws IOException {
        long at = place(number, from, length);
        byte[] bytes = new byte[length];
        ByteBuffer into = ByteBuffer.wrap(bytes);
        while (into.hasRemaining()) {
            int read = channel.read(into, at + into.position());
            if (read < 0) {
                throw new EOFException(path + " was cut by someone else at " + (at + into.position()));
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    private synchronized long place(int number, int from, int length) throws IOException {
        if (number < 0 || number >= size || from < 0 || from + (long) length > ends[number] - start(number)) {
            throw new IndexOutOfBoundsException(
                    "no bytes " + from + "+" + length + " in record " + number + " of " + size);
        }
        long at = start(number) + from;
        if (at + length > written) {
            flush();
        }
        return at;
    }

    private long start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            written += channel.write(buffer, written);
        }
        buffer.clear();
    }
}
