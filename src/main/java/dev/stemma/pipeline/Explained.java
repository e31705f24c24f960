package dev.stemma.pipeline;

import dev.stemma.dedup.Comparison;
import dev.stemma.form.Fill;
import dev.stemma.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Two documents side by side.
 *
 * @param whole id of the more complete one
 * @param copy id of the other
 * @param threshold the run's
 * @param comparison relation and numbers, from the two texts alone
 * @param standing what the run made of them
 * @param differsOutside whether the key texts are the same and the clean texts are not
 * @param differences of the key texts, in order
 * @param slots of the template of their cluster that have other values in the two; none when their clusters differ
 * @param filled the copy as the template of its cluster, slots filled; empty when it is alone in its cluster
 */
public record Explained(
        String whole,
        String copy,
        double threshold,
        Comparison comparison,
        Standing standing,
        boolean differsOutside,
        List<Difference> differences,
        List<SlotPair> slots,
        List<Fill.Part> filled) {
    /**
     * One stretch that differs.
     *
     * @param whole the stretch of the more complete document, empty for an insertion
     * @param copy the stretch of the other, empty for a deletion
     */
    public record Difference(Stretch whole, Stretch copy) {}

    /**
     * One side of it.
     *
     * @param clean where it stands in the clean text
     * @param source where that stood in the decoded source; where a repair changed a part of it, all that was repaired there
     * @param key its key text
     */
    public record Stretch(Span clean, Span source, String key) {}

    /** A slot and its values in the two documents. */
    public record SlotPair(String slot, String type, Optional<String> whole, Optional<String> copy) {}
}
