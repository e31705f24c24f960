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
 * @param seen everything that the inputs held: {@code documents + skipped + quarantined}
 * @param documents that went on
 * @param skipped left out by a rule
 * @param skippedByKind how many of them by which rule; empty when {@code kept}, and from a job on Spark
 * @param quarantined could not become documents
 * @param clusters unique documents included, as clusters of one
 * @param copies documents that are not the representative of their cluster
 * @param incomplete documents that are anything but whole
 * @param failures errors inside Stemma while documents were judged: these go without a verdict, a mending or a template
 * @param foundAgain documents that an earlier run, finished or not, had made of the same captures
 * @param judged clusters that were judged; the others had been on the same basis by the run that stood in the output folder
 * @param changes since the run that stood in the output folder; empty when none did
 * @param unknownIds in the pairs of {@code --never-merge} and {@code --must-link}, but no document's
 * @param kept whether nothing was new, so that the results of that run were left as they are
 * @param seconds wall-clock seconds by stage, in order
 */
public record RunResult(
        long seen,
        long documents,
        long skipped,
        SortedMap<String, Long> skippedByKind,
        long quarantined,
        long clusters,
        long copies,
        long incomplete,
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

    /** The counts that {@code run.json} states, by their names there and in its order. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("seen", seen);
        counts.put("documents", documents);
        counts.put("skipped", skipped);
        counts.put("quarantined", quarantined);
        counts.put("clusters", clusters);
        counts.put("copies", copies);
        counts.put("incomplete", incomplete);
        return counts;
    }

    RunResult since(Optional<Changes> known) {
        return with(known, unknownIds);
    }

    RunResult unknown(List<String> ids) {
        return with(changes, ids);
    }

    private RunResult with(Optional<Changes> since, List<String> unknown) {
        return new RunResult(
                seen,
                documents,
                skipped,
                skippedByKind,
                quarantined,
                clusters,
                copies,
                incomplete,
                failures,
                foundAgain,
                judged,
                since,
                unknown,
                kept,
                seconds);
    }
}
