package dev.stemma.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a clustering agrees with the true one over the same things. Pairwise measures count pairs, so a cluster weighs with
 * the square of its size; the B-cubed ones count things (Bagga and Baldwin, <em>Algorithms for scoring coreference chains</em>,
 * 1998; why both: Amigó et al., <em>A comparison of extrinsic clustering evaluation metrics</em>, 2009). Time and memory are
 * linear in the things.
 */
public final class Agreement {
    /** For each found cluster, how many things of each true one it holds; both in the order in which they were met. */
    private final Map<String, Map<String, Integer>> found = new LinkedHashMap<>();

    private final Map<String, Map<String, Integer>> truth = new LinkedHashMap<>();
    private int size;

    /** One thing with the cluster it was put into and the one it belongs to. */
    public void add(String foundCluster, String trueCluster) {
        found.computeIfAbsent(foundCluster, c -> new LinkedHashMap<>()).merge(trueCluster, 1, Integer::sum);
        truth.computeIfAbsent(trueCluster, c -> new LinkedHashMap<>()).merge(foundCluster, 1, Integer::sum);
        size++;
    }

    /** How many things there are. */
    public int size() {
        return size;
    }

    /** Of the pairs that were put together, how many belong together, and the other way round. */
    public Score pairs() {
        return new Score(togetherness(found), togetherness(truth));
    }

    /** The mean over all things of the share of its found cluster that belongs with it, and the other way round. */
    public Score bCubed() {
        return new Score(purity(found), purity(truth));
    }

    /** Found clusters that hold things of several true ones, the worst first. */
    public List<Mixture> overMerged() {
        return mixtures(found);
    }

    /** True clusters whose things lie in several found ones, the worst first. */
    public List<Mixture> underMerged() {
        return mixtures(truth);
    }

    private static double togetherness(Map<String, Map<String, Integer>> clusters) {
        long together = 0;
        long right = 0;
        for (Map<String, Integer> parts : clusters.values()) {
            together += pairsOf(total(parts));
            right += parts.values().stream().mapToLong(Agreement::pairsOf).sum();
        }
        return together == 0 ? 1 : (double) right / together; // who claims nothing claims nothing wrong
    }

    private double purity(Map<String, Map<String, Integer>> clusters) {
        double sum = 0;
        for (Map<String, Integer> parts : clusters.values()) {
            double squares = 0;
            for (int part : parts.values()) {
                squares += (double) part * part;
            }
            sum += squares / total(parts);
        }
        return size == 0 ? 1 : sum / size;
    }

    private static List<Mixture> mixtures(Map<String, Map<String, Integer>> clusters) {
        List<Mixture> mixed = new ArrayList<>();
        clusters.forEach((cluster, parts) -> {
            if (parts.size() > 1) {
                List<Part> ordered = new ArrayList<>();
                parts.forEach((name, count) -> ordered.add(new Part(name, count)));
                ordered.sort(Comparator.comparingInt(Part::size).reversed().thenComparing(Part::cluster));
                mixed.add(new Mixture(cluster, total(parts), ordered));
            }
        });
        mixed.sort(Comparator.comparingLong(Mixture::wrongPairs).reversed().thenComparing(Mixture::cluster));
        return mixed;
    }

    private static int total(Map<String, Integer> parts) {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long pairsOf(int size) {
        return size * (size - 1L) / 2;
    }

    /**
     * How right and how complete a claim is.
     *
     * @param precision 0..1; 1 where nothing was claimed
     * @param recall 0..1; 1 where there was nothing to find
     */
    public record Score(double precision, double recall) {
        /** The harmonic mean of both, 0..1. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * A cluster of one clustering that lies in several of the other.
     *
     * @param parts its things by the cluster of the other clustering, the largest part first
     */
    public record Mixture(String cluster, int size, List<Part> parts) {
        public Mixture {
            parts = List.copyOf(parts);
        }

        long wrongPairs() {
            return pairsOf(size)
                    - parts.stream().mapToLong(p -> pairsOf(p.size())).sum();
        }
    }

    /** So many things of a cluster. */
    public record Part(String cluster, int size) {}
}
