package dev.stemma.ingest;

import dev.stemma.beside.Hidden;
import dev.stemma.beside.NotDocuments;
import dev.stemma.entry.Entry;
import dev.stemma.entry.IngestOptions;
import dev.stemma.entry.Intake;
import dev.stemma.entry.SinkException;
import dev.stemma.files.OwnFiles;
import dev.stemma.model.Ingested;
import dev.stemma.model.Origin;
import dev.stemma.record.JsonLines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads inputs file by file, for a caller that lists and opens them itself, as many tasks over another file system do. Over all files
 * in the order of a folder walk this is what {@link Ingest} reads, when each file is told the ids that the files before it
 * took. Immutable.
 */
public final class FileReading {
    private final IngestOptions options;

    public FileReading(IngestOptions options) {
        this.options = options;
    }

    /**
     * One file, or the lines of a slice of it.
     *
     * @param path as it is shown: the user's name of the input, and the way below it
     * @param id the way below the input, which is the id of what the file holds; for an input that is a file its name
     */
    public record Named(String path, String id) {}

    /** Whether a folder with these names in it is the output of a run, which is no input. */
    public static boolean isOutput(Set<String> names) {
        return OwnFiles.areOutput(names);
    }

    /** Why a file or folder inside an input is left out by its name; empty for what is read. */
    public static Optional<String> leftOut(String name, boolean folder) {
        if (Hidden.isHidden(name)) {
            return Optional.of(folder ? "hidden folder" : "hidden file");
        }
        return !folder && NotDocuments.name(name)
                ? Optional.of("no document: " + name.substring(name.lastIndexOf('.')))
                : Optional.empty();
    }

    /** Why a link inside a folder is left out. What stands below the folder that it leads to is not looked at, and not counted. */
    public static String link(boolean toFolder) {
        return toFolder ? "link to a folder" : "link to a file";
    }

    /**
     * Whether slices of a file may be read by {@link #lines}: JSON lines, a record a line, not compressed, in an encoding with newlines of
     * one byte.
     *
     * @param head the first bytes of the file, four or more unless it is shorter
     */
    public static boolean hasLines(String name, byte[] head) {
        return JsonLines.areIn(name, head);
    }

    /**
     * Reads a file from its start.
     *
     * @param in closed by the caller
     * @param taken ids that earlier files took
     */
    public void read(Named file, InputStream in, Collection<String> taken, Consumer<Ingested> sink) {
        read(file, in, taken, sink, (entry, intake) -> intake.read(entry));
    }

    /**
     * Reads some whole lines of a file that {@linkplain #hasLines has lines}.
     *
     * @param in from the start of a line to the end of one
     * @param before lines of the file before them
     */
    public void lines(Named file, InputStream in, long before, Collection<String> taken, Consumer<Ingested> sink) {
        read(file, in, taken, sink, (entry, intake) -> {
            try {
                JsonLines.read(entry, before, intake);
            } catch (IOException | RuntimeException e) {
                intake.failed(entry.origin(), e);
            }
        });
    }

    private void read(Named file, InputStream in, Collection<String> taken, Consumer<Ingested> sink, Way way) {
        Intake intake = new Intake(Readers.FORMATS, options, sink);
        taken.forEach(intake::taken);
        InputStream disk = new BufferedInputStream(new DiskStream(in, count -> {}), 1 << 16);
        try {
            way.read(new Entry(Origin.file(file.path()), file.id(), file.id(), 0, disk, Optional.empty()), intake);
        } catch (SinkException e) {
            throw e.original();
        }
    }

    private interface Way {
        void read(Entry entry, Intake intake);
    }
}
