package dev.stemma.dedup;

import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Makes a cluster of a star: all numbers of its edges, its weakest member, its diameter. Thread-safe. */
final class Clusters {
    private final Texts texts;
    private final DedupOptions options;
    private final Outcomes outcomes;
    private final Map<Integer, String> ids; // by ordinal

    Clusters(Texts texts, DedupOptions options, Outcomes outcomes, Map<Integer, String> ids) {
        this.texts = texts;
        this.options = options;
        this.outcomes = outcomes;
        this.ids = ids;
    }

    Cluster of(Star star, String id) {
        Witness head = star.representative().first();
        Edges measured = new Edges(head, texts, options, outcomes);
        List<Edge> edges = new ArrayList<>();
        for (Witness same : star.representative().witnesses()) {
            if (same.ordinal() != head.ordinal()) {
                edges.add(measured.ofSameText(same));
            }
        }
        double weakest = 1;
        List<Witness> distinct = new ArrayList<>(List.of(head));
        for (Star.Member member : star.members()) {
            distinct.add(member.text().first());
            Edge edge = measured.of(member);
            weakest = Math.min(weakest, edge.similarity());
            for (Witness witness : member.text().witnesses()) {
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
        edges.sort(Comparator.comparing(edge -> ids.get(edge.b())));
        OptionalDouble diameter = distinct.size() > options.diameterSize()
                ? OptionalDouble.empty()
                : outcomes.diameter(distinct, () -> new Diameter(texts).of(star, edges));
        return new Cluster(id, head.ordinal(), edges, weakest, diameter, star.exemplar());
    }
}
