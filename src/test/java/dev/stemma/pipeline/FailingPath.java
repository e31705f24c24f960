package dev.stemma.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path on a {@link FailingDisk}. */
final class FailingPath implements Path {
    private final FailingDisk disk;
    private final Path path;

    FailingPath(FailingDisk disk, Path path) {
        this.disk = disk;
        this.path = path;
    }

    /** The machine's path. */
    Path real() {
        return path;
    }

    private Path maybe(Path other) {
        return other == null ? null : disk.on(other);
    }

    @Override
    public FileSystem getFileSystem() {
        return disk.getFileSystem();
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return maybe(path.getRoot());
    }

    @Override
    public Path getFileName() {
        return maybe(path.getFileName());
    }

    @Override
    public Path getParent() {
        return maybe(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return disk.on(path.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return disk.on(path.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return path.startsWith(FailingDisk.real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return path.endsWith(FailingDisk.real(other));
    }

    @Override
    public Path normalize() {
        return disk.on(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return disk.on(path.resolve(FailingDisk.real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return disk.on(path.relativize(FailingDisk.real(other)));
    }

    @Override
    public URI toUri() {
        return path.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return disk.on(path.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return disk.on(path.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(FailingDisk.real(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FailingPath on && on.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
