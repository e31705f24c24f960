package dev.stemma.pipeline;

import dev.stemma.model.Cluster;
import dev.stemma.model.Edge;
import dev.stemma.model.Verdict;
import dev.stemma.sketch.Digests;
import dev.stemma.spool.Card;
import java.util.List;
import java.util.Map;

/**
 * Digests of all that the rows of a cluster are made of, besides the program and its configuration: two clusters of one basis have the
 * same rows.
 */
final class ClusterBasis {
    private final Documents documents;
    private final Map<String, List<Verdict.Sign>> corpusSigns;
    private final ClusterJudge.Known known;
    private final Decided decided;

    /** What a {@link ClusterJudge} of these clusters is given. */
    ClusterBasis(
            Documents documents,
            Map<String, List<Verdict.Sign>> corpusSigns,
            ClusterJudge.Known known,
            Decided decided) {
        this.documents = documents;
        this.corpusSigns = corpusSigns;
        this.known = known;
        this.decided = decided;
    }

    /** The basis of {@code cluster}: 64 hex digits. */
    String of(Cluster cluster) {
        StringBuilder all = new StringBuilder()
                .append(cluster.id())
                .append(' ')
                .append(cluster.weakest())
                .append(' ')
                .append(cluster.diameter())
                .append(' ')
                .append(known.digest())
                .append(' ')
                .append(known.threshold());
        member(cluster.representative(), all);
        for (Edge edge : cluster.members()) {
            member(edge.b(), all);
            all.append(' ')
                    .append(edge.relation())
                    .append(' ')
                    .append(edge.jaccard())
                    .append(' ')
                    .append(edge.containment())
                    .append(' ')
                    .append(edge.editDistance())
                    .append(' ')
                    .append(edge.similarity())
                    .append(' ')
                    .append(edge.templateSimilarity());
        }
        cluster.exemplar().ifPresent(exemplar -> member(exemplar, all.append("\nbeside")));
        return Digests.sha256(all);
    }

    private void member(int ordinal, StringBuilder all) {
        Card card = documents.card(ordinal);
        String signs = corpusSigns.getOrDefault(card.id(), List.of()).toString();
        all.append('\n')
                .append(card.captureSha256())
                .append(' ')
                .append(signs.length())
                .append(signs)
                .append(decided.complete(card) ? " " + Decided.CODE : "");
    }
}
