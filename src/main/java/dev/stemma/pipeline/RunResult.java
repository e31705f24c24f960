package dev.stemma.pipeline;

import dev.stemma.store.Changes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param counts how many of what it had
 * @param skippedByKind how many of the skipped by which rule; empty when {@code kept}, and from a job on Spark
 * @param failures errors inside Stemma while documents were judged: these go without a verdict, a mending or a template
 * @param foundAgain documents that an earlier run, finished or not, had made of the same captures
 * @param judged clusters that were judged; the others had been on the same basis by the run that stood in the output folder
 * @param changes since the run that stood in the output folder; empty when none did
 * @param unknownIds in the pairs of {@code --never-merge} and {@code --must-link}, but no document's
 * @param kept whether nothing was new, so that the results of that run were left as they are
 * @param seconds wall-clock seconds by stage, in order
 */
public record RunResult(
        RunCounts counts,
        SortedMap<String, Long> skippedByKind,
        long failures,
        long foundAgain,
        long judged,
        Optional<Changes> changes,
        List<String> unknownIds,
        boolean kept,
        Map<String, Double> seconds) {
    public RunResult {
        unknownIds = List.copyOf(unknownIds);
        skippedByKind = Collections.unmodifiableSortedMap(new TreeMap<>(skippedByKind));
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }

    /** {@link RunCounts#seen()} */
    public long seen() {
        return counts.seen();
    }

    /** {@link RunCounts#documents()} */
    public long documents() {
        return counts.documents();
    }

    /** {@link RunCounts#skipped()} */
    public long skipped() {
        return counts.skipped();
    }

    /** {@link RunCounts#quarantined()} */
    public long quarantined() {
        return counts.quarantined();
    }

    /** {@link RunCounts#clusters()} */
    public long clusters() {
        return counts.clusters();
    }

    /** {@link RunCounts#copies()} */
    public long copies() {
        return counts.copies();
    }

    /** {@link RunCounts#incomplete()} */
    public long incomplete() {
        return counts.incomplete();
    }

    RunResult since(Optional<Changes> known) {
        return with(known, unknownIds);
    }

    RunResult unknown(List<String> ids) {
        return with(changes, ids);
    }

    private RunResult with(Optional<Changes> since, List<String> unknown) {
        return new RunResult(counts, skippedByKind, failures, foundAgain, judged, since, unknown, kept, seconds);
    }
}
