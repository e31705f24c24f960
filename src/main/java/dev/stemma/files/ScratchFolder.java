package dev.stemma.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for files that nobody wants once it is closed. It goes too when the process is ended by a signal, at whatever moment: a
 * large run's tables are prepared for minutes, and Ctrl-C runs no {@code finally}. It stays when the process is killed.
 */
public final class ScratchFolder implements AutoCloseable {
    /** Another thread may still write there while it is deleted. */
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final Thread atExit;

    private ScratchFolder(Path folder) {
        this.folder = folder;
        this.atExit = new Thread(
                () -> {
                    try {
                        delete(folder);
                    } catch (IOException e) {
                        // on its way out the process has nobody to tell; the folder is in the one for temporary files
                    }
                },
                "stemma-scratch");
    }

    /** A new, empty one in the machine's folder for temporary files. */
    public static ScratchFolder create() throws IOException {
        ScratchFolder created = new ScratchFolder(Files.createTempDirectory("stemma"));
        Runtime.getRuntime().addShutdownHook(created.atExit);
        return created;
    }

    public Path path() {
        return folder;
    }

    /** Deletes it with all in it. */
    @Override
    public void close() throws IOException {
        delete(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }

    private static void delete(Path folder) throws IOException {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException | UncheckedIOException e) {
                IOException cause =
                        e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
                if (attempt >= ATTEMPTS && !(cause instanceof NoSuchFileException)) {
                    throw cause;
                }
            }
        }
    }
}
