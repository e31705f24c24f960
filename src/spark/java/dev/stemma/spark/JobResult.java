package dev.stemma.spark;

import java.util.List;
import java.util.Optional;

/**
 * What a job did.
 *
 * @param documents that went on
 * @param skipped left out by a rule
 * @param quarantined could not become documents
 * @param clusters unique documents included, as clusters of one
 * @param failures errors inside Stemma while clusters were judged
 * @param firstFailure one of them
 * @param unknownIds in the pairs that people gave, but no document's
 */
record JobResult(
        long documents,
        long skipped,
        long quarantined,
        long clusters,
        long failures,
        Optional<String> firstFailure,
        List<String> unknownIds) {
    JobResult {
        unknownIds = List.copyOf(unknownIds);
    }

    long seen() {
        return documents + skipped + quarantined;
    }
}
