package dev.stemma.dedup;

import dev.stemma.align.Op;
import dev.stemma.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of two documents side by side.
 *
 * @param whole ordinal of the more complete one
 * @param copy ordinal of the other
 * @param relation of the copy to the whole; empty when there is none
 * @param decidedBy which step decided it, or stopped it
 * @param proposed whether a digest or the sketches would have proposed the pair
 * @param jaccard exact, over the shingles of the key texts, 0..1
 * @param containment exact, of the smaller set of shingles in the larger, 0..1
 * @param editDistance between the key texts, UTF-16 units
 * @param similarity 1 - distance / longer length, on key texts
 * @param templateSimilarity the same on masked key texts
 * @param part for a truncated copy, what is missing, on masked key texts
 * @param differences of the key texts, whole first
 */
public record Comparison(
        int whole,
        int copy,
        Optional<Relation> relation,
        Step decidedBy,
        boolean proposed,
        double jaccard,
        double containment,
        int editDistance,
        double similarity,
        double templateSimilarity,
        Optional<Part> part,
        List<Op> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** The steps, each with a sentence for people. */
    public enum Step {
        SAME_BYTES("the bytes are the same"),
        SAME_TEXT("the clean texts are the same"),
        SAME_TEMPLATE("the texts are the same once addresses, dates and the site's name are masked"),
        SIMILARITY("the key texts are similar enough"),
        TEMPLATE_SIMILARITY("the masked texts are similar enough, the key texts are not"),
        PART("what is left of one aligns with a part of the other"),
        NEVER_MERGE("a person decided that the two are never put together"),
        GROUPS("one is a document and the other is none"),
        EMPTY("one has no text"),
        TOO_SHORT("too short: texts of a few words are copies only when they are equal"),
        TOO_DIFFERENT("neither the texts nor the masked texts nor a part of one are similar enough");

        private final String reason;

        Step(String reason) {
            this.reason = reason;
        }

        /** In words. */
        public String reason() {
            return reason;
        }
    }
}
