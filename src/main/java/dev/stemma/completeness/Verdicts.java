package dev.stemma.completeness;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighs signs. */
final class Verdicts {
    /** A state is pronounced from this certainty on. Below it the signs stand in the evidence as doubt. */
    static final double ACCUSED = 0.75;

    private Verdicts() {}

    /** How sure the signs together make of each state that one of them speaks for. */
    static Map<State, Double> certainty(List<Sign> signs) {
        Map<State, Double> sure = new EnumMap<>(State.class);
        for (State state : State.values()) {
            List<Sign> own = signs.stream()
                    .filter(sign -> sign.state() == state)
                    .sorted(Comparator.comparingDouble(Sign::weight).reversed())
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            // signs at one end of a text are not independent: the strongest counts, each other one a little
            double doubt = 1 - own.get(0).weight();
            for (Sign sign : own.subList(1, own.size())) {
                doubt *= 1 - 0.2 * sign.weight();
            }
            sure.put(state, 1 - doubt);
        }
        return sure;
    }

    /** The surest state that is pronounced; what is no document at all first. */
    static Optional<State> pronounced(Map<State, Double> certainty) {
        Comparator<Map.Entry<State, Double>> order = Comparator.comparing(
                (Map.Entry<State, Double> entry) -> entry.getKey().noDocument());
        return certainty.entrySet().stream()
                .filter(entry -> entry.getValue() >= ACCUSED)
                .max(order.thenComparing(Map.Entry::getValue)
                        .thenComparing(entry -> -entry.getKey().ordinal()))
                .map(Map.Entry::getKey);
    }
}
