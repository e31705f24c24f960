package dev.stemma.entry;

import java.util.List;
import java.util.Optional;

/**
 * The formats that are known. Handed to {@link Intake}, so that an archive can hold a file of any format while its reader knows no
 * other one.
 *
 * @param containers asked in this order: the first that accepts an entry reads it
 * @param otherwise what becomes of an entry that none of them accepts
 */
public record Formats(List<Reader> containers, WholeReader otherwise) {
    public Formats {
        containers = List.copyOf(containers);
    }

    /** The reader for an entry that is a container; empty for one that is a document itself. */
    Optional<Reader> container(Entry entry) {
        byte[] head = entry.head();
        return containers.stream().filter(reader -> reader.accepts(entry, head)).findFirst();
    }
}
