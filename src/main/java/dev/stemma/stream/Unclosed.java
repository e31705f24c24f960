package dev.stemma.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A member's content inside the archive's stream: closing it must not close the archive. */
public final class Unclosed extends FilterInputStream {
    private Unclosed(InputStream in) {
        super(in);
    }

    public static InputStream of(InputStream in) {
        return new Unclosed(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // the archive goes on
    }
}
