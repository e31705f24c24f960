package dev.stemma.folder;

/** Where the clean texts go. */
public enum CleanOutput {
    /** What came as files goes out as files, all else as lines of one JSONL file. */
    AUTO,
    /** A file for each document. */
    FILES,
    /** One line for each document. */
    JSONL,
    /** Only the database has them. */
    NONE
}
