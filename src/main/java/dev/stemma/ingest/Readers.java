package dev.stemma.ingest;

import java.util.List;

/** The containers that are known. The first reader that accepts an entry reads it; the last accepts all. */
final class Readers {
    static final List<Reader> ALL = List.of(
            new GzipReader(),
            new Bzip2Reader(),
            new XzReader(),
            new ZstdReader(),
            new ZipReader(),
            new TarReader(),
            new WarcFileReader(),
            new HarReader(),
            new MhtmlReader(),
            new MboxReader(),
            new JsonLinesReader(),
            new JsonReader(),
            new XmlReader(),
            new ParquetReader(),
            new TableReader(),
            new PayloadReader());

    private Readers() {}

    /** The reader for an entry. */
    static Reader forEntry(Entry entry, byte[] head) {
        for (Reader reader : ALL) {
            if (reader.accepts(entry, head)) {
                return reader;
            }
        }
        throw new IllegalStateException("the last reader accepts everything");
    }
}
