package dev.stemma.entry;

import dev.stemma.stream.Payload;

/** Takes an entry that no reader of containers takes: one document, whatever stands in it. */
public interface WholeReader {
    /** Hands on one capture, skip or rejection. */
    void give(Entry entry, Payload payload, Intake intake);
}
