package dev.stemma.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The representative's text, set right where it stands alone and most other members agree on something else. */
final class Consensus {
    /** Below this many others nobody can outvote the representative. */
    private static final int MIN_OTHERS = 2;

    private static final double MOST = 0.6;
    private static final int MAX_RUN = 12;

    private Consensus() {}

    static String of(Pieces base, List<Columns> others) {
        if (others.size() < MIN_OTHERS) {
            return base.text();
        }
        StringBuilder text = new StringBuilder(base.text().length());
        int copied = 0;
        int i = 0;
        while (i < base.size()) {
            if (vouched(others, i)) {
                i++;
                continue;
            }
            int from = i;
            while (i < base.size() && !vouched(others, i)) {
                i++;
            }
            String agreed = i - from <= MAX_RUN ? agreed(others, from, i) : null;
            if (agreed != null) {
                text.append(base.text(), copied, base.start(from)).append(agreed);
                copied = base.end(i - 1);
            }
        }
        return text.append(base.text(), copied, base.text().length()).toString();
    }

    private static boolean vouched(List<Columns> others, int i) {
        for (Columns other : others) {
            if (other.at(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What more than {@link #MOST} of the members have there, word for word; null when they do not agree. */
    private static String agreed(List<Columns> others, int from, int to) {
        Map<String, Integer> votes = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        int all = 0;
        for (Columns other : others) {
            int[] range = other.range(from, to, 1);
            if (range == null) {
                continue;
            }
            all++;
            String value = other.pieces().value(range[0], range[1]);
            String folded = Templates.rendered(value);
            votes.merge(folded, 1, Integer::sum);
            written.merge(folded, value, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > MOST * all && all >= MIN_OTHERS) {
                return written.get(vote.getKey());
            }
        }
        return null;
    }
}
