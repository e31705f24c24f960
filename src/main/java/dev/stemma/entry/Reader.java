package dev.stemma.entry;

import java.io.IOException;

/** Knows one container format. Stateless; registered in the list of its room, which stands in {@code Readers.ALL} of {@code ingest}. */
public interface Reader {
    /** The format's name in messages. */
    String name();

    /**
     * Whether this reader takes the entry.
     *
     * @param head the entry's first bytes
     */
    boolean accepts(Entry entry, byte[] head);

    /**
     * Hands each member to {@code intake}. A broken member is rejected there and the next one read; an exception means
     * that nothing more can be read from this container.
     */
    void read(Entry entry, Intake intake) throws IOException;
}
