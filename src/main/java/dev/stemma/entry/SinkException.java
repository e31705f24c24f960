package dev.stemma.entry;

/** The consumer of what is read failed: not the input's fault, so readers let it pass and it ends the run. */
public final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SinkException(RuntimeException cause) {
        super(cause);
    }

    /** What the consumer threw. */
    public RuntimeException original() {
        return (RuntimeException) getCause();
    }
}
