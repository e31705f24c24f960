package dev.stemma.form;

import dev.stemma.sketch.Sketch;
import dev.stemma.sketch.SketchOptions;
import dev.stemma.sketch.Sketcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The templates of an earlier corpus, and which of them a document was made from. Sketches propose a few forms, a full
 * alignment decides. Immutable and thread-safe.
 */
public final class Forms {
    /** Forms that are laid along a document: versions of one template are proposed together, and the nearest is to be found. */
    private static final int CANDIDATES = 8;
    /** Shorter texts are alike by chance: a heading, a button and an address are no template. */
    private static final int MIN_WORDS = 20;

    private static final Sketcher SKETCHER = new Sketcher(SketchOptions.defaults());

    private final List<FormLayout> layouts = new ArrayList<>();
    private final List<Sketch> sketches = new ArrayList<>();
    private final Map<Integer, int[]> holders = new HashMap<>();

    /**
     * @param forms in any order
     * @throws IllegalArgumentException when two have the same id
     */
    public Forms(List<Form> forms) {
        Set<String> ids = new HashSet<>();
        for (Form form : forms) {
            if (!ids.add(form.id())) {
                throw new IllegalArgumentException("two templates are called " + form.id());
            }
        }
        Map<Integer, List<Integer>> building = new HashMap<>();
        forms.stream().sorted(Comparator.comparing(Form::id)).forEach(form -> add(form, building));
        building.forEach((fingerprint, numbers) -> holders.put(
                fingerprint, numbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void add(Form form, Map<Integer, List<Integer>> building) {
        FormLayout layout = new FormLayout(form);
        Sketch sketch = SKETCHER.sketch(layout.own());
        if (sketch.tokens() < MIN_WORDS) {
            return;
        }
        int number = layouts.size();
        layouts.add(layout);
        sketches.add(sketch);
        for (int i = 0; i < sketch.fingerprints(); i++) {
            building.computeIfAbsent(sketch.fingerprint(i), fingerprint -> new ArrayList<>(1))
                    .add(number);
        }
    }

    /**
     * The form that {@code text} was made from: the most similar one at or above {@code threshold}. A text that lost a part is
     * matched by what it has left.
     *
     * @param text clean text without the parts outside the document
     * @param incomplete whether a part of it is missing
     * @param threshold least similarity, 0..1
     */
    public Optional<FormMatch> match(String text, boolean incomplete, double threshold) {
        if (layouts.isEmpty()) {
            return Optional.empty();
        }
        FormFitting fitting = new FormFitting(text, incomplete);
        Comparator<FormMatch> better = Comparator.comparingDouble(FormMatch::similarity)
                .thenComparingDouble(FormMatch::held)
                .thenComparing(Comparator.comparing(FormMatch::form).reversed());
        return candidates(SKETCHER.sketch(text)).stream()
                .map(fitting::fit)
                .filter(match -> (incomplete ? match.contained() : match.similarity()) >= threshold)
                .max(better);
    }

    /** The forms that share most with a document. */
    private List<FormLayout> candidates(Sketch sketch) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int i = 0; i < sketch.fingerprints(); i++) {
            for (int form : holders.getOrDefault(sketch.fingerprint(i), new int[0])) {
                shared.merge(form, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Integer>>comparingDouble(
                                entry -> -estimate(sketch, entry.getKey(), entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(CANDIDATES)
                .map(entry -> layouts.get(entry.getKey()))
                .toList();
    }

    /** About how many shingles both have, of those of the one that has more. */
    private double estimate(Sketch sketch, int form, int shared) {
        Sketch other = sketches.get(form);
        return (double) (shared << Math.max(sketch.level(), other.level())) / Math.max(sketch.tokens(), other.tokens());
    }
}
