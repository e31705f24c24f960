package dev.stemma.dedup;

import dev.stemma.model.Relation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A verified relation of a witness to a more complete one.
 *
 * @param relation what it is
 * @param measure similarity by the measure of that relation, 0..1
 * @param part for truncated copies, where the rest is missing
 * @param fragment whether the copy is too little of the whole to stand beside it: it may be a text of its own that both have
 * @param keyDistance edits between the key texts, where verifying showed them
 * @param maskedDistance the same for the masked key texts
 */
record Link(
        Relation relation,
        double measure,
        Optional<Part> part,
        boolean fragment,
        OptionalInt keyDistance,
        OptionalInt maskedDistance) {
    /** The measure of a link that a person asked for and that does not verify: the measure of its edge says how alike the two are. */
    static final double UNVERIFIED = -1;

    Link(Relation relation, double measure) {
        this(relation, measure, Optional.empty(), false, OptionalInt.empty(), OptionalInt.empty());
    }

    static Link ofKeys(Relation relation, double measure, int distance) {
        return new Link(relation, measure, Optional.empty(), false, OptionalInt.of(distance), OptionalInt.empty());
    }

    static Link ofMasked(double measure, int distance) {
        return new Link(
                Relation.TEMPLATE, measure, Optional.empty(), false, OptionalInt.empty(), OptionalInt.of(distance));
    }

    /** The same, where the key texts were compared before in vain. */
    static Link ofMasked(double measure, int distance, int keyDistance) {
        return new Link(
                Relation.TEMPLATE,
                measure,
                Optional.empty(),
                false,
                OptionalInt.of(keyDistance),
                OptionalInt.of(distance));
    }

    static Link ofPart(double measure, Part part, boolean fragment) {
        return new Link(
                Relation.TRUNCATED, measure, Optional.of(part), fragment, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Whether it is stricter than another one, or of the same kind and closer. */
    boolean isBetterThan(Link other) {
        int order = relation.compareTo(other.relation);
        return order < 0 || (order == 0 && measure > other.measure);
    }

    /** Whether no other candidate could give a stricter one worth looking for. */
    boolean isFinal() {
        return relation != Relation.TRUNCATED;
    }
}
