package dev.stemma.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose start was looked at. What broke while looking breaks again at the same place when the stream is read, so that
 * a file that is cut within its first bytes still gives those.
 */
final class Peeked extends InputStream {
    private final InputStream in;
    private final int size;
    private byte[] head;
    private int position;
    private IOException pending;

    Peeked(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** The first bytes; fewer than asked for only when the stream ends or breaks. */
    byte[] head() {
        return head != null ? head : head(size);
    }

    /** The same, up to {@code wanted} bytes. Only before anything was read. */
    byte[] head(int wanted) {
        if (head == null || (head.length < wanted && pending == null)) {
            ByteArrayOutputStream start = new ByteArrayOutputStream(wanted);
            byte[] known = head == null ? new byte[0] : head;
            start.write(known, 0, known.length);
            byte[] buffer = new byte[Math.min(wanted, 1 << 16)];
            try {
                for (int n = 0; n >= 0 && start.size() < wanted; ) {
                    n = in.read(buffer, 0, Math.min(buffer.length, wanted - start.size()));
                    start.write(buffer, 0, Math.max(0, n));
                }
            } catch (IOException e) {
                pending = e;
            }
            head = start.toByteArray();
        }
        return head;
    }

    @Override
    public int read() throws IOException {
        if (head != null && position < head.length) {
            return head[position++] & 0xff;
        }
        failOnce();
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0; // whoever reads nothing is not told of damage behind it
        }
        if (head != null && position < head.length) {
            int n = Math.min(length, head.length - position);
            System.arraycopy(head, position, buffer, offset, n);
            position += n;
            return n;
        }
        failOnce();
        return in.read(buffer, offset, length);
    }

    private void failOnce() throws IOException {
        if (pending != null) {
            IOException e = pending;
            pending = null;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
