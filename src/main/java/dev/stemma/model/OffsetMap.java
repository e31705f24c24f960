package dev.stemma.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Maps offsets over one {@link Layer}, both ways, in the logarithm of its edits. Immutable.
 *
 * <p>An offset outside every edit maps exactly, and one inside a replacement to the start of the other side. So a span is
 * mapped by its start and its end, and a span whose end stands inside a replacement grows to the end of it. Only characters
 * that a replacement kept, as a link's words are, have a place of their own in the input ({@link #toInput(Span)}).
 */
public final class OffsetMap {
    private final List<Edit> edits;
    private final int[] inStart;
    private final int[] inEnd;
    private final int[] outStart;
    private final int[] outEnd;
    /** What each replacement kept, once it was asked for. */
    private final AtomicReferenceArray<Kept> kept;

    public OffsetMap(Layer layer) {
        edits = layer.edits();
        int n = edits.size();
        inStart = new int[n];
        inEnd = new int[n];
        outStart = new int[n];
        outEnd = new int[n];
        kept = new AtomicReferenceArray<>(n);
        int growth = 0;
        for (int i = 0; i < n; i++) {
            Edit edit = edits.get(i);
            inStart[i] = edit.span().start();
            inEnd[i] = edit.span().end();
            outStart[i] = inStart[i] + growth;
            growth += edit.growth();
            outEnd[i] = inEnd[i] + growth;
        }
    }

    /** The output offset of input offset {@code offset}. */
    public int toOutput(int offset) {
        return map(offset, inStart, inEnd, outStart, outEnd, false);
    }

    /**
     * The smallest input span that made all of {@code span}: of a part of a replacement that the replacement kept, where that
     * stood; of any other part all that was replaced.
     */
    public Span toInput(Span span) {
        int kept = kept(span);
        return kept < 0 ? map(span, outStart, outEnd, inStart, inEnd) : new Span(kept, kept + span.length());
    }

    /** Where the characters of {@code span} stood, if they are a part of one replacement that kept them; else -1. */
    private int kept(Span span) {
        int at = Arrays.binarySearch(outStart, span.start());
        at = at < 0 ? -at - 2 : at;
        while (at >= 0 && at + 1 < outStart.length && outStart[at + 1] == span.start()) {
            at++; // behind an insertion at the same place
        }
        boolean part =
                at >= 0 && !span.isEmpty() && span.end() <= outEnd[at] && span.length() < outEnd[at] - outStart[at];
        if (!part) {
            return -1;
        }
        int start = span.start() - outStart[at];
        int place = keptBy(at).place(start, start + span.length());
        return place < 0 ? -1 : inStart[at] + place;
    }

    private Kept keptBy(int at) {
        Kept known = kept.get(at);
        if (known == null) {
            known = new Kept(edits.get(at).before(), edits.get(at).after());
            kept.set(at, known);
        }
        return known;
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
