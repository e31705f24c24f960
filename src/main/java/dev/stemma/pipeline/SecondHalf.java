package dev.stemma.pipeline;

import dev.stemma.dedup.Comparisons;
import dev.stemma.dedup.Dedup;
import dev.stemma.dedup.Witness;
import dev.stemma.family.Outline;
import dev.stemma.files.FileTrouble;
import dev.stemma.folder.CleanOutput;
import dev.stemma.folder.CleanText;
import dev.stemma.folder.CleanWriter;
import dev.stemma.model.Cluster;
import dev.stemma.model.Document;
import dev.stemma.schema.ReadyRow;
import dev.stemma.spool.JudgedClusters;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Clusters the documents, judges each one beside its siblings, finds the templates, and writes the tables. */
final class SecondHalf {
    /** Characters of documents that are judged at once or, a quarter as heavy, wait to be written. */
    private static final long CHARS_UNDER_WAY = 16L << 20;

    /** Once it is judged, of a cluster only its rows are left, texts as bytes: a quarter of what judging it takes and less. */
    private static final int LIGHTER_WHEN_JUDGED = 4;

    /**
     * What a larger cluster counts: no two such are judged at once, as each is held in memory as a whole, and beside one there is
     * room for others that keep the cores busy where it cannot be parted.
     */
    private static final long MOST_CHARS = 9L << 20;

    /** Clusters of more characters are judged first, or the last of them would leave the other cores without work. */
    private static final long LARGE = 2L << 20;

    private final RunConfig config;
    private final SpooledDocuments documents;
    private final Judging judging;
    private final Comparisons comparisons;
    private final StoreWriter store;
    private final CleanWriter clean;
    private final Progress progress;

    private final FamilyRows families = new FamilyRows();
    private List<String> unknownIds = List.of();
    private int judged;
    private long incomplete;

    SecondHalf(
            RunConfig config,
            SpooledDocuments documents,
            Judging judging,
            Comparisons comparisons,
            StoreWriter store,
            CleanWriter clean,
            Progress progress) {
        this.config = config;
        this.documents = documents;
        this.judging = judging;
        this.comparisons = comparisons;
        this.store = store;
        this.clean = clean;
        this.progress = progress;
    }

    /** The clusters, by the id of their representative. */
    List<Cluster> clusters() {
        List<Witness> witnesses = Cards.witnesses(documents.cards());
        unknownIds = Dedup.unknownIds(witnesses, config.dedup());
        List<Cluster> clusters = new ArrayList<>(
                Dedup.cluster(witnesses, documents.texts(), config.dedup(), config.threads(), comparisons));
        clusters.sort(Comparator.comparingInt(Cluster::representative));
        return clusters;
    }

    /**
     * Writes all documents, cluster by cluster. A cluster that an earlier run judged on the same basis is not judged again: its
     * rows are copied.
     *
     * @param earlier the clusters of the run in the output folder
     * @return all clusters, for the next run
     */
    List<JudgedClusters.Judged> write(List<Cluster> clusters, JudgedClusters earlier) throws IOException {
        Map<String, String> bases = new HashMap<>();
        clusters.forEach(cluster -> bases.put(cluster.id(), judging.basis().of(cluster)));
        Map<String, Outline> copied = copied(bases, earlier);
        judged = clusters.size() - copied.size();
        List<JudgedClusters.Judged> all = new ArrayList<>(clusters.size());
        try (Lane<Judged> lane = new Lane<>(config.threads(), CHARS_UNDER_WAY, LIGHTER_WHEN_JUDGED, one -> {
            append(one);
            all.add(new JudgedClusters.Judged(bases.get(one.cluster().id()), one.outline()));
            progress.advanced(all.size(), clusters.size());
        })) {
            for (Cluster cluster : largestFirst(clusters)) {
                lane.submit(
                        Math.min(MOST_CHARS, documents.chars(cluster)),
                        () -> copied.containsKey(cluster.id())
                                ? written(cluster, copied.get(cluster.id()))
                                : Judged.of(judging.judge().judged(cluster), config.clean()));
            }
            lane.finish();
        }
        families.write(
                new FamilyRows.Texts() {
                    @Override
                    public String text(int ordinal) {
                        return judging.judge().inside(ordinal);
                    }

                    @Override
                    public Optional<String> site(int ordinal) {
                        return documents.card(ordinal).site();
                    }
                },
                config.threads(),
                store::append);
        return all;
    }

    /** What is left to write of a cluster whose rows were copied. */
    private Judged written(Cluster cluster, Outline outline) {
        List<Document> texts =
                config.clean() == CleanOutput.NONE ? List.of() : judging.judge().texts(cluster);
        return Judged.of(new ClusterJudge.Judged(cluster, List.of(), texts, 0, outline), config.clean());
    }

    /** Large clusters by their size, then the others as they stand. */
    private List<Cluster> largestFirst(List<Cluster> clusters) {
        return clusters.stream()
                .sorted(Comparator.comparingLong(cluster -> -Math.max(LARGE, documents.chars(cluster))))
                .toList();
    }

    /**
     * Copies the rows of the clusters that were judged before.
     *
     * @param bases by cluster id
     * @return the outlines of those that were copied, by cluster id
     */
    private Map<String, Outline> copied(Map<String, String> bases, JudgedClusters earlier) throws IOException {
        Map<String, Outline> known = new HashMap<>();
        for (Map.Entry<String, String> cluster : bases.entrySet()) {
            earlier.outline(cluster.getValue()).ifPresent(outline -> known.put(cluster.getKey(), outline));
        }
        OptionalLong incompleteOnes = known.isEmpty() ? OptionalLong.empty() : store.copy(config.out(), known.keySet());
        if (incompleteOnes.isEmpty()) {
            return Map.of();
        }
        store.place(documents.places());
        incomplete += incompleteOnes.getAsLong();
        return known;
    }

    /** Ids in the pairs of {@code --never-merge} and {@code --must-link} that no document has. */
    List<String> unknownIds() {
        return unknownIds;
    }

    /** Clusters that were judged in this run. */
    int judged() {
        return judged;
    }

    /** Documents whose verdict is not {@code complete}. */
    long incomplete() {
        return incomplete;
    }

    /** How many judgements, mendings and templates failed by an error inside Stemma. */
    int failures() {
        return judging.judge().failures();
    }

    /** The first of these errors. */
    Optional<Throwable> firstFailure() {
        return judging.judge().firstFailure();
    }

    private void append(Judged judged) {
        try {
            for (ReadyRow row : judged.rows()) {
                store.append(row);
            }
            for (CleanText text : judged.texts()) {
                clean.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FileTrouble.told(e), e);
        }
        families.add(judged.outline(), judged.cluster().representative());
        incomplete += judged.incomplete();
    }

    /** What is written of a cluster, as bytes. */
    private record Judged(
            Cluster cluster, List<ReadyRow> rows, List<CleanText> texts, int incomplete, Outline outline) {
        static Judged of(ClusterJudge.Judged judged, CleanOutput clean) {
            return new Judged(
                    judged.cluster(),
                    judged.rows().stream().map(ReadyRow::of).toList(),
                    judged.documents().stream()
                            .flatMap(document -> CleanText.of(document, clean).stream())
                            .toList(),
                    judged.incomplete(),
                    judged.outline());
        }
    }
}
