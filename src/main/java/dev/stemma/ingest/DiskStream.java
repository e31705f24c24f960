package dev.stemma.ingest;

import dev.stemma.stream.UnreadableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells the disk's errors from those of a format, and how far it is. */
final class DiskStream extends FilterInputStream {
    private final LongConsumer read;

    /** @param read told how many bytes more were read */
    DiskStream(InputStream in, LongConsumer read) {
        super(in);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        try {
            int next = in.read();
            read.accept(next < 0 ? 0 : 1);
            return next;
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = in.read(buffer, offset, length);
            read.accept(Math.max(0, count));
            return count;
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
