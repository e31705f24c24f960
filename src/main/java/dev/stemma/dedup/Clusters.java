package dev.stemma.dedup;

import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import dev.stemma.sketch.Shingles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes a cluster of a star: all numbers of its edges, its weakest member, its diameter. Thread-safe. */
final class Clusters {
    private final Texts texts;
    private final DedupOptions options;
    private final Map<Integer, String> ids; // by ordinal

    Clusters(Texts texts, DedupOptions options, Map<Integer, String> ids) {
        this.texts = texts;
        this.options = options;
        this.ids = ids;
    }

    Cluster of(Star star, String id) {
        Witness head = star.representative().first();
        List<Edge> edges = new ArrayList<>();
        for (Witness same : star.representative().witnesses()) {
            if (same.ordinal() != head.ordinal()) {
                edges.add(sameText(head, same));
            }
        }
        double weakest = 1;
        if (!star.members().isEmpty()) {
            String key = texts.key(head.ordinal());
            Shingles shingles = Shingles.of(key, options.sketch());
            for (Star.Member member : star.members()) {
                Edge edge = edge(head, key, shingles, member);
                weakest = Math.min(
                        weakest,
                        member.link().measure() == Link.UNVERIFIED
                                ? edge.similarity()
                                : member.link().measure());
                for (Witness witness : member.entry().witnesses()) {
                    edges.add(new Edge(
                            edge.a(),
                            witness.ordinal(),
                            edge.relation(),
                            edge.jaccard(),
                            edge.containment(),
                            edge.editDistance(),
                            edge.similarity(),
                            edge.templateSimilarity()));
                }
            }
        }
        edges.sort(Comparator.comparing(edge -> ids.get(edge.b())));
        return new Cluster(id, head.ordinal(), edges, weakest, new Diameter(texts, options).of(star, edges));
    }

    private static Edge sameText(Witness head, Witness same) {
        boolean bytes = head.rawSha256().equals(same.rawSha256());
        Relation relation = bytes ? Relation.IDENTICAL : Relation.EQUAL;
        return new Edge(head.ordinal(), same.ordinal(), relation, 1, 1, 0, 1, 1);
    }

    private Edge edge(Witness head, String key, Shingles shingles, Star.Member member) {
        Witness witness = member.entry().first();
        Link link = member.link();
        if (link.relation() == Relation.IDENTICAL || link.relation() == Relation.EQUAL) {
            return sameText(head, witness);
        }
        String other = texts.key(witness.ordinal());
        int distance = link.keyDistance().orElseGet(() -> Distances.of(key, other));
        double similarity = Distances.similarity(distance, key.length(), other.length());
        double template = similarity;
        if (head.templateSha256().equals(witness.templateSha256())) {
            template = 1;
        } else if (distance > 0) {
            template = templateSimilarity(head, key, witness, other, link, similarity);
        }
        Shingles others = Shingles.of(other, options.sketch());
        int shared = shingles.shared(others);
        return new Edge(
                head.ordinal(),
                witness.ordinal(),
                link.relation(),
                shingles.jaccard(others, shared),
                shingles.containment(others, shared),
                link.part().map(Part::errors).orElse(distance),
                similarity,
                template);
    }

    private double templateSimilarity(Witness head, String key, Witness witness, String other, Link link, double keys) {
        String masked = texts.masked(head.ordinal());
        String otherMasked = texts.masked(witness.ordinal());
        if (masked.equals(key) && otherMasked.equals(other)) {
            return keys;
        }
        int distance = link.maskedDistance().orElseGet(() -> Distances.of(masked, otherMasked));
        return Distances.similarity(distance, masked.length(), otherMasked.length());
    }
}
