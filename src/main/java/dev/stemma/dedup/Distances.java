package dev.stemma.dedup;

import dev.stemma.align.EditDistance;
import dev.stemma.align.RoughAlignment;

/** Edit distances that are reported, not decided on: as exact as the work allows. */
final class Distances {
    /** Cells within the band that may be computed for one number: 100,000 units at 1,000 edits. */
    private static final double MOST_CELLS = 1e8;

    private Distances() {}

    /** Exact, or for long texts that are far apart the cost of a rough alignment, which is an upper bound. */
    static int of(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if ((double) a.length() * b.length() <= MOST_CELLS) {
            return EditDistance.of(a, b);
        }
        int bound = RoughAlignment.of(a, b).distance();
        return (double) bound * longer <= MOST_CELLS
                ? EditDistance.bounded(a, b, bound).orElse(bound)
                : bound;
    }

    static double similarity(int distance, int a, int b) {
        int longer = Math.max(a, b);
        return longer == 0 ? 1 : 1 - (double) distance / longer;
    }
}
