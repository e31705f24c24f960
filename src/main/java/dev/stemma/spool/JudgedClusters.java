package dev.stemma.spool;

import dev.stemma.family.Outline;
import dev.stemma.files.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * On which bases the clusters of the last finished run were judged, and the outlines of their representatives. What has the same
 * basis again has the same rows, and they stand in that run's database. To lose the file costs time only.
 */
public final class JudgedClusters implements AutoCloseable {
    private static final String MAGIC = "stemma-judged-2 ";
    private static final String FILE = "judged";
    private static final int OUTLINE = Checksum.BYTES + HalfDigest.BYTES;

    private final Optional<Segment> segment;
    private final Map<HalfDigest, Place> places = new HashMap<>();

    private JudgedClusters(Optional<Segment> segment) {
        this.segment = segment;
    }

    /**
     * A cluster that was judged.
     *
     * @param basis 64 hex digits
     */
    public record Judged(String basis, Outline outline) {}

    /** Where a record stands. */
    private record Place(long at, int length) {}

    /** Nothing was judged before. */
    public static JudgedClusters none() {
        return new JudgedClusters(Optional.empty());
    }

    /**
     * Those in {@code folder}.
     *
     * @param run names the run whose database is at hand; what another one judged is nothing
     */
    public static JudgedClusters of(Path folder, String run) {
        Path file = folder.resolve(FILE);
        JudgedClusters judged;
        try {
            judged = new JudgedClusters(Files.exists(file) ? Segment.open(file, heading(run)) : Optional.empty());
        } catch (IOException e) {
            return none();
        }
        try {
            judged.scan();
            return judged;
        } catch (IOException e) {
            judged.close();
            return none();
        }
    }

    /** Writes {@code clusters} as those of {@code run}. */
    public static void write(Path folder, String run, Collection<Judged> clusters) throws IOException {
        Path file = folder.resolve(FILE);
        Path part = AtomicFile.partOf(file);
        try (Segment segment = Segment.create(part, heading(run))) {
            for (Judged cluster : clusters) {
                byte[] outline = cluster.outline().bytes();
                byte[] record = ByteBuffer.allocate(OUTLINE + outline.length)
                        .putInt(0)
                        .put(HalfDigest.of(cluster.basis()).bytes())
                        .put(outline)
                        .array();
                Checksum.seal(record, record.length);
                segment.append(record, record.length);
            }
        }
        AtomicFile.move(part, file);
    }

    /** The outline of the cluster that was judged on {@code basis}, 64 hex digits; empty when none was, or it cannot be read. */
    public Optional<Outline> outline(String basis) {
        Place place = places.get(HalfDigest.of(basis));
        if (place == null) {
            return Optional.empty();
        }
        byte[] record;
        try {
            record = segment.orElseThrow().read(place.at(), place.length());
        } catch (IOException e) {
            return Optional.empty(); // a cache: the cluster is judged anew
        }
        return Checksum.holds(record)
                ? Optional.of(Outline.of(Arrays.copyOfRange(record, OUTLINE, record.length)))
                : Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (segment.isPresent()) {
                segment.get().close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }

    private void scan() throws IOException {
        if (segment.isEmpty()) {
            return;
        }
        Segment judged = segment.get();
        judged.scan((at, length) -> {
            if (length > OUTLINE) {
                byte[] basis = judged.read(at + Checksum.BYTES, HalfDigest.BYTES);
                places.put(HalfDigest.of(basis), new Place(at, length));
            }
        });
    }

    private static String heading(String run) {
        return MAGIC + run + "\n";
    }
}
