package dev.stemma.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says for people why a file or folder cannot be used: the JDK's own message is often the path alone. */
public final class FileTrouble {
    private FileTrouble() {}

    /** Which file, and why; where none is named, why. */
    public static String told(IOException e) {
        return e instanceof FileSystemException file && file.getFile() != null
                ? file.getFile() + ": " + reason(e)
                : reason(e);
    }

    /** The message that was given with it; where none was, as of its cause. */
    public static String told(UncheckedIOException e) {
        boolean given = !String.valueOf(e.getCause()).equals(e.getMessage());
        return given ? e.getMessage() : told(e.getCause());
    }

    /** Why, without the file. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NotDirectoryException) {
            return "a file stands where a folder is needed";
        }
        if (e instanceof FileAlreadyExistsException there) { // thrown for a new file and for a new folder
            boolean folder = there.getFile() != null && Files.isDirectory(Path.of(there.getFile()));
            return (folder ? "a folder" : "a file") + " of this name is there already";
        }
        String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
