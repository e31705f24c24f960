package dev.stemma.collate;

import dev.stemma.pieces.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The representative's text, set right where it stands alone and most other members agree on something else. */
public final class Consensus {
    /** Below this many others nobody can outvote the representative. */
    private static final int MIN_OTHERS = 2;

    /** Share of the others that must have the same words there. At .5 and .7 one of the 712 templates of the versions is another (2026-11-29). */
    private static final double MOST = 0.6;

    /**
     * Pieces of the representative that can be outvoted at once: more are a block of its own. No value stands out: at 6 and at 24 it is 55 and 62 of the 712
     * templates of the versions that are others (2026-11-29).
     */
    private static final int MAX_RUN = 12;

    private Consensus() {}

    /** The text of {@code base}, with what most of {@code others} have where none of them agrees with it; the same text when nobody is outvoted. */
    public static String of(Base base, List<Columns> others) {
        if (others.size() < MIN_OTHERS) {
            return base.text();
        }
        Tally tally = new Tally(0, base.size(), others);
        StringBuilder text = new StringBuilder(base.text().length());
        int copied = 0;
        int i = 0;
        while (i < base.size()) {
            if (tally.same(i) > 0) {
                i++;
                continue;
            }
            int from = i;
            while (i < base.size() && tally.same(i) == 0) {
                i++;
            }
            Optional<String> agreed = i - from <= MAX_RUN ? agreed(others, from, i) : Optional.empty();
            if (agreed.isPresent()) {
                text.append(base.text(), copied, base.start(from)).append(agreed.get());
                copied = base.end(i - 1);
            }
        }
        return text.append(base.text(), copied, base.text().length()).toString();
    }

    /** What more than {@link #MOST} of the members have there, word for word. */
    private static Optional<String> agreed(List<Columns> others, int from, int to) {
        Map<Wording, List<String>> votes = new HashMap<>();
        int all = 0;
        for (Columns other : others) {
            int[] range = other.range(from, to, 1);
            if (range == null) {
                continue;
            }
            all++;
            votes.computeIfAbsent(new Wording(other.pieces().numbers(range[0], range[1])), key -> new ArrayList<>())
                    .add(other.pieces().value(range[0], range[1]));
        }
        for (List<String> written : votes.values()) {
            if (written.size() > MOST * all && all >= MIN_OTHERS) {
                return written.stream().min(String::compareTo);
            }
        }
        return Optional.empty();
    }
}
