package dev.stemma.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A standard stream of the process. When its reader goes, as {@code head} does when it has enough, that is no error: the rest is
 * dropped in silence. What else goes wrong, as a full disk, is thrown.
 */
final class Standard extends FilterOutputStream {
    private boolean gone;

    private final boolean pipe;

    /** Standard output or standard error. */
    Standard(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor), isPipe(descriptor == FileDescriptor.out ? 1 : 2));
    }

    /** @param pipe whether {@code stream} is one, so that nothing but its reader can fail */
    Standard(OutputStream stream, boolean pipe) {
        super(stream);
        this.pipe = pipe;
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
            gone = pipe || isGone(e);
            if (!gone) {
                throw e;
            }
        }
    }

    /** Linux tells; elsewhere the words of an error must. */
    private static boolean isPipe(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString()
                    .startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * The JDK has the words of the system alone, in the language of its locale: in English {@code EPIPE} on POSIX, {@code
     * ERROR_NO_DATA} on Windows.
     */
    private static boolean isGone(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("broken pipe") || said.contains("the pipe is being closed");
    }
}
