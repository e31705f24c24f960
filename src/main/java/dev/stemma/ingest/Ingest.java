package dev.stemma.ingest;

import dev.stemma.entry.IngestOptions;
import dev.stemma.entry.Intake;
import dev.stemma.entry.SinkException;
import dev.stemma.model.Ingested;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

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
     * @throws WrongUse for a path that is not there, a pattern without a match, a folder without files
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
     * @throws WrongUse as {@link #check}
     */
    public void read(List<String> inputs, InputStream stdin, Consumer<Ingested> sink) {
        read(inputs, stdin, sink, position -> {});
    }

    /**
     * As {@link #read(List, InputStream, Consumer)}.
     *
     * @param position told in the caller's thread how many bytes of the inputs' files were read so far, as they are on the
     *     disk: 0 to {@link #size}
     */
    public void read(List<String> inputs, InputStream stdin, Consumer<Ingested> sink, LongConsumer position) {
        Intake intake = new Intake(Readers.FORMATS, options, sink);
        FolderWalk walk = new FolderWalk(intake, new Consumed(position));
        try {
            for (Inputs.Root root : Inputs.roots(inputs)) {
                if (root.isStandardInput()) {
                    walk.standardInput(stdin);
                } else {
                    walk.root(root);
                }
            }
        } catch (SinkException e) {
            throw e.original();
        }
    }

    /**
     * Bytes of the inputs' files as they are on the disk, for a share of what was read: hidden files and links count, so it is
     * an estimate. Looks at each file's entry once, which takes a while for a million files.
     *
     * @return empty when standard input is among the inputs, or something cannot be listed
     */
    public OptionalLong size(List<String> inputs) {
        long size = 0;
        for (Inputs.Root root : Inputs.roots(inputs)) {
            if (root.isStandardInput()) {
                return OptionalLong.empty();
            }
            try (Stream<Path> files = Files.walk(root.path())) {
                size += files.mapToLong(
                                file -> file.toFile().isFile() ? file.toFile().length() : 0)
                        .sum();
            } catch (IOException | UncheckedIOException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(size);
    }
}
