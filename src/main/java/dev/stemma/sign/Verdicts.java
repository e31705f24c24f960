package dev.stemma.sign;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Weighs signs. */
public final class Verdicts {
    /** A state is pronounced from this certainty on. Below it the signs stand in the evidence as doubt. */
    public static final double ACCUSED = 0.75;

    /** What a sign weighs that is a doubt and no more. */
    public static final double DOUBT = 0.4;

    private Verdicts() {}

    /** How sure the signs together make of each state that one of them speaks for. */
    public static Map<State, Double> certainty(List<Sign> signs) {
        if (signs.isEmpty()) { // nearly all
            return Map.of();
        }
        Map<State, Double> sure = new EnumMap<>(State.class);
        for (State state : State.values()) {
            // signs are not independent: of one kind the strongest counts, of other kinds each a little
            Map<String, Double> byCode = new TreeMap<>();
            signs.stream()
                    .filter(sign -> sign.state() == state)
                    .forEach(sign -> byCode.merge(sign.code(), sign.weight(), Math::max));
            List<Double> weights =
                    byCode.values().stream().sorted(Comparator.reverseOrder()).toList();
            if (weights.isEmpty()) {
                continue;
            }
            double doubt = 1 - weights.get(0);
            for (double weight : weights.subList(1, weights.size())) {
                doubt *= 1 - 0.2 * weight;
            }
            sure.put(state, 1 - doubt);
        }
        return sure;
    }

    /** The surest state that is pronounced; what is no document at all first, and what is missing before what stands twice. */
    public static Optional<State> pronounced(Map<State, Double> certainty) {
        if (certainty.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Map.Entry<State, Double>> order = Comparator.comparing(
                (Map.Entry<State, Double> entry) -> entry.getKey().noDocument());
        return certainty.entrySet().stream()
                .filter(entry -> entry.getValue() >= ACCUSED)
                .max(order.thenComparing(entry -> entry.getKey() != State.DOUBLED)
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey().word()))
                .map(Map.Entry::getKey);
    }
}
