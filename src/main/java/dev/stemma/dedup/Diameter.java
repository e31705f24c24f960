package dev.stemma.dedup;

import dev.stemma.model.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * 1 - similarity of the two members of a cluster that are the least alike, the representative included. A pair is compared
 * only when the triangle inequality over the representative leaves room for it to be the worst.
 */
final class Diameter {
    private final Texts texts;
    private final DedupOptions options;

    Diameter(Texts texts, DedupOptions options) {
        this.texts = texts;
        this.options = options;
    }

    OptionalDouble of(Star star, List<Edge> edges) {
        List<Star.Member> members = star.members();
        if (members.size() + 1 > options.diameterSize()) {
            return OptionalDouble.empty();
        }
        int head = star.representative().first().keyLength();
        Map<Integer, Double> similarity = new HashMap<>();
        double worst = 0;
        for (Edge edge : edges) {
            similarity.put(edge.b(), edge.similarity());
            worst = Math.max(worst, 1 - edge.similarity());
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Witness a = members.get(i).entry().first();
                Witness b = members.get(j).entry().first();
                int longer = Math.max(a.keyLength(), b.keyLength());
                double most = Math.ceil((1 - similarity.get(a.ordinal())) * Math.max(head, a.keyLength()))
                        + Math.ceil((1 - similarity.get(b.ordinal())) * Math.max(head, b.keyLength()));
                if (longer == 0 || most / longer <= worst) {
                    continue;
                }
                int distance = Distances.of(texts.key(a.ordinal()), texts.key(b.ordinal()));
                worst = Math.max(worst, (double) distance / longer);
            }
        }
        return OptionalDouble.of(worst);
    }
}
