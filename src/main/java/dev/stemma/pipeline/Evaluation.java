package dev.stemma.pipeline;

import dev.stemma.dedup.Agreement;
import dev.stemma.model.Verdict;
import dev.stemma.result.Rows;
import dev.stemma.store.Labels.Label;
import dev.stemma.store.StoreReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished run held against labels. Only documents that have a label count; the others are numbers.
 *
 * @param agreement of the clusters
 * @param unknown ids with a label that the run has no document for, in the order of the labels
 * @param unlabelled documents without a label
 * @param states for each state that was given or labelled: how well it was recognised, in the order of the states; empty when no
 *     label has a state
 * @param misjudged documents whose verdict is another than their label, by id
 */
public record Evaluation(
        Agreement agreement,
        List<String> unknown,
        long unlabelled,
        Map<Verdict.State, Agreement.Score> states,
        List<Misjudged> misjudged) {

    /** Holds the run in {@code store} against {@code labels}. */
    public static Evaluation of(StoreReader store, List<Label> labels) {
        Map<String, Found> documents = new HashMap<>();
        try (Rows rows = store.rows("SELECT id, \"cluster\", completeness FROM documents")) {
            while (rows.next()) {
                documents.put(
                        (String) rows.value(0),
                        new Found(
                                (String) rows.value(1),
                                Verdict.State.of((String) rows.value(2)).orElseThrow()));
            }
        }
        Agreement agreement = new Agreement();
        List<String> unknown = new ArrayList<>();
        List<Misjudged> misjudged = new ArrayList<>();
        Map<Verdict.State, Count> counts = new EnumMap<>(Verdict.State.class);
        for (Label label : labels) {
            Found found = documents.get(label.id());
            if (found == null) {
                unknown.add(label.id());
                continue;
            }
            agreement.add(found.cluster(), label.cluster());
            label.state().ifPresent(state -> {
                counts.computeIfAbsent(state, s -> new Count()).labelled++;
                counts.computeIfAbsent(found.state(), s -> new Count()).given++;
                if (state == found.state()) {
                    counts.get(state).right++;
                } else {
                    misjudged.add(new Misjudged(label.id(), state, found.state()));
                }
            });
        }
        misjudged.sort(Comparator.comparing(Misjudged::id));
        Map<Verdict.State, Agreement.Score> states = new EnumMap<>(Verdict.State.class);
        counts.forEach((state, count) -> states.put(state, count.score()));
        return new Evaluation(agreement, unknown, documents.size() - agreement.size(), states, misjudged);
    }

    /** A document whose verdict is {@code given} where its label says {@code labelled}. */
    public record Misjudged(String id, Verdict.State labelled, Verdict.State given) {}

    private record Found(String cluster, Verdict.State state) {}

    private static final class Count {
        private int labelled;
        private int given;
        private int right;

        Agreement.Score score() {
            return new Agreement.Score(
                    given == 0 ? 1 : (double) right / given, labelled == 0 ? 1 : (double) right / labelled);
        }
    }
}
