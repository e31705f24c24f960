package dev.stemma.pipeline;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/** The file system of a {@link FailingDisk}: the machine's, with its own paths. */
final class FailingFileSystem extends FileSystem {
    private final FailingDisk disk;

    FailingFileSystem(FailingDisk disk) {
        this.disk = disk;
    }

    private FileSystem under() {
        return disk.under();
    }

    @Override
    public FileSystemProvider provider() {
        return disk;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return under().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return under().getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return under().getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return under().supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return disk.on(under().getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = under().getPathMatcher(pattern);
        return path -> matcher.matches(FailingDisk.real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return under().getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
