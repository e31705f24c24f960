package dev.stemma.dedup;

import dev.stemma.model.Cluster;
import dev.stemma.sketch.Digests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts the copies of one text together. Thread-safe. */
public final class Dedup {
    private Dedup() {}

    /** The same, remembering nothing of earlier runs. */
    public static List<Cluster> cluster(List<Witness> witnesses, Texts texts, DedupOptions options, int threads) {
        return cluster(witnesses, texts, options, threads, Comparisons.NONE);
    }

    /**
     * The clusters of all witnesses, each witness in exactly one of them, by cluster id. The result depends neither on the
     * order of {@code witnesses} nor on {@code threads} nor on what {@code comparisons} remembers.
     *
     * <p>A must-link pair of a document and of what is none is a person's word that both are documents: what is linked to a
     * document is put with the documents.
     *
     * @param threads that compare, 1 or more
     * @param comparisons what earlier runs have shown, and where to put what this one shows
     * @throws IllegalArgumentException if two witnesses share an id or an ordinal, or if constraints contradict each other
     */
    public static List<Cluster> cluster(
            List<Witness> witnesses, Texts texts, DedupOptions options, int threads, Comparisons comparisons) {
        Map<Integer, String> ids = ids(witnesses);
        Outcomes outcomes = new Outcomes(comparisons, options);
        Texts recent = new RecentTexts(texts);
        Verifier verifier = new Verifier(recent, options, outcomes);
        try (Workers workers = new Workers(threads)) {
            List<Star> stars = stars(witnesses, verifier, options, workers);
            findExemplars(stars, verifier, options, workers);
            List<String> names = names(stars);
            Cluster[] clusters = new Cluster[stars.size()];
            Clusters maker = new Clusters(recent, options, outcomes, ids);
            workers.each(clusters.length, (worker, i) -> clusters[i] = maker.of(stars.get(i), names.get(i)));
            List<Cluster> result = new ArrayList<>(List.of(clusters));
            result.sort(Comparator.comparing(Cluster::id));
            return result;
        }
    }

    /** The stars of all groups, group by group. */
    static List<Star> stars(List<Witness> witnesses, Links links, DedupOptions options, Workers workers) {
        Constraints constraints = new Constraints(options);
        Map<Integer, List<Witness>> groups = new TreeMap<>();
        for (Witness witness : linkedTogether(witnesses, constraints)) {
            groups.computeIfAbsent(witness.group(), key -> new ArrayList<>()).add(witness);
        }
        List<Star> stars = new ArrayList<>();
        for (List<Witness> group : groups.values()) {
            stars.addAll(new Stars(DistinctTexts.of(group, options), links, options, constraints, workers).find());
        }
        return stars;
    }

    /** Tells the stars of all groups their exemplars. */
    static void findExemplars(List<Star> stars, Links links, DedupOptions options, Workers workers) {
        new Exemplars(stars, links, options, new Constraints(options)).find(workers);
    }

    /** The ids in the options' pairs that are no witness's: mostly misspelt ones. In order, each once. */
    public static List<String> unknownIds(List<Witness> witnesses, DedupOptions options) {
        Set<String> unknown = new TreeSet<>();
        Stream.concat(options.neverMerge().stream(), options.mustLink().stream())
                .forEach(pair -> {
                    unknown.add(pair.a());
                    unknown.add(pair.b());
                });
        witnesses.forEach(witness -> unknown.remove(witness.id()));
        return List.copyOf(unknown);
    }

    /** The witnesses, those that people linked in the lowest group of any that they are linked with. */
    private static List<Witness> linkedTogether(List<Witness> witnesses, Constraints constraints) {
        Map<String, Integer> groups = new HashMap<>();
        for (Witness witness : witnesses) {
            if (constraints.isLinked(witness.id())) {
                groups.merge(constraints.group(witness.id()), witness.group(), Math::min);
            }
        }
        return witnesses.stream()
                .map(witness -> constraints.isLinked(witness.id())
                        ? witness.inGroup(groups.get(constraints.group(witness.id())))
                        : witness)
                .toList();
    }

    /** Two witnesses side by side, as a run with these options judges them, and why. */
    public static Comparison compare(Witness a, Witness b, Texts texts, DedupOptions options) {
        return new Explanation(texts, options).of(a, b);
    }

    static Map<Integer, String> ids(List<Witness> witnesses) {
        Map<Integer, String> ids = new HashMap<>(2 * witnesses.size());
        Set<String> seen = new HashSet<>(2 * witnesses.size());
        for (Witness witness : witnesses) {
            if (ids.put(witness.ordinal(), witness.id()) != null || !seen.add(witness.id())) {
                throw new IllegalArgumentException(
                        "witness " + witness.id() + " (" + witness.ordinal() + ") stands twice");
            }
        }
        return ids;
    }

    /**
     * {@code c-} and 12 hex digits of the representative's text digest. Where two clusters have representatives with the
     * same text (kept apart by a person, or empty), the later ones take their document's id in.
     */
    static List<String> names(List<Star> stars) {
        Set<String> taken = new HashSet<>(2 * stars.size());
        List<String> names = new ArrayList<>(stars.size());
        for (Star star : stars) {
            Witness head = star.representative().first();
            String name = "c-" + head.textSha256().substring(0, 12);
            for (int round = 1; !taken.add(name); round++) {
                name = "c-"
                        + Digests.sha256(head.textSha256() + " " + head.id() + " " + round)
                                .substring(0, 12);
            }
            names.add(name);
        }
        return names;
    }
}
