package dev.stemma.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
        Path file = path(text);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // one id is a folder of another, or the file system takes two names for one
            Files.write(folder.resolve(FileNames.alone(text.id(), text.ending())), text.bytes());
        }
    }

    private Path path(CleanText text) {
        try {
            return folder.resolve(FileNames.of(text.id(), text.ending()));
        } catch (InvalidPathException e) { // letters beyond ASCII, where the locale has none
            return folder.resolve(FileNames.ascii(text.id(), text.ending()));
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
