package dev.stemma.dedup;

import dev.stemma.align.RoughAlignment;
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

    Diameter(Texts texts) {
        this.texts = texts;
    }

    OptionalDouble of(Star star, List<Edge> edges) {
        List<Star.Member> members = star.members();
        int head = star.representative().first().keyLength();
        Map<Integer, Double> similarity = new HashMap<>();
        String[] keys = new String[members.size()]; // each read at most once
        double worst = 0;
        for (Edge edge : edges) {
            similarity.put(edge.b(), edge.similarity());
            worst = Math.max(worst, 1 - edge.similarity());
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Witness a = members.get(i).text().first();
                Witness b = members.get(j).text().first();
                int longer = Math.max(a.keyLength(), b.keyLength());
                double most = Math.ceil((1 - similarity.get(a.ordinal())) * Math.max(head, a.keyLength()))
                        + Math.ceil((1 - similarity.get(b.ordinal())) * Math.max(head, b.keyLength()));
                if (longer == 0 || most / longer <= worst) {
                    continue;
                }
                keys[i] = keys[i] == null ? texts.key(a.ordinal()) : keys[i];
                keys[j] = keys[j] == null ? texts.key(b.ordinal()) : keys[j];
                worst = Math.max(worst, 1 - similarity(keys[i], keys[j], worst));
            }
        }
        return OptionalDouble.of(worst);
    }

    /** Of the key texts; a pair that is not worse than {@code worst} for sure is not measured any further. */
    private static double similarity(String a, String b, double worst) {
        int longer = Math.max(a.length(), b.length());
        int bound = RoughAlignment.of(a, b).distance(longer).orElse(longer);
        int distance = bound <= worst * longer ? bound : Distances.within(a, b, bound);
        return Distances.similarity(distance, a.length(), b.length());
    }
}
