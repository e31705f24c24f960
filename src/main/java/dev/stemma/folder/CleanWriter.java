package dev.stemma.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes the clean texts: files below {@code clean/}, or lines of {@code clean.jsonl} with {@code id}, {@code url} and
 * {@code text}. Not thread-safe.
 */
public final class CleanWriter implements AutoCloseable {
    /** Folder of the files in OUT. */
    public static final String FOLDER = "clean";

    /** Name of the lines in OUT. */
    public static final String LINES = "clean.jsonl";

    private final Path folder;
    private final Path linesFile;
    private OutputStream lines;

    /** Writes into {@code folder}, the one of a run; makes nothing before there is a text. */
    public CleanWriter(Path folder) {
        this.folder = folder.resolve(FOLDER);
        this.linesFile = folder.resolve(LINES);
    }

    /** Writes {@code text} to where it goes. */
    public void write(CleanText text) throws IOException {
        if (text.line()) {
            lines = lines == null ? new BufferedOutputStream(Files.newOutputStream(linesFile)) : lines;
            lines.write(text.bytes());
        } else {
            file(text);
        }
    }

    private void file(CleanText text) throws IOException {
        Path file = folder.resolve(FileNames.of(text.id(), text.ending()));
        if (!makeFolder(file.getParent())) {
            Files.write(alone(text), text.bytes());
            return;
        }
        try {
            Files.write(file, text.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // one id is a folder of another, or the file system takes two names for one
            Files.write(alone(text), text.bytes());
        }
    }

    private Path alone(CleanText text) {
        return folder.resolve(FileNames.alone(text.id(), text.ending()));
    }

    /** False when a file is called as it, or as a folder above it: one id is a folder of another. */
    private boolean makeFolder(Path of) throws IOException {
        try {
            Files.createDirectories(of);
            return true;
        } catch (FileSystemException e) {
            for (Path above = of; !above.equals(folder); above = above.getParent()) {
                if (Files.isRegularFile(above)) {
                    return false;
                }
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
