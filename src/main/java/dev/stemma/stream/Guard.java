package dev.stemma.stream;

import dev.stemma.model.Rejection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what goes into a decompressor and what comes out, and stops a bomb: one capture may not expand to more than {@code maxRatio} times the bytes that
 * went in so far. What comes out is counted anew for each capture, as a long file of documents that are alike may well be small when compressed. What goes in
 * is counted over the whole file, as a decompressor reads ahead.
 */
public final class Guard {
    private final IngestLimits limits;
    private long bytesIn;
    private long bytesOut;

    public Guard(IngestLimits limits) {
        this.limits = limits;
    }

    /** A capture was handed on: what was expanded for it was worth it. */
    public void delivered() {
        bytesOut = 0;
    }

    /** Says how many compressed bytes there are, where they are not read through {@link #compressed}. */
    public void given(long bytes) {
        bytesIn += bytes;
    }

    /** The compressed side. */
    public InputStream compressed(InputStream source) {
        return new Counting(source) {
            @Override
            void count(long bytes) {
                bytesIn += bytes;
            }
        };
    }

    /** The expanded side. */
    public InputStream expanded(InputStream source) {
        return new Counting(source) {
            @Override
            void count(long bytes) throws IOException {
                bytesOut += bytes;
                if (bytesOut > limits.freeBytes() && bytesOut > limits.maxRatio() * bytesIn) {
                    throw new LimitException(
                            Rejection.Code.EXPANSION,
                            "max-ratio=" + limits.maxRatio(),
                            bytesOut + " bytes out of " + bytesIn,
                            "expands to more than " + (long) limits.maxRatio() + " times its size (" + bytesOut
                                    + " bytes out of " + bytesIn + " so far); raise max-ratio if it is to be trusted");
                }
            }
        };
    }

    private abstract static class Counting extends FilterInputStream {
        Counting(InputStream source) {
            super(source);
        }

        abstract void count(long bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
