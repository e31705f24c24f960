package dev.stemma.pipeline;

/** The run was interrupted; nothing was published, and the next run begins anew. */
public final class InterruptedRun extends RuntimeException {
    InterruptedRun() {
        super("interrupted");
    }
}
