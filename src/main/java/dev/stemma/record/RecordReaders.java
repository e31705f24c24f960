package dev.stemma.record;

import dev.stemma.entry.Reader;
import java.util.List;

/** The readers of this room, the surest first: a HAR is JSON, and what comes on standard input may be a table. */
public final class RecordReaders {
    public static final List<Reader> ALL = List.of(
            new HarReader(),
            new JsonLinesReader(),
            new JsonReader(),
            new XmlReader(),
            new ParquetReader(),
            new TableReader());

    private RecordReaders() {}
}
