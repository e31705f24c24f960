package dev.stemma.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole or not at all: written under another name in the same folder, then moved into place. */
public final class AtomicFile {
    /** Bytes of a file's name that file systems take, in UTF-8 at most. */
    private static final int LONGEST_NAME = 255;

    private AtomicFile() {}

    /**
     * Replaces {@code target} by what {@code body} writes; when it throws, what was there stays.
     *
     * @throws IOException from writing, or from {@code body}
     */
    public static void replace(Path target, Body body) throws IOException {
        Path part = partOf(target);
        try {
            write(part, body);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes {@code part} to disk, instead of what was there; when it throws, what it has of it stays.
     *
     * @throws FileSystemException with the file's name, when it cannot be written
     */
    public static void write(Path part, Body body) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(new Named(Channels.newOutputStream(channel), part), 1 << 16);
            body.write(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Says which file it is that cannot be written: of a full disk the JDK says that it is full. */
    private static final class Named extends OutputStream {
        private final OutputStream out;
        private final Path file;

        Named(OutputStream out, Path file) {
            this.out = out;
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (ClosedChannelException e) {
                throw e; // by an interruption
            } catch (IOException e) {
                FileSystemException named = new FileSystemException(file.toString(), null, FileTrouble.reason(e));
                named.initCause(e);
                throw named;
            }
        }
    }

    /** The name under which {@code target} is written: its own with marks around it or, where these make it too long, its digest. */
    public static Path partOf(Path target) {
        byte[] name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        boolean tooLong = name.length > LONGEST_NAME - ".".length() - ".part".length();
        return target.resolveSibling("." + (tooLong ? UUID.nameUUIDFromBytes(name) : target.getFileName()) + ".part");
    }

    public static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING); // some network file systems
        }
    }

    /** What writes a file. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }
}
