package dev.stemma.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A standard stream of the process. When its reader goes, as {@code head} does when it has enough, that is no error: the rest is
 * dropped in silence. What else goes wrong, as a full disk, is thrown.
 */
final class Standard extends FilterOutputStream {
    private boolean gone;

    Standard(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor));
    }

    Standard(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (gone) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            gone = isGone(e);
            if (!gone) {
                throw e;
            }
        }
    }

    /** The JDK has the words of the system alone: {@code EPIPE} on POSIX, {@code ERROR_NO_DATA} on Windows. */
    private static boolean isGone(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("broken pipe") || said.contains("the pipe is being closed");
    }
}
