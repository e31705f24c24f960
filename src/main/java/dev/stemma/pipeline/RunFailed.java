package dev.stemma.pipeline;

/** A run could not be finished: disk full, numbers that do not add up. The message is one line for a person. */
public final class RunFailed extends RuntimeException {
    public RunFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
