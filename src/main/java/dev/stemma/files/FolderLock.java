package dev.stemma.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A folder taken by one writer, against others in this process and outside it; a killed writer's is free again. */
public final class FolderLock implements AutoCloseable {
    /** The file's name in the folder. */
    public static final String FILE = ".lock";

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Empty when another one has it. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return Optional.of(new FolderLock(file));
            }
        } catch (OverlappingFileLockException e) {
            // held by this process
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    /** Lets the folder go; the file stays, unless it was deleted before. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
