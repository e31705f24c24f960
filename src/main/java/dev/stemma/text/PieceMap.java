package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.Arrays;

/**
 * Where the characters of a derived text come from. A piece is a run of derived characters made of a run of source
 * characters: one for one when the runs are equally long, as a whole when not. Source characters between pieces were left
 * out; every derived character lies in a piece. Immutable.
 */
final class PieceMap {
    private final int[] out;
    private final int[] in;
    private final int[] inEnd;
    private final int length;

    private PieceMap(int[] out, int[] in, int[] inEnd, int length) {
        this.out = out;
        this.in = in;
        this.inEnd = inEnd;
        this.length = length;
    }

    /** Start of the source of the derived character at {@code offset}; for the derived length, the end of the last. */
    int toSource(int offset) {
        if (offset < 0 || offset > length) {
            throw new IllegalArgumentException("offset " + offset + " is not in 0.." + length);
        }
        if (offset == length) {
            return in.length == 0 ? 0 : inEnd[in.length - 1];
        }
        int piece = piece(out, offset);
        return oneForOne(piece) ? in[piece] + offset - out[piece] : in[piece];
    }

    /** End of the source of the derived character before {@code offset}, which is at least 1. */
    int toSourceEnd(int offset) {
        int piece = piece(out, offset - 1);
        return oneForOne(piece) ? in[piece] + offset - out[piece] : inEnd[piece];
    }

    Span toSource(Span derived) {
        int start = toSource(derived.start());
        return new Span(start, derived.isEmpty() ? start : toSourceEnd(derived.end()));
    }

    /** First derived offset whose source starts at {@code source} or behind it. */
    int toDerived(int source) {
        if (source < 0) {
            throw new IllegalArgumentException("offset " + source + " is negative");
        }
        int piece = piece(in, source);
        if (piece < 0) {
            return 0;
        }
        int into = source - in[piece];
        if (into == 0 || (oneForOne(piece) && source < inEnd[piece])) {
            return out[piece] + into;
        }
        return outEnd(piece);
    }

    private boolean oneForOne(int piece) {
        return inEnd[piece] - in[piece] == outEnd(piece) - out[piece];
    }

    private int outEnd(int piece) {
        return piece + 1 < out.length ? out[piece + 1] : length;
    }

    private static int piece(int[] starts, int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** Collects pieces in order; neighbours that are one for one and touch on both sides become one piece. */
    static final class Builder {
        private int[] out = new int[64];
        private int[] in = new int[64];
        private int[] inEnd = new int[64];
        private int size;
        private int outSize;

        /** The next {@code length} derived characters come from {@code start}..{@code end} of the source. */
        void add(int length, int start, int end) {
            if (length == 0) {
                return;
            }
            boolean same = length == end - start;
            int last = size - 1;
            if (same && last >= 0 && inEnd[last] == start && inEnd[last] - in[last] == outSize - out[last]) {
                inEnd[last] = end;
            } else {
                grow();
                out[size] = outSize;
                in[size] = start;
                inEnd[size++] = end;
            }
            outSize += length;
        }

        /** Takes the last derived character back. */
        void dropLast() {
            outSize--;
            if (out[size - 1] == outSize) {
                size--;
            } else {
                inEnd[size - 1]--;
            }
        }

        PieceMap build() {
            return new PieceMap(Arrays.copyOf(out, size), Arrays.copyOf(in, size), Arrays.copyOf(inEnd, size), outSize);
        }

        private void grow() {
            if (size == out.length) {
                out = Arrays.copyOf(out, size * 2);
                in = Arrays.copyOf(in, size * 2);
                inEnd = Arrays.copyOf(inEnd, size * 2);
            }
        }
    }
}
