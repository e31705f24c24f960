package dev.stemma.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The raw bytes of quarantined captures in {@code OUT/quarantine}, each once, under its SHA-256. */
public final class QuarantineFolder {
    /** The folder's name in OUT. */
    public static final String NAME = "quarantine";

    private final Path folder;

    /** @param out the folder of a run */
    public QuarantineFolder(Path out) {
        this.folder = out.resolve(NAME);
    }

    /** Keeps {@code bytes}. */
    public void keep(String sha256, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.write(folder.resolve(sha256), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // the same bytes came before
        }
    }

    /** Where the bytes with this digest are, or would be. */
    public Path file(String sha256) {
        return folder.resolve(sha256);
    }
}
