package dev.stemma.model;

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
        return place(offset, last(inStart, 0, offset), inStart, inEnd, outStart, outEnd, false);
    }

    /**
     * The smallest input span that made all of {@code span}: of a part of a replacement that the replacement kept, where that
     * stood; of any other part all that was replaced.
     */
    public Span toInput(Span span) {
        int at = last(outStart, 0, span.start());
        int kept = kept(span, at);
        return kept < 0 ? map(span, at, outStart, outEnd, inStart, inEnd) : new Span(kept, kept + span.length());
    }

    /**
     * Where the characters of {@code span} stood, if they are a part of one replacement that kept them; else -1.
     *
     * @param at the last edit that starts no later; behind an insertion at the same place
     */
    private int kept(Span span, int at) {
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
        return map(span, last(inStart, 0, span.start()), inStart, inEnd, outStart, outEnd);
    }

    /** @param at the last edit that starts no later than {@code span} */
    private static Span map(Span span, int at, int[] fromStart, int[] fromEnd, int[] toStart, int[] toEnd) {
        int start = place(span.start(), at, fromStart, fromEnd, toStart, toEnd, false);
        if (span.isEmpty()) {
            return new Span(start, start);
        }
        boolean further = at + 1 < fromStart.length && fromStart[at + 1] <= span.end(); // most spans hold no other edit
        int last = further ? last(fromStart, at + 1, span.end()) : at;
        int end = place(span.end(), last, fromStart, fromEnd, toStart, toEnd, true);
        return new Span(start, Math.max(start, end));
    }

    /** The last of {@code starts}, which ascend, that is no greater than {@code offset}; one before {@code from} where none from there on is. */
    private static int last(int[] starts, int from, int offset) {
        int low = from;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** @param last the last edit that starts no later than {@code offset} */
    private static int place(
            int offset, int last, int[] fromStart, int[] fromEnd, int[] toStart, int[] toEnd, boolean asEnd) {
        if (last < 0) {
            return offset;
        }
        if (fromStart[last] == offset) {
            int at = last;
            // an insertion and a replacement may start at one place: take the first that starts here
            while (at > 0 && fromStart[at - 1] == offset) {
                at--;
            }
            return toStart[at]; // an edit that starts here lies behind an end and ahead of a start
        }
        if (offset < fromEnd[last]) {
            return asEnd ? toEnd[last] : toStart[last];
        }
        return offset - fromEnd[last] + toEnd[last];
    }
}
