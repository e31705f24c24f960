package dev.stemma.spark;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream that start in a range of bytes, the last one to its end. */
final class LineSlice extends InputStream {
    private final InputStream in;
    private long at;
    private final long end;
    /** Whether the last byte that was read ended a line. */
    private boolean lineStart = true;

    /**
     * @param in at the byte before {@code start}, or at the start of the file
     * @param start first byte at which a line of this slice may start
     * @param end one past the last
     */
    LineSlice(InputStream in, long start, long end) throws IOException {
        this.in = in;
        this.end = end;
        this.at = start;
        if (start > 0) {
            at--;
            int next;
            do {
                next = readByte();
            } while (next >= 0 && next != '\n');
        }
    }

    @Override
    public int read() throws IOException {
        return at >= end && lineStart ? -1 : readByte();
    }

    private int readByte() throws IOException {
        int next = in.read();
        if (next >= 0) {
            at++;
            lineStart = next == '\n';
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at >= end - 1) { // beyond here the end of a line is the end: byte by byte
            int next = read();
            if (next < 0) {
                return -1;
            }
            buffer[offset] = (byte) next;
            int count = 1;
            while (count < length && !lineStart) {
                next = readByte();
                if (next < 0) {
                    break;
                }
                buffer[offset + count++] = (byte) next;
            }
            return count;
        }
        int count = in.read(buffer, offset, (int) Math.min(length, end - 1 - at));
        if (count > 0) {
            at += count;
            lineStart = buffer[offset + count - 1] == '\n';
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
