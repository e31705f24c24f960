package dev.stemma.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many things a run saw, and what became of them.
 *
 * @param seen everything that the inputs held: {@code documents + skipped + quarantined}
 * @param documents that went on
 * @param skipped left out by a rule
 * @param quarantined could not become documents
 * @param clusters unique documents included, as clusters of one
 * @param incomplete documents that are anything but whole
 */
public record RunCounts(long seen, long documents, long skipped, long quarantined, long clusters, long incomplete) {
    /** Documents that are not the representative of their cluster. */
    public long copies() {
        return documents - clusters;
    }

    /** By their names in {@code run.json} and in its order. */
    public Map<String, Long> byName() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("seen", seen);
        counts.put("documents", documents);
        counts.put("skipped", skipped);
        counts.put("quarantined", quarantined);
        counts.put("clusters", clusters);
        counts.put("copies", copies());
        counts.put("incomplete", incomplete);
        return counts;
    }

    /** What {@link #byName} gave. */
    static RunCounts of(Map<String, Long> counts) {
        return new RunCounts(
                counts.get("seen"),
                counts.get("documents"),
                counts.get("skipped"),
                counts.get("quarantined"),
                counts.get("clusters"),
                counts.get("incomplete"));
    }
}
