package dev.stemma.template;

import dev.stemma.align.Op;
import dev.stemma.align.TokenDiff;
import java.util.Arrays;
import java.util.List;

/**
 * One member laid along the base: for each piece of the base the piece of the member that is the same, if there is one.
 *
 * <p>Where an incomplete member lacks a stretch it is {@link #SILENT}: a truncated copy says nothing about what it lacks.
 */
final class Columns {
    /** Another wording, or nothing, stands there. */
    static final int DIFFERENT = -1;
    /** The member cannot say. */
    static final int SILENT = -2;

    private static final int LONG = 8;

    private final Pieces pieces;
    private final int[] at;
    private final int[] insertedBefore; // pieces that the member has before base piece i and the base has not
    private final boolean incomplete;

    private Columns(Pieces pieces, int[] at, int[] insertedBefore, boolean incomplete) {
        this.pieces = pieces;
        this.at = at;
        this.insertedBefore = insertedBefore;
        this.incomplete = incomplete;
    }

    static Columns of(Pieces base, Pieces member, boolean incomplete) {
        int[] at = new int[base.size()];
        int[] inserted = new int[base.size() + 1];
        Arrays.fill(at, DIFFERENT);
        List<Op> ops = TokenDiff.of(member.folded(), member.cuts(), base.folded(), base.cuts());
        for (int k = 0; k < ops.size(); k++) {
            Op op = ops.get(k);
            int b = base.pieceAt(op.b().start());
            int bEnd = base.pieceAt(op.b().end());
            int m = member.pieceAt(op.a().start());
            int mEnd = member.pieceAt(op.a().end());
            switch (op.kind()) {
                case EQUAL -> {
                    for (int i = b, j = m; i < bEnd && j < mEnd; i++, j++) {
                        at[i] = j;
                    }
                }
                case INSERT -> {
                    if (incomplete) {
                        Arrays.fill(at, b, bEnd, SILENT);
                    }
                }
                case REPLACE -> {
                    // a cut copy ends in a stump: nothing can be read from there on
                    if (incomplete && (k == ops.size() - 1 || k == 0 || bEnd - b > 3 * (mEnd - m) + 8)) {
                        Arrays.fill(at, b, bEnd, SILENT);
                    }
                }
                case DELETE -> inserted[b] += mEnd - m;
            }
        }
        return new Columns(member, at, inserted, incomplete);
    }

    Pieces pieces() {
        return pieces;
    }

    boolean incomplete() {
        return incomplete;
    }

    /** The member's piece that is the same as base piece {@code i}; or {@link #DIFFERENT} or {@link #SILENT}. */
    int at(int i) {
        return at[i];
    }

    /** Whether base piece {@code i} is one of a long run that the member does not have: more than an edit. */
    boolean inLongDifference(int i) {
        if (at[i] != DIFFERENT) {
            return false;
        }
        int from = i;
        while (from > 0 && i - from < LONG && at[from - 1] == DIFFERENT) {
            from--;
        }
        int to = i + 1;
        while (to < at.length && to - from < LONG && at[to] == DIFFERENT) {
            to++;
        }
        return to - from >= LONG;
    }

    /** Pieces that the member alone has before base piece {@code i}. */
    int insertedBefore(int i) {
        return insertedBefore[i];
    }

    /**
     * What the member has where the base has pieces {@code from..to}: the pieces between the nearest ones that are the same
     * on both sides; {@code null} when it is silent or when these are too far to tell.
     */
    int[] range(int from, int to, int reach) {
        int left = from - 1;
        while (left >= 0 && at[left] < 0 && from - left <= reach && at[left] != SILENT) {
            left--;
        }
        int right = to;
        while (right < at.length && at[right] < 0 && right - to < reach && at[right] != SILENT) {
            right++;
        }
        if ((left >= 0 && at[left] < 0) || (right < at.length && at[right] < 0)) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (at[i] == SILENT) {
                return null;
            }
        }
        int start = left < 0 ? 0 : at[left] + 1;
        int end = right == at.length ? pieces.size() : at[right];
        return start <= end ? new int[] {start, end} : null;
    }
}
