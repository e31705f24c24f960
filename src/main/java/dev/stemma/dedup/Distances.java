package dev.stemma.dedup;

import dev.stemma.align.EditDistance;
import dev.stemma.align.Op;
import dev.stemma.align.TokenDiff;

/** Edit distances that are reported, not decided on: as exact as the work allows. */
final class Distances {
    /** Cells of the alignment table that may be computed; two texts of 30,000 units. */
    private static final double MOST_CELLS = 1e9;

    private Distances() {}

    /** Exact, or for two huge texts that are far apart the length of a difference in tokens, which is an upper bound. */
    static int of(String a, String b) {
        if ((double) a.length() * b.length() <= MOST_CELLS) {
            return EditDistance.of(a, b);
        }
        int longer = Math.max(a.length(), b.length());
        int affordable = (int) Math.min(longer, MOST_CELLS / longer);
        return EditDistance.bounded(a, b, affordable).orElseGet(() -> upperBound(a, b));
    }

    static double similarity(int distance, int a, int b) {
        int longer = Math.max(a, b);
        return longer == 0 ? 1 : 1 - (double) distance / longer;
    }

    private static int upperBound(String a, String b) {
        int sum = 0;
        for (Op op : TokenDiff.of(a, b)) {
            if (op.kind() != Op.Kind.EQUAL) {
                sum += Math.max(op.a().length(), op.b().length());
            }
        }
        return sum;
    }
}
