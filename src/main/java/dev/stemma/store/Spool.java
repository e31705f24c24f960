package dev.stemma.store;

import dev.stemma.model.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * All documents of a run with their key texts, on disk, by number: a corpus does not fit in memory, and its second half asks
 * for few texts more than once. One thread appends, any number read at the same time. The file is deleted when the spool is
 * closed; nothing of it survives a run.
 */
public final class Spool implements AutoCloseable {
    private final RecordFile file;
    private final ByteSink sink = new ByteSink();
    private int[] keyStarts = new int[1024];
    private int[] maskedStarts = new int[1024];

    private Spool(RecordFile file) {
        this.file = file;
    }

    /** A new, empty spool at {@code file}, which is made or overwritten; its folder must exist. */
    public static Spool create(Path file) throws IOException {
        return new Spool(new RecordFile(file));
    }

    /**
     * Appends a document and returns its ordinal, from 0 on. Only one thread may append.
     *
     * @param key its key text
     * @param masked its masked key text
     */
    public int append(Document document, String key, String masked) throws IOException {
        sink.clear();
        DocumentCodec.write(document, sink);
        int keyStart = sink.size();
        sink.text(key);
        int maskedStart = sink.size();
        boolean same = masked.equals(key);
        sink.flag(same);
        if (!same) {
            sink.text(masked);
        }
        return note(keyStart, maskedStart);
    }

    /** How many documents there are. */
    public int size() {
        return file.size();
    }

    /** Bytes on disk. */
    public long bytes() {
        return file.bytes();
    }

    /** The document with this ordinal. */
    public Document document(int ordinal) {
        return DocumentCodec.read(new ByteSource(read(ordinal, 0, keyStart(ordinal))));
    }

    /** Its key text. */
    public String key(int ordinal) {
        int start = keyStart(ordinal);
        return new ByteSource(read(ordinal, start, maskedStart(ordinal) - start)).text();
    }

    /** Its masked key text. */
    public String masked(int ordinal) {
        int start = maskedStart(ordinal);
        ByteSource in = new ByteSource(read(ordinal, start, file.length(ordinal) - start));
        return in.flag() ? key(ordinal) : in.text();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private synchronized int note(int keyStart, int maskedStart) throws IOException {
        int ordinal = file.append(sink.bytes(), sink.size());
        if (ordinal == keyStarts.length) {
            keyStarts = Arrays.copyOf(keyStarts, ordinal * 2);
            maskedStarts = Arrays.copyOf(maskedStarts, ordinal * 2);
        }
        keyStarts[ordinal] = keyStart;
        maskedStarts[ordinal] = maskedStart;
        return ordinal;
    }

    private synchronized int keyStart(int ordinal) {
        return keyStarts[ordinal];
    }

    private synchronized int maskedStart(int ordinal) {
        return maskedStarts[ordinal];
    }

    private byte[] read(int ordinal, int from, int length) {
        try {
            return file.read(ordinal, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the work file of this run: " + e.getMessage(), e);
        }
    }
}
