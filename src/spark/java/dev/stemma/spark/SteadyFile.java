package dev.stemma.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file that is opened again at the same place where reading it broke off: what passes by itself, as on a network, must neither
 * become a row of the quarantine nor a wrong count of lines. What fails time after time at one place is the file's own error.
 */
final class SteadyFile extends InputStream {
    /** Times that one place is tried; the clients of the file systems have tries and pauses of their own below this. */
    private static final int TRIES = 3;

    private final Source source;
    private InputStream in;
    private long at;

    /** Opens the file at a place. */
    interface Source {
        InputStream open(long at) throws IOException;
    }

    SteadyFile(Source source, long at) throws IOException {
        this.source = source;
        this.at = at;
        tried(() -> {
            reopen();
            return 0;
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        int count = tried(() -> {
            if (in == null) {
                reopen();
            }
            return in.read(buffer, offset, length);
        });
        at += Math.max(0, count);
        return count;
    }

    private interface Try {
        int take() throws IOException;
    }

    private int tried(Try reading) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return reading.take();
            } catch (IOException e) {
                drop();
                if (tries == TRIES || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private void reopen() throws IOException {
        in = source.open(at);
    }

    private void drop() {
        try {
            close();
        } catch (IOException e) {
            // it broke already
        }
        in = null;
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
