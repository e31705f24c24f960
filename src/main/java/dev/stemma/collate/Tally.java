package dev.stemma.collate;

import java.util.List;

/**
 * For each piece of a stretch of the base how many members have it, have something else, or cannot say. Counted by runs, not
 * by pieces.
 */
public final class Tally {
    private final int from;
    private final int to;
    private final int[] same;
    private final int[] different;
    private final int[] lacking;
    private final int[] inserted;
    private final int members;

    /** The pieces {@code from..to}. */
    public Tally(int from, int to, List<Columns> members) {
        this.from = from;
        this.to = to;
        this.members = members.size();
        int size = to - from;
        same = new int[size + 1];
        different = new int[size + 1];
        lacking = new int[size + 1];
        inserted = new int[size + 1];
        for (Columns member : members) {
            for (int g = member.gapBehind(from); g < member.gaps(); g++) {
                if (g > 0) {
                    add(same, member.runStart(g), member.gapStart(g));
                }
                if (member.gapStart(g) > to) {
                    break;
                }
                gap(member, g);
            }
        }
        for (int i = 1; i < size; i++) {
            same[i] += same[i - 1];
            different[i] += different[i - 1];
            lacking[i] += lacking[i - 1];
        }
    }

    private void gap(Columns member, int g) {
        int start = member.gapStart(g);
        int end = member.gapEnd(g);
        if (start == end) {
            if (start >= from && member.own(g) > 0) {
                inserted[start - from]++;
            }
        } else if (!member.silent(g)) {
            add(different, start, end);
            if (member.lacks(g)) {
                add(lacking, start, end);
            }
        }
    }

    private void add(int[] counts, int start, int end) {
        int first = Math.max(start, from);
        int last = Math.min(end, to);
        if (first < last) {
            counts[first - from]++;
            counts[last - from]--;
        }
    }

    /** Members that have base piece {@code i}. */
    public int same(int i) {
        return same[i - from];
    }

    /** Members that have another wording or nothing there. */
    int different(int i) {
        return different[i - from];
    }

    /** Members that lack base piece {@code i} as part of a longer stretch, and have nothing else there. */
    int lacking(int i) {
        return lacking[i - from];
    }

    /** Members that have something before base piece {@code i} where the base has nothing. */
    public int inserted(int i) {
        return inserted[i - from];
    }

    /** Members that can say what stands before base piece {@code i}. */
    public int speaking(int i) {
        return i == to ? members : same(i) + different(i);
    }
}
