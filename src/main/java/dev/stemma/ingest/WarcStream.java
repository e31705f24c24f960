package dev.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;

/** The bytes of a WARC file, with a way to find the next record after one that broke. */
final class WarcStream implements ReadableByteChannel {
    private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14).flip();
    private long readOver;
    private IOException failure;
    private boolean broken;

    WarcStream(InputStream in) {
        this.in = in;
    }

    /** A reader from here on; only one at a time. */
    WarcReader reader() throws IOException {
        WarcReader reader = new WarcReader(this, buffer);
        reader.setLenient(true);
        return reader;
    }

    /** Goes to the next line that starts as a record does; false when there is none. Damage on the way is read over. */
    boolean toNextRecord() throws IOException {
        readOver = 0;
        boolean afterDamage = broken;
        broken = false;
        if (afterDamage) {
            buffer.position(buffer.limit());
        }
        boolean lineStart = true;
        boolean first = !afterDamage;
        while (true) {
            if (buffer.remaining() < VERSION.length) {
                int before = buffer.remaining();
                boolean more;
                try {
                    more = fill();
                } catch (GzipMembers.DamagedException e) {
                    buffer.position(buffer.limit());
                    lineStart = true;
                    continue;
                }
                if (!more || (buffer.remaining() == before && buffer.remaining() < VERSION.length)) {
                    return false;
                }
                continue;
            }
            if (lineStart && !first && startsRecord()) {
                return true;
            }
            byte b = buffer.get();
            lineStart = b == '\n';
            // a record that broke at its own first byte must not be found again
            first = false;
            readOver++;
        }
    }

    /** What broke below the reader, which saw an end there; asked once. */
    Optional<IOException> failure() {
        Optional<IOException> last = Optional.ofNullable(failure);
        failure = null;
        return last;
    }

    /** How many bytes {@link #toNextRecord} left out. */
    long readOver() {
        return readOver;
    }

    private boolean startsRecord() {
        for (int i = 0; i < VERSION.length; i++) {
            if (buffer.get(buffer.position() + i) != VERSION[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        buffer.compact();
        try {
            int n = in.read(buffer.array(), buffer.position(), buffer.remaining());
            if (n > 0) {
                buffer.position(buffer.position() + n);
            }
            return n > 0;
        } finally {
            buffer.flip();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (broken) {
            return -1; // until toNextRecord: what follows the damage is no part of the record in front of it
        }
        int length = Math.min(target.remaining(), 1 << 14);
        byte[] bytes = new byte[length];
        try {
            int n = in.read(bytes, 0, length);
            if (n > 0) {
                target.put(bytes, 0, n);
            }
            return n;
        } catch (IOException e) {
            // the reader's buffer stays in order only when it sees an end, not an exception
            failure = e;
            broken = true;
            return -1;
        }
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
