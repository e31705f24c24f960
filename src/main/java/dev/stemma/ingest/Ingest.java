package dev.stemma.ingest;

import dev.stemma.model.Ingested;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads inputs and hands on what it sees. Each call of {@link #read} is a run of its own; the object itself is immutable
 * and may be shared by threads.
 */
public final class Ingest {
    private final IngestOptions options;

    public Ingest(IngestOptions options) {
        this.options = options;
    }

    /**
     * Looks for mistakes of the user before anything is read.
     *
     * @throws IngestUsageException for a path that is not there, a pattern without a match, a folder without files
     */
    public void check(List<String> inputs) {
        for (Inputs.Root root : Inputs.roots(inputs)) {
            Inputs.check(root);
        }
    }

    /**
     * Reads all inputs, sorted, one capture at a time, and hands each thing seen to {@code sink} in the caller's thread.
     * The sink may block: no more than one capture is held beside those that the sink keeps. An exception of the sink ends
     * the run and comes out of this method.
     *
     * @param inputs files, folders (with all below them), globs, {@code -} for standard input
     * @param stdin read only when {@code -} is among the inputs
     * @throws IngestUsageException as {@link #check}
     */
    public void read(List<String> inputs, InputStream stdin, Consumer<Ingested> sink) {
        Reading reading = new Reading(options, sink);
        FolderWalk walk = new FolderWalk(reading);
        try {
            for (Inputs.Root root : Inputs.roots(inputs)) {
                if (root.isStandardInput()) {
                    walk.standardInput(stdin);
                } else {
                    walk.root(root);
                }
            }
        } catch (Reading.SinkException e) {
            throw e.original();
        }
    }
}
