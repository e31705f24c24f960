package dev.stemma.spool;

import dev.stemma.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * On which bases the clusters of the last finished run were judged. What has the same basis again has the same rows, and they
 * stand in that run's database. To lose the file costs time only.
 */
public final class JudgedClusters {
    /** Nothing was judged before. */
    public static final JudgedClusters NONE = new JudgedClusters(Set.of());

    private static final String MAGIC = "stemma-judged-1 ";
    private static final String FILE = "judged";

    private final Set<HalfDigest> bases;

    private JudgedClusters(Set<HalfDigest> bases) {
        this.bases = bases;
    }

    /**
     * Those in {@code folder}.
     *
     * @param run names the run whose database is at hand; the bases of another one are none
     */
    public static JudgedClusters of(Path folder, String run) {
        Path file = folder.resolve(FILE);
        try {
            Optional<Segment> opened = Files.exists(file) ? Segment.open(file, heading(run)) : Optional.empty();
            if (opened.isEmpty()) {
                return NONE;
            }
            try (Segment segment = opened.get()) {
                Set<HalfDigest> bases = new HashSet<>();
                segment.scan((at, length) -> {
                    if (length == HalfDigest.BYTES) {
                        bases.add(HalfDigest.of(segment.read(at, length)));
                    }
                });
                return new JudgedClusters(bases);
            }
        } catch (IOException e) {
            return NONE;
        }
    }

    /** Writes {@code bases}, each 64 hex digits, as those of {@code run}. */
    public static void write(Path folder, String run, Collection<String> bases) throws IOException {
        Path file = folder.resolve(FILE);
        Path part = AtomicFile.partOf(file);
        try (Segment segment = Segment.create(part, heading(run))) {
            for (String basis : bases) {
                segment.append(HalfDigest.of(basis).bytes(), HalfDigest.BYTES);
            }
        }
        AtomicFile.move(part, file);
    }

    /** Whether a cluster was judged on {@code basis}, 64 hex digits. */
    public boolean have(String basis) {
        return bases.contains(HalfDigest.of(basis));
    }

    private static String heading(String run) {
        return MAGIC + run + "\n";
    }
}
