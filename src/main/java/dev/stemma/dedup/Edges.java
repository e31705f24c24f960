package dev.stemma.dedup;

import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import dev.stemma.sketch.Shingles;

/** The numbers of the edges to one representative, whose text is read when it is first needed. Not for several threads. */
final class Edges {
    private final Witness head;
    private final Texts texts;
    private final DedupOptions options;
    private final Outcomes outcomes;
    private String headKey;
    private String headMasked;
    private Shingles headShingles;

    Edges(Witness head, Texts texts, DedupOptions options, Outcomes outcomes) {
        this.head = head;
        this.texts = texts;
        this.options = options;
        this.outcomes = outcomes;
    }

    /** To a witness with the same clean text. */
    Edge ofSameText(Witness same) {
        boolean bytes = head.rawSha256().equals(same.rawSha256());
        Relation relation = bytes ? Relation.IDENTICAL : Relation.EQUAL;
        return new Edge(head.ordinal(), same.ordinal(), relation, 1, 1, 0, 1, 1);
    }

    /** To the first witness of a member. */
    Edge of(Star.Member member) {
        Witness witness = member.text().first();
        Link link = member.link();
        return link.relation() == Relation.IDENTICAL || link.relation() == Relation.EQUAL
                ? ofSameText(witness)
                : outcomes.edge(head, witness, link, () -> measured(witness, link));
    }

    private Edge measured(Witness witness, Link link) {
        String key = headKey();
        String other = texts.key(witness.ordinal());
        int distance = keyDistance(head, witness, link, key, other);
        double similarity = Distances.similarity(distance, key.length(), other.length());
        double template = similarity;
        if (head.templateSha256().equals(witness.templateSha256())) {
            template = 1;
        } else if (distance > 0) {
            template = templateSimilarity(witness, link, similarity);
        }
        Shingles.Overlap overlap = headShingles().overlap(other);
        return new Edge(
                head.ordinal(),
                witness.ordinal(),
                link.relation(),
                overlap.jaccard(),
                overlap.containment(),
                link.part().map(Part::errors).orElse(distance),
                similarity,
                template);
    }

    /**
     * Edits between the key texts of a linked pair, as its edge has them: those of the link. Where it knows none and nothing was
     * masked, a part's errors and what it misses are a bound that is mostly the distance itself.
     */
    static int keyDistance(Witness head, Witness witness, Link link, String headKey, String key) {
        if (link.keyDistance().isPresent()) {
            return link.keyDistance().getAsInt();
        }
        if (link.part().isPresent() && Verifier.isUnmasked(head) && Verifier.isUnmasked(witness)) {
            Part part = link.part().get();
            return Distances.within(headKey, key, part.errors() + part.end() - part.start());
        }
        return Distances.of(headKey, key);
    }

    private double templateSimilarity(Witness witness, Link link, double keySimilarity) {
        if (Verifier.isUnmasked(head) && Verifier.isUnmasked(witness)) {
            return keySimilarity;
        }
        String masked = headMasked();
        String otherMasked = texts.masked(witness.ordinal());
        int distance = link.maskedDistance().orElseGet(() -> Distances.of(masked, otherMasked));
        return Distances.similarity(distance, masked.length(), otherMasked.length());
    }

    private String headKey() {
        headKey = headKey == null ? texts.key(head.ordinal()) : headKey;
        return headKey;
    }

    private String headMasked() {
        headMasked = headMasked == null ? texts.masked(head.ordinal()) : headMasked;
        return headMasked;
    }

    private Shingles headShingles() {
        headShingles = headShingles == null ? Shingles.of(headKey(), options.sketch()) : headShingles;
        return headShingles;
    }
}
