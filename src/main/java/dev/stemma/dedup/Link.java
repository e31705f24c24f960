package dev.stemma.dedup;

import dev.stemma.model.Relation;
import java.util.Optional;

/**
 * A verified relation of a witness to a more complete one.
 *
 * @param relation what it is
 * @param measure similarity by the measure of that relation, 0..1
 * @param part for truncated copies, where the rest is missing
 */
record Link(Relation relation, double measure, Optional<Part> part) {
    /** The measure of a link that a person asked for and that does not verify: it is measured with the edge. */
    static final double UNVERIFIED = -1;

    Link(Relation relation, double measure) {
        this(relation, measure, Optional.empty());
    }

    /** Whether no other candidate could give a stricter one worth looking for. */
    boolean isFinal() {
        return relation != Relation.TRUNCATED;
    }
}
