package dev.stemma.spool;

import dev.stemma.files.FileBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of records behind one heading: written once from front to back, read at any place. One thread appends; any number
 * may read at the same time what was appended before. A record is four bytes of length (big endian) and so many bytes, one at least.
 */
final class Segment implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final int LENGTH_BYTES = 4;

    private final Path path;
    private final FileChannel channel;
    private final int heading;
    private final ByteBuffer buffer; // null in a segment that is only read
    private long written; // bytes that are in the channel; the rest is in the buffer

    private Segment(Path path, FileChannel channel, int heading, ByteBuffer buffer, long written) {
        this.path = path;
        this.channel = channel;
        this.heading = heading;
        this.buffer = buffer;
        this.written = written;
    }

    /** A new, empty segment; a file that stands there is overwritten. */
    static Segment create(Path path, String heading) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        byte[] bytes = heading.getBytes(StandardCharsets.UTF_8);
        Segment segment = new Segment(path, channel, bytes.length, ByteBuffer.allocateDirect(BUFFER), 0);
        segment.put(bytes, bytes.length);
        return segment;
    }

    /** The segment in the file {@code path}; empty when it has another heading. */
    static Optional<Segment> open(Path path, String heading) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        byte[] bytes = heading.getBytes(StandardCharsets.UTF_8);
        Segment segment = new Segment(path, channel, bytes.length, null, channel.size());
        if (segment.written >= bytes.length && Arrays.equals(segment.read(0, bytes.length), bytes)) {
            return Optional.of(segment);
        }
        channel.close();
        return Optional.empty();
    }

    /** Appends {@code length} bytes as a record and returns the place of its first byte. */
    synchronized long append(byte[] bytes, int length) throws IOException {
        put(ByteBuffer.allocate(LENGTH_BYTES).putInt(length).array(), LENGTH_BYTES);
        long at = written + buffer.position();
        put(bytes, length);
        return at;
    }

    /**
     * Tells {@code visitor} of each record that is there whole, up to the first length that is none: what a killed run left of its last
     * record, or zeros that a lost write left.
     */
    void scan(Visitor visitor) throws IOException {
        long at = heading;
        while (at + LENGTH_BYTES <= written) {
            int length = ByteBuffer.wrap(read(at, LENGTH_BYTES)).getInt();
            at += LENGTH_BYTES;
            if (length <= 0 || at + length > written) {
                return;
            }
            visitor.record(at, length);
            at += length;
        }
    }

    /** The {@code length} bytes from {@code at} on. */
    byte[] read(long at, int length) throws IOException {
        written(at + length);
        return FileBytes.read(channel, path.toString(), at, length);
    }

    synchronized long bytes() {
        return written + (buffer == null ? 0 : buffer.position());
    }

    /** Writes what is still in memory. */
    @Override
    public synchronized void close() throws IOException {
        try (channel) {
            if (buffer != null) {
                flush();
            }
        }
    }

    /** Whether it holds no record. */
    boolean isEmpty() {
        return bytes() == heading;
    }

    /** Closes the segment and deletes its file. */
    synchronized void delete() throws IOException {
        if (buffer != null) {
            buffer.clear();
        }
        channel.close();
        Files.deleteIfExists(path);
    }

    private synchronized void written(long end) throws IOException {
        if (buffer != null && end > written) {
            flush();
        }
    }

    private synchronized void put(byte[] bytes, int length) throws IOException {
        int at = 0;
        while (at < length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(buffer.remaining(), length - at);
            buffer.put(bytes, at, part);
            at += part;
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            written += channel.write(buffer, written);
        }
        buffer.clear();
    }

    /** Told of records. */
    interface Visitor {
        void record(long at, int length) throws IOException;
    }
}
