package dev.stemma.spark;

import dev.stemma.files.FileBytes;
import dev.stemma.spool.Card;
import dev.stemma.spool.DocumentBytes;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeMap;

/**
 * The documents that were carried to one bin: their cards, and the columns that the work is done on. The columns of a large bin,
 * which a large cluster makes, stand in a file on the executor's disk and are read one by one. Thread-safe once it is filled.
 */
final class Parcels implements Closeable {
    /** Bytes of columns that stay in memory: all of an ordinary bin. */
    private static final long IN_MEMORY = 64L << 20;

    private final TreeMap<Integer, Held> held = new TreeMap<>();
    private final long inMemory;
    private final File folder;
    private long bytes;
    private FileChannel file;
    private long end;

    /**
     * What is known of one document.
     *
     * @param columns in memory; of a document in the file empty
     * @param at where its first column starts in the file
     * @param lengths of the columns
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(Card card, byte[][] columns, long at, int[] lengths) {}

    private Parcels(File folder, long inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    /** @param folder for the file, if one is needed; the file is gone when this is closed or the process ends */
    static Parcels of(Iterator<Carried.Parcel> parcels, File folder) throws IOException {
        return of(parcels, folder, IN_MEMORY);
    }

    static Parcels of(Iterator<Carried.Parcel> parcels, File folder, long inMemory) throws IOException {
        Parcels all = new Parcels(folder, inMemory);
        try {
            while (parcels.hasNext()) {
                all.add(parcels.next());
            }
            return all;
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    /** The ordinals, ascending. */
    Set<Integer> ordinals() {
        return held.keySet();
    }

    Card card(int ordinal) {
        return held.get(ordinal).card();
    }

    /** One of the columns, in the order in which they were asked for. */
    byte[] column(int ordinal, int column) {
        Held one = held.get(ordinal);
        if (one.columns().length > 0) {
            return one.columns()[column];
        }
        long at = one.at();
        for (int i = 0; i < column; i++) {
            at += one.lengths()[i];
        }
        try {
            return FileBytes.read(file, "the file of carried texts in " + folder, at, one.lengths()[column]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of columns that stand in the file. */
    long onDisk() {
        return end;
    }

    private void add(Carried.Parcel parcel) throws IOException {
        byte[][] columns = parcel.columns();
        int[] lengths = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            lengths[i] = columns[i].length;
            bytes += lengths[i];
        }
        Card card = DocumentBytes.card(parcel.card());
        if (bytes <= inMemory) {
            held.put(parcel.ordinal(), new Held(card, columns, 0, lengths));
            return;
        }
        held.put(parcel.ordinal(), new Held(card, new byte[0][], end, lengths));
        for (byte[] column : columns) {
            append(column);
        }
    }

    private void append(byte[] column) throws IOException {
        if (file == null) {
            Path path = Files.createTempFile(folder.toPath(), "stemma-bin", "");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        FileBytes.write(file, end, column);
        end += column.length;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
