package dev.stemma.collate;

import dev.stemma.pieces.Pieces;

/**
 * One member laid along the base: the runs of pieces that are the same in both, and the gaps between them.
 *
 * <p>Where an incomplete member lacks a stretch it is {@link #SILENT}: a truncated copy says nothing about what it lacks.
 */
public final class Columns {
    /** Another wording, or nothing, stands there. */
    static final int DIFFERENT = -1;
    /** The member cannot say. */
    static final int SILENT = -2;

    /** Pieces of the base that are more than an edit. At 6 and at 10 it is 7 and 3 of the 712 templates of the versions that are others (2026-11-29). */
    private static final int LONG = 8;

    /**
     * An incomplete member lacks a stretch, and has no other wording of it, where the base has more than so many times what it has, and more than an
     * edit beside. At twice and four times 2 and 1 of the 712 templates of the versions are others (2026-11-29).
     */
    private static final int LACKED = 3;

    /** Who has a stretch has this much of it, its slots counted in; who lacks it has next to nothing. */
    private static final double MOST = 0.5;

    private final Pieces pieces;
    private final int[] runs; // of the member, of the base, length; by turns
    private final int gaps;
    /** For each gap, how many base pieces the member has ahead of it. */
    private final int[] ahead;

    private final int baseSize;
    private final boolean incomplete;
    private final int lead;

    Columns(Pieces pieces, int[] runs, int baseSize, boolean incomplete) {
        this(pieces, runs, baseSize, incomplete, 0);
    }

    private Columns(Pieces pieces, int[] runs, int baseSize, boolean incomplete, int lead) {
        this.lead = lead;
        this.pieces = pieces;
        this.runs = runs;
        this.baseSize = baseSize;
        this.incomplete = incomplete;
        gaps = runs.length / 3 + 1;
        ahead = new int[gaps];
        for (int g = 1; g < gaps; g++) {
            ahead[g] = ahead[g - 1] + runs[3 * g - 1];
        }
    }

    /** The same, where the first piece of every member stands for the first of the base, whatever it is: the address of a page. */
    public Columns withAnAddress() {
        return new Columns(pieces, runs, baseSize, incomplete, 1);
    }

    /** The pieces of the member. */
    public Pieces pieces() {
        return pieces;
    }

    /** Piece of the member, of the base, length, by turns; not to be changed. */
    int[] runs() {
        return runs;
    }

    /** The same member, laid otherwise. */
    Columns laid(int[] otherwise) {
        return new Columns(pieces, otherwise, baseSize, incomplete, lead);
    }

    /** Number of gaps, empty ones at the ends included: before the first run, between two runs, behind the last. */
    int gaps() {
        return gaps;
    }

    /** Where gap {@code g} starts in the base: one past the run before it. */
    int gapStart(int g) {
        return g == 0 ? 0 : runs[3 * g - 2] + runs[3 * g - 1];
    }

    /** Where gap {@code g} ends in the base. */
    int gapEnd(int g) {
        return g == gaps - 1 ? baseSize : runs[3 * g + 1];
    }

    /** Where the run before gap {@code g} starts in the base; there is none before the first. */
    int runStart(int g) {
        return runs[3 * g - 2];
    }

    /** Where the member's pieces in gap {@code g} start. */
    int ownStart(int g) {
        return g == 0 ? 0 : runs[3 * g - 3] + runs[3 * g - 1];
    }

    /** One past the member's last piece in gap {@code g}. */
    int ownEnd(int g) {
        return g == gaps - 1 ? pieces.size() : runs[3 * g];
    }

    /** How many pieces the member has in gap {@code g}. */
    int own(int g) {
        return ownEnd(g) - ownStart(g);
    }

    /** Whether the member cannot say what stands in gap {@code g}. */
    boolean silent(int g) {
        int length = gapEnd(g) - gapStart(g);
        if (!incomplete || length == 0) {
            return false;
        }
        // a cut copy ends in a stump: nothing can be read from there on
        return own(g) == 0 || g == 0 || g == gaps - 1 || length > LACKED * own(g) + LONG;
    }

    /** Whether the member has nothing, but for a word or two, where gap {@code g} is more than an edit. */
    boolean lacks(int g) {
        return isLong(g) && own(g) <= (gapEnd(g) - gapStart(g)) / LONG;
    }

    /** Whether gap {@code g} is more than an edit. */
    boolean isLong(int g) {
        return gapEnd(g) - gapStart(g) >= LONG;
    }

    /** Whether the member has base piece {@code i}. */
    public boolean has(int i) {
        return at(i) >= 0;
    }

    /** The member's piece that is the same as base piece {@code i}; or {@link #DIFFERENT} or {@link #SILENT}. */
    int at(int i) {
        int g = gapBehind(i);
        if (g > 0 && i < gapStart(g)) {
            return runs[3 * g - 3] + i - runStart(g);
        }
        return silent(g) ? SILENT : DIFFERENT;
    }

    /** The last gap whose run before it starts at {@code i} or before: {@code i} is in that run or in the gap. */
    int gapBehind(int i) {
        int low = 0;
        int high = gaps - 1; // gap 0 has no run before it
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (runStart(mid) <= i) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    /** How many of the base pieces {@code from..to} the member has. */
    public int held(int from, int to) {
        return Math.max(0, heldAhead(to) - heldAhead(from));
    }

    /** Whether the member has what the base has at {@code from..to}, but for its slots and a typo or two. */
    public boolean holds(int from, int to) {
        return held(from, to) >= MOST * (to - from);
    }

    /** How many base pieces before {@code i} the member has. */
    private int heldAhead(int i) {
        int g = gapBehind(i);
        return ahead[g] - Math.max(0, gapStart(g) - i);
    }

    /** The member's pieces from the first to the last that is the same as one of the base pieces {@code from..to}. */
    public int[] heldRange(int from, int to) {
        int first = -1;
        int last = -1;
        for (int g = Math.max(1, gapBehind(from)); g < gaps && runStart(g) < to; g++) {
            int start = Math.max(from, runStart(g));
            int end = Math.min(to, gapStart(g));
            if (start < end) {
                int shift = runs[3 * g - 3] - runStart(g);
                first = first < 0 ? start + shift : first;
                last = end + shift;
            }
        }
        return first < 0 ? new int[] {0, 0} : new int[] {first, last};
    }

    /** Whether the member cannot say something about base pieces {@code from..to}. */
    public boolean silentIn(int from, int to) {
        for (int g = gapBehind(from); incomplete && g < gaps && gapStart(g) < to; g++) {
            if (gapEnd(g) > from && silent(g)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the member has where the base has pieces {@code from..to}: the pieces between the nearest ones that are the same
     * on both sides; {@code null} when it is silent or when these are too far to tell.
     */
    public int[] range(int from, int to, int reach) {
        return range(from, to, reach, reach);
    }

    /** The same with a reach before and one behind. */
    public int[] range(int from, int to, int reachBefore, int reachBehind) {
        if (from < to && to <= lead) {
            return new int[] {from, to};
        }
        if (silentIn(from, to)) {
            return null;
        }
        int start = 0;
        if (from > 0) {
            int g = gapBehind(from - 1);
            boolean inRun = g > 0 && from - 1 < gapStart(g);
            if (!inRun && (silent(g) || from - gapStart(g) > reachBefore)) {
                return null;
            }
            start = Math.max(Math.min(from, lead), inRun ? at(from - 1) + 1 : ownStart(g));
        }
        int end = pieces.size();
        if (to < baseSize) {
            int g = gapBehind(to);
            boolean inRun = g > 0 && to < gapStart(g);
            if (!inRun && (silent(g) || gapEnd(g) - to > reachBehind)) {
                return null;
            }
            end = inRun ? at(to) : ownEnd(g);
        }
        return start <= end ? new int[] {start, end} : null;
    }
}
