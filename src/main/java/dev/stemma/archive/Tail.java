package dev.stemma.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches an archive go by for the mark that its format ends with. Between two members a cut archive looks like one that is
 * whole: only the missing end tells that members are lost.
 */
final class Tail extends FilterInputStream {
    /** PK, 5, 6: the end of a zip's directory. */
    private static final int ZIP_END = 0x504b0506;

    private int last;
    private boolean zipEnd;
    private long zeros;

    Tail(InputStream in) {
        super(in);
    }

    /** Reads what is left; nothing of it is kept. */
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 14];
        while (read(buffer, 0, buffer.length) >= 0) {
            // only to see the end
        }
    }

    /** Whether a zip's directory came to its end. */
    boolean sawZipEnd() {
        return zipEnd;
    }

    /** Zero bytes at the end so far: a tar ends with 1,024 of them. */
    long zeros() {
        return zeros;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            last = (last << 8) | (buffer[i] & 0xff);
            zipEnd |= last == ZIP_END;
            zeros = buffer[i] == 0 ? zeros + 1 : 0;
        }
        return n;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] buffer = new byte[(int) Math.min(1 << 14, bytes)];
        long left = bytes;
        while (left > 0) {
            int n = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                break;
            }
            left -= n;
        }
        return bytes - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
