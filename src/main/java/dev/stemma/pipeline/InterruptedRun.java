package dev.stemma.pipeline;

/** The run was interrupted; nothing was published, and the next run takes up the documents that were made. */
public final class InterruptedRun extends RuntimeException {
    InterruptedRun() {
        super("interrupted");
    }

    InterruptedRun(Throwable cause) {
        super("interrupted", cause);
    }
}
