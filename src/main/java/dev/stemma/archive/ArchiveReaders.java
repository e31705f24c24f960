package dev.stemma.archive;

import dev.stemma.entry.Reader;
import java.util.List;

/** The readers of this room, compressions first. */
public final class ArchiveReaders {
    public static final List<Reader> ALL = List.of(
            new GzipReader(), new Bzip2Reader(), new XzReader(), new ZstdReader(), new ZipReader(), new TarReader());

    private ArchiveReaders() {}
}
