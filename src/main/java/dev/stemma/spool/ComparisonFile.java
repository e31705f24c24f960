package dev.stemma.spool;

import dev.stemma.dedup.Comparisons;
import dev.stemma.files.AtomicFile;
import dev.stemma.files.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What comparing texts has shown, from one run over an output folder to the next. A run writes what it used, found or new, to a
 * second file, which takes the place of the first when the run has ended; after a killed run both are read. To lose either
 * costs time only. Thread-safe.
 */
public final class ComparisonFile implements Comparisons, AutoCloseable {
    private static final String MAGIC = "stemma-comparisons-1 ";
    private static final String FILE = "comparisons";
    private static final String NEXT = "comparisons.next";
    private static final int KEY = 32;
    private static final int OUTCOME = Checksum.BYTES + KEY;

    /** More are not remembered: at some 150 bytes each in memory, a run over millions of texts needs it for these. */
    private static final int MOST = 2_000_000;

    private final Path folder;
    private final Segment next;
    private final Map<HalfDigest, byte[]> known;
    private final Set<HalfDigest> used = ConcurrentHashMap.newKeySet();

    private ComparisonFile(Path folder, Segment next, Map<HalfDigest, byte[]> known) {
        this.folder = folder;
        this.next = next;
        this.known = known;
    }

    /**
     * Opens the file in {@code folder}, which must exist.
     *
     * @param maker names the program, as for {@link Spool#open}: what another one has shown is forgotten
     */
    public static ComparisonFile open(Path folder, String maker) throws IOException {
        String heading = MAGIC + maker + "\n";
        Map<HalfDigest, byte[]> known = new HashMap<>();
        for (String name : new String[] {FILE, NEXT}) {
            read(folder.resolve(name), heading, known);
        }
        return new ComparisonFile(folder, Segment.create(folder.resolve(NEXT), heading), known);
    }

    @Override
    public Optional<byte[]> find(String key) {
        HalfDigest digest = HalfDigest.of(key);
        byte[] outcome = known.get(digest);
        if (outcome != null) {
            append(digest, key, outcome);
        }
        return Optional.ofNullable(outcome);
    }

    @Override
    public void add(String key, byte[] outcome) {
        append(HalfDigest.of(key), key, outcome);
    }

    /** Lets go of what this run did not ask for. For the end of a finished run. */
    public void tidy() throws IOException {
        next.close();
        AtomicFile.move(folder.resolve(NEXT), folder.resolve(FILE));
    }

    @Override
    public void close() throws IOException {
        next.close();
    }

    private void append(HalfDigest digest, String key, byte[] outcome) {
        if (used.size() >= MOST || !used.add(digest)) {
            return;
        }
        byte[] record = ByteBuffer.allocate(OUTCOME + outcome.length)
                .putInt(0)
                .put(HexFormat.of().parseHex(key))
                .put(outcome)
                .array();
        Checksum.seal(record, record.length);
        try {
            next.append(record, record.length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the work file in " + folder + ": " + FileTrouble.reason(e), e);
        }
    }

    private static void read(Path file, String heading, Map<HalfDigest, byte[]> known) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Optional<Segment> opened = Segment.open(file, heading);
        if (opened.isEmpty()) {
            return;
        }
        try (Segment segment = opened.get()) {
            segment.scan((at, length) -> {
                byte[] record = segment.read(at, length);
                if (length >= OUTCOME && Checksum.holds(record)) {
                    byte[] key = Arrays.copyOfRange(record, Checksum.BYTES, OUTCOME);
                    known.put(HalfDigest.of(key), Arrays.copyOfRange(record, OUTCOME, length));
                }
            });
        }
    }
}
