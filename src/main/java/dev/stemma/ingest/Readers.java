package dev.stemma.ingest;

import dev.stemma.archive.ArchiveReaders;
import dev.stemma.entry.Formats;
import dev.stemma.entry.Reader;
import dev.stemma.record.RecordReaders;
import dev.stemma.saved.SavedReaders;
import java.util.List;
import java.util.stream.Stream;

/** The containers that are known: the first reader that accepts an entry reads it. What none accepts is a document itself. */
final class Readers {
    static final List<Reader> ALL = Stream.of(ArchiveReaders.ALL, SavedReaders.ALL, RecordReaders.ALL)
            .flatMap(List::stream)
            .toList();

    static final Formats FORMATS = new Formats(ALL, new PayloadReader());

    private Readers() {}
}
