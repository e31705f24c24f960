package dev.stemma.ingest;

/** The inputs cannot be read as the user named them. The message is one line: what, where, what to do. */
public final class IngestUsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public IngestUsageException(String message) {
        super(message);
    }
}
