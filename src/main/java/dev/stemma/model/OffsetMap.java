package dev.stemma.model;

import java.util.Arrays;

/**
 * Maps offsets over one {@link Layer}, both ways, in the logarithm of its edits. Immutable.
 *
 * <p>An offset outside every edit maps exactly. Inside a replacement the two sides have no common points: it maps to the
 * start of the other side. So a span is mapped by its start and its end, and a span whose end stands inside a
 * replacement grows to the end of it ({@link #toInput(Span)}).
 */
public final class OffsetMap {
    private final int[] inStart;
    private final int[] inEnd;
    private final int[] outStart;
    private final int[] outEnd;

    public OffsetMap(Layer layer) {
        int n = layer.edits().size();
        inStart = new int[n];
        inEnd = new int[n];
        outStart = new int[n];
        outEnd = new int[n];
        int growth = 0;
        for (int i = 0; i < n; i++) {
            Edit edit = layer.edits().get(i);
            inStart[i] = edit.span().start();
            inEnd[i] = edit.span().end();
            outStart[i] = inStart[i] + growth;
            growth += edit.growth();
            outEnd[i] = inEnd[i] + growth;
        }
    }

    /** The input offset of output offset {@code offset}. */
    public int toInput(int offset) {
        return map(offset, outStart, outEnd, inStart, inEnd, false);
    }

    /** The output offset of input offset {@code offset}. */
    public int toOutput(int offset) {
        return map(offset, inStart, inEnd, outStart, outEnd, false);
    }

    /** The smallest input span that made all of {@code span}. */
    public Span toInput(Span span) {
        return map(span, outStart, outEnd, inStart, inEnd);
    }

    /** The smallest output span that holds all that {@code span} became. */
    public Span toOutput(Span span) {
        return map(span, inStart, inEnd, outStart, outEnd);
    }

    private static Span map(Span span, int[] fromStart, int[] fromEnd, int[] toStart, int[] toEnd) {
        int start = map(span.start(), fromStart, fromEnd, toStart, toEnd, false);
        if (span.isEmpty()) {
            return new Span(start, start);
        }
        int end = map(span.end(), fromStart, fromEnd, toStart, toEnd, true);
        return new Span(start, Math.max(start, end));
    }

    private static int map(int offset, int[] fromStart, int[] fromEnd, int[] toStart, int[] toEnd, boolean asEnd) {
        int at = Arrays.binarySearch(fromStart, offset);
        if (at >= 0) {
            // an insertion and a replacement may start at one place: take the first that starts here
            while (at > 0 && fromStart[at - 1] == offset) {
                at--;
            }
            return toStart[at]; // an edit that starts here lies behind an end and ahead of a start
        }
        int before = -at - 2;
        if (before < 0) {
            return offset;
        }
        if (offset < fromEnd[before]) {
            return asEnd ? toEnd[before] : toStart[before];
        }
        return offset - fromEnd[before] + toEnd[before];
    }
}
