package dev.stemma.collate;

import dev.stemma.model.Template;
import dev.stemma.pieces.PieceTable;
import dev.stemma.pieces.Pieces;
import dev.stemma.pieces.SlotWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets the gaps of an alignment right: the shortest difference is often one of several, and not the one that a reader would
 * see. Runs are: piece of the member, piece of the base, length; by turns.
 */
final class Seams {
    /** A paragraph that is left out ends as the one before it in so many pieces at most: a full stop, a last word. */
    private static final int MOST_SLID = 8;

    private static final int[] NONE = {};

    private final Pieces member;
    private final Pieces base;
    private final PieceTable table;

    private Seams(Pieces member, Pieces base, PieceTable table) {
        this.member = member;
        this.base = base;
        this.table = table;
    }

    static int[] settled(int[] runs, Pieces member, Pieces base, PieceTable table) {
        Seams seams = new Seams(member, base, table);
        seams.slide(runs);
        return seams.marked(seams.ended(runs));
    }

    /** What only one of both has starts with a line where it can: {@code ...end. [A paragraph.]}, not {@code ...end[. A paragraph].} */
    private void slide(int[] runs) {
        for (int k = 0; k + 3 < runs.length; k += 3) {
            int own = runs[k] + runs[k + 2];
            int ownTo = runs[k + 3];
            int from = runs[k + 1] + runs[k + 2];
            int to = runs[k + 4];
            if ((own == ownTo) == (from == to)) {
                continue;
            }
            Pieces more = own == ownTo ? base : member;
            int start = own == ownTo ? from : own;
            int end = own == ownTo ? to : ownTo;
            int most = Math.min(MOST_SLID, runs[k + 2] - 1);
            int back = 0;
            while (back < most
                    && !more.startsLine(start - back)
                    && more.number(start - back - 1) == more.number(end - back - 1)) {
                back++;
            }
            if (back > 0 && more.startsLine(start - back) && more.startsLine(end - back)) {
                runs[k + 2] -= back;
                runs[k + 3] -= back;
                runs[k + 4] -= back;
                runs[k + 5] += back;
            }
        }
    }

    /**
     * A line that ends inside a gap on one side, as the line behind the gap does on both, ends there for both: what follows on that side
     * is lines of its own.
     */
    private int[] ended(int[] runs) {
        int[] out = new int[2 * runs.length]; // of each run its tail may be laid elsewhere
        int size = 0;
        for (int k = 0; k < runs.length; k += 3) {
            int own = k == 0 ? 0 : runs[k - 3] + runs[k - 1];
            int from = k == 0 ? 0 : runs[k - 2] + runs[k - 1];
            int tail = base.nextLine(runs[k + 1]) - runs[k + 1];
            boolean ends =
                    tail > 0 && tail <= Math.min(MOST_SLID, runs[k + 2]) && tail == member.nextLine(runs[k]) - runs[k];
            int ownEnd = ends ? lineStart(member, own, runs[k]) : -1;
            int end = ends ? lineStart(base, from, runs[k + 1]) : -1;
            if (ownEnd - tail >= own && end < 0 && equal(member, ownEnd - tail, runs[k], tail)) {
                size = add(out, size, ownEnd - tail, runs[k + 1], tail);
            } else if (end - tail >= from && ownEnd < 0 && equal(base, end - tail, runs[k + 1], tail)) {
                size = add(out, size, runs[k], end - tail, tail);
            } else {
                tail = 0;
            }
            if (tail < runs[k + 2]) {
                size = add(out, size, runs[k] + tail, runs[k + 1] + tail, runs[k + 2] - tail);
            }
        }
        return Arrays.copyOf(out, size);
    }

    private static int add(int[] runs, int size, int own, int from, int length) {
        runs[size] = own;
        runs[size + 1] = from;
        runs[size + 2] = length;
        return size + 3;
    }

    /** The first line start behind piece {@code from} and not behind {@code to}; -1 when there is none. */
    private static int lineStart(Pieces text, int from, int to) {
        int start = from < to ? text.nextLine(from + 1) : -1;
        return start <= to ? start : -1;
    }

    private static boolean equal(Pieces text, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (text.number(one + i) != text.number(other + i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Within a gap, the marks that part a company from its address and an address from an e-mail are the same in both, when both
     * have the same ones in the same order.
     */
    private int[] marked(int[] runs) {
        List<int[]> out = new ArrayList<>();
        int taken = 0;
        for (int g = 0; g <= runs.length / 3; g++) {
            int own = g == 0 ? 0 : runs[3 * g - 3] + runs[3 * g - 1];
            int from = g == 0 ? 0 : runs[3 * g - 2] + runs[3 * g - 1];
            boolean last = 3 * g == runs.length;
            int ownTo = last ? member.size() : runs[3 * g];
            int to = last ? base.size() : runs[3 * g + 1];
            int[] marks = ownTo - own > 2 && to - from > 2 ? marks(own, ownTo, from, to) : NONE;
            if (marks.length > 0) {
                out.add(Arrays.copyOfRange(runs, taken, 3 * g));
                out.add(marks);
                taken = 3 * g;
            }
        }
        if (out.isEmpty()) {
            return runs; // as nearly always
        }
        out.add(Arrays.copyOfRange(runs, taken, runs.length));
        return out.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** The marks in two gaps as runs of one piece; none when they are not the same ones. */
    private int[] marks(int own, int ownTo, int from, int to) {
        List<Integer> marks = marks(member, own, ownTo);
        List<Integer> others = marks.isEmpty() ? List.of() : marks(base, from, to);
        if (marks.size() != others.size()) {
            return NONE;
        }
        int[] runs = new int[3 * marks.size()];
        for (int i = 0; i < marks.size(); i++) {
            if (member.number(marks.get(i)) != base.number(others.get(i))) {
                return NONE;
            }
            add(runs, 3 * i, marks.get(i), others.get(i), 1);
        }
        return runs;
    }

    /** Marks behind a legal form, and beside an e-mail, a URL, a host. */
    private List<Integer> marks(Pieces text, int from, int to) {
        List<Integer> marks = new ArrayList<>();
        int[] numbers = text.numbers(from, to);
        for (int i = from + 1; i + 1 < to; i++) {
            int number = numbers[i - from];
            boolean parts = table.isMark(number) && ",;:|()-".indexOf(table.firstChar(number)) >= 0;
            if (parts
                    && (isAddress(numbers[i - 1 - from])
                            || isAddress(numbers[i + 1 - from])
                            || endsACompany(text, i))) {
                marks.add(i);
            }
        }
        return marks;
    }

    private boolean isAddress(int number) {
        return table.type(number) != Template.Type.TEXT;
    }

    /** Whether a legal form stands before the mark {@code i}: {@code Ltd,} or {@code S.A.,}. */
    private static boolean endsACompany(Pieces text, int i) {
        return SlotWords.isLegalForm(text.wordBefore(i));
    }
}
