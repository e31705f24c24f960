package dev.stemma.saved;

import dev.stemma.stream.GzipMembers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;

/**
 * The bytes of a WARC file, by their offsets. Knows where a record can start, so that one whose length lies or that is damaged
 * costs no other.
 */
final class WarcStream implements ReadableByteChannel {
    private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /** Two line ends stand between records (ISO 28500, section 4); some writers add one. */
    private static final int MOST_LINE_ENDS = 8;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14).flip();
    private byte[] again = {};
    private int againAt;
    private long taken;
    private IOException failure;
    private boolean broken;

    /** What stands at the place that was reached. */
    enum Place {
        RECORD,
        OTHER,
        END
    }

    WarcStream(InputStream in) {
        this.in = in;
    }

    /** A reader for the record that starts here; only one at a time. */
    WarcReader reader() throws IOException {
        WarcReader reader = new WarcReader(this, buffer);
        reader.setLenient(true);
        return reader;
    }

    /** Where in the unpacked file the next byte stands. */
    long offset() {
        return taken - buffer.remaining() - (again.length - againAt);
    }

    /** Goes over the line ends that stand between records. */
    Place nextPlace() {
        while (true) {
            if (buffer.remaining() < VERSION.length && !fill() && !buffer.hasRemaining()) {
                return Place.END;
            }
            byte b = buffer.get(buffer.position());
            if (b != '\r' && b != '\n') {
                return startsRecord() ? Place.RECORD : Place.OTHER;
            }
            buffer.get();
        }
    }

    /** Whether a record may end here: line ends and the next record follow, or nothing does. Does not move. */
    boolean atBoundary() {
        byte[] next = peek();
        int at = 0;
        while (at < next.length && at < MOST_LINE_ENDS && (next[at] == '\r' || next[at] == '\n')) {
            at++;
        }
        return at == next.length || startsRecord(next, at, next.length);
    }

    /** Whether the two line ends that close a record stand here. Does not move. */
    boolean atRecordEnd() {
        byte[] next = peek();
        return next.length >= 4 && next[0] == '\r' && next[1] == '\n' && next[2] == '\r' && next[3] == '\n';
    }

    /** The next few bytes; fewer only at the end. Does not move. */
    byte[] peek() {
        int wanted = MOST_LINE_ENDS + VERSION.length;
        while (buffer.remaining() < wanted && fill()) {
            // until there is enough
        }
        int from = buffer.position();
        return Arrays.copyOfRange(buffer.array(), from, Math.min(buffer.limit(), from + wanted));
    }

    /**
     * Goes to the next line that starts as a record does, from one byte after here on, or to the end. Damage on the way is read
     * over.
     *
     * @param most how many of the bytes on the way are kept
     * @return those bytes; empty when there were more
     */
    Optional<byte[]> toNextRecord(long most) {
        ByteArrayOutputStream way = new ByteArrayOutputStream();
        boolean lineStart = false;
        boolean all = true;
        if (broken) {
            // what stands in the buffer is the end of what was damaged
            buffer.position(buffer.limit());
            broken = false;
            lineStart = true;
            all = false;
        }
        while (true) {
            if (buffer.remaining() < VERSION.length && !fill() && !buffer.hasRemaining()) {
                if (!(failure instanceof GzipMembers.DamagedException)) {
                    return all ? Optional.of(way.toByteArray()) : Optional.empty();
                }
                failure = null;
                broken = false;
                lineStart = true;
                continue;
            }
            if (lineStart && startsRecord()) {
                return all ? Optional.of(way.toByteArray()) : Optional.empty();
            }
            byte b = buffer.get();
            lineStart = b == '\n';
            all &= way.size() < most;
            if (all) {
                way.write(b);
            }
        }
    }

    /** Puts bytes that were read in front of what follows. */
    void putBack(byte[] bytes, int from) {
        byte[] all = new byte[bytes.length - from + buffer.remaining() + again.length - againAt];
        int length = bytes.length - from;
        System.arraycopy(bytes, from, all, 0, length);
        int buffered = buffer.remaining();
        buffer.get(all, length, buffered);
        System.arraycopy(again, againAt, all, length + buffered, again.length - againAt);
        again = all;
        againAt = 0;
    }

    /** What broke below, where the reader saw an end; asked once. */
    Optional<IOException> failure() {
        Optional<IOException> last = Optional.ofNullable(failure);
        failure = null;
        return last;
    }

    private boolean startsRecord() {
        return startsRecord(buffer.array(), buffer.position(), buffer.limit());
    }

    static boolean startsRecord(byte[] bytes, int at, int end) {
        if (end - at < VERSION.length) {
            return false;
        }
        for (int i = 0; i < VERSION.length; i++) {
            if (bytes[at + i] != VERSION[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() {
        buffer.compact();
        try {
            int n = source(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + Math.max(0, n));
            return n > 0;
        } finally {
            buffer.flip();
        }
    }

    /** Bytes from the file; an end where it breaks: a reader's buffer stays in order only when it sees no exception. */
    private int source(byte[] bytes, int offset, int length) {
        if (againAt < again.length) {
            int n = Math.min(length, again.length - againAt);
            System.arraycopy(again, againAt, bytes, offset, n);
            againAt += n;
            return n;
        }
        if (broken) {
            return -1; // until toNextRecord: what follows the damage is no part of the record in front of it
        }
        try {
            int n = in.read(bytes, offset, length);
            taken += Math.max(0, n);
            return n;
        } catch (IOException e) {
            failure = e;
            broken = true;
            return -1;
        }
    }

    @Override
    public int read(ByteBuffer target) {
        byte[] bytes = new byte[Math.min(target.remaining(), 1 << 14)];
        int n = source(bytes, 0, bytes.length);
        if (n > 0) {
            target.put(bytes, 0, n);
        }
        return n;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
