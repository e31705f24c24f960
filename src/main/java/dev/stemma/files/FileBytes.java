package dev.stemma.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Bytes at a place of a file, read and written in pieces: for an array the JDK takes memory outside the heap, as large as what is asked
 * for at once, and each thread that did so keeps it.
 */
public final class FileBytes {
    private static final int AT_ONCE = 1 << 20;

    private FileBytes() {}

    /**
     * The {@code length} bytes from {@code at} on.
     *
     * @param name of the file, for the message
     * @throws EOFException when it ends before them
     */
    public static byte[] read(FileChannel file, String name, long at, int length) throws IOException {
        ByteBuffer into = ByteBuffer.wrap(new byte[length]);
        while (into.position() < length) {
            into.limit((int) Math.min(length, (long) into.position() + AT_ONCE));
            if (file.read(into, at + into.position()) < 0) {
                throw new EOFException(name + " was cut by someone else at " + (at + into.position()));
            }
        }
        return into.array();
    }

    /** Writes all of {@code bytes} from {@code at} on. */
    public static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.position() < bytes.length) {
            from.limit((int) Math.min(bytes.length, (long) from.position() + AT_ONCE));
            file.write(from, at + from.position());
        }
    }
}
