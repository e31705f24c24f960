package dev.stemma.align;

import dev.stemma.model.Span;
import java.util.List;

/**
 * One alignment of two texts along their common tokens, found in nearly linear time, and what it costs: an upper bound of
 * the edit distance, so a bound below a threshold is a proof. It is close where the texts have words in common (the
 * stretches between are measured exactly), but it is no lower bound. Immutable.
 */
public final class RoughAlignment {
    /** Cells of one stretch between equal tokens that are measured exactly; a larger one counts in full. */
    private static final long MOST_CELLS = 40_000_000;

    private final int distance;
    private final Free tail;
    private final Free head;
    private final Free middle;

    /**
     * The cost when one stretch of the whole is free.
     *
     * @param distance edits elsewhere: an upper bound
     * @param at where the stretch is missing in the part
     * @param missing the stretch of the whole
     */
    public record Free(int distance, int at, Span missing) {}

    private RoughAlignment(int distance, Free tail, Free head, Free middle) {
        this.distance = distance;
        this.tail = tail;
        this.head = head;
        this.middle = middle;
    }

    /** Aligns a text with one that it may be a copy or a part of. */
    public static RoughAlignment of(CharSequence whole, CharSequence part) {
        String a = whole.toString();
        String b = part.toString();
        List<Op> ops = TokenDiff.of(a, b);
        int[] saved = new int[ops.size()]; // by leaving the operation's stretch of the whole free
        int distance = 0;
        for (int k = 0; k < saved.length; k++) {
            Op op = ops.get(k);
            int cost = op.kind() == Op.Kind.EQUAL ? 0 : cost(a, b, op);
            distance += cost;
            saved[k] = cost - op.b().length();
        }
        int count = saved.length;
        int sum = 0;
        int tailBest = 0;
        int tailFrom = count;
        for (int k = count - 1; k >= 0; k--) {
            sum += saved[k];
            if (sum > tailBest) {
                tailBest = sum;
                tailFrom = k;
            }
        }
        sum = 0;
        int headBest = 0;
        int headTo = 0;
        int from = 0;
        int running = 0;
        int middleBest = 0;
        int middleFrom = 0;
        int middleTo = 0;
        for (int k = 0; k < count; k++) {
            sum += saved[k];
            if (sum > headBest) {
                headBest = sum;
                headTo = k + 1;
            }
            if (running <= 0) {
                running = 0;
                from = k;
            }
            running += saved[k];
            if (running > middleBest) {
                middleBest = running;
                middleFrom = from;
                middleTo = k + 1;
            }
        }
        return new RoughAlignment(
                distance,
                free(ops, tailFrom, count, distance - tailBest, a, b),
                free(ops, 0, headTo, distance - headBest, a, b),
                free(ops, middleFrom, middleTo, distance - middleBest, a, b));
    }

    /** An upper bound of the edit distance. */
    public int distance() {
        return distance;
    }

    /** With the tail of the whole free. */
    public Free withoutTail() {
        return tail;
    }

    /** With the head of the whole free. */
    public Free withoutHead() {
        return head;
    }

    /** With any one stretch of the whole free. */
    public Free withoutStretch() {
        return middle;
    }

    private static Free free(List<Op> ops, int from, int to, int distance, String a, String b) {
        int start = from < ops.size() ? ops.get(from).a().start() : a.length();
        int at = from < ops.size() ? ops.get(from).b().start() : b.length();
        int end = to > from ? ops.get(to - 1).a().end() : start;
        return new Free(distance, at, new Span(start, end));
    }

    private static int cost(String a, String b, Op op) {
        int m = op.a().length();
        int n = op.b().length();
        if (m == 0 || n == 0 || (long) m * n > MOST_CELLS) {
            return Math.max(m, n);
        }
        return EditDistance.of(op.a().of(a), op.b().of(b));
    }
}
