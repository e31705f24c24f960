package dev.stemma.wrapped;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.CookieNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a table hold, as far as mending needs it. Not thread-safe. */
final class TableColumns {
    private static final double MOSTLY = 0.9;

    private final boolean[] atomic;
    private final int first;
    private final int key;
    /** Of the fragments that were asked for: each is looked at again in every pass over the table. */
    private final Map<String, CellKind> kinds = new HashMap<>();

    private TableColumns(boolean[] atomic, int first, int key) {
        this.atomic = atomic;
        this.first = first;
        this.key = key;
    }

    /** Judged by the lines that fill the first column; the first line may be a header and does not count. */
    static TableColumns of(List<CutLine> lines, int count) {
        int[] names = new int[count];
        int[] filled = new int[count];
        int first = firstFilled(lines, count);
        for (CutLine line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            for (int i = 0; i < count; i++) {
                if (line.isFilled(i) && line.isFilled(first)) {
                    filled[i]++;
                    names[i] += CookieNames.isPossible(line.cell(i)) ? 1 : 0;
                }
            }
        }
        boolean[] atomic = new boolean[count];
        int key = first;
        for (int i = 0; i < count; i++) {
            atomic[i] = filled[i] > 0 && names[i] >= MOSTLY * filled[i];
        }
        for (int i = count - 1; i >= 0; i--) {
            key = atomic[i] ? i : key;
        }
        return new TableColumns(atomic, first, key);
    }

    /** The first column that a line fills: lines that are all indented by a tab leave column 0 to the indent. */
    private static int firstFilled(List<CutLine> lines, int count) {
        for (int column = 0; column < count; column++) {
            for (CutLine line : lines) {
                if (line.isFilled(column)) {
                    return column;
                }
            }
        }
        return 0;
    }

    /** Whether nearly every cell of the column is one word, such as a name. */
    boolean isAtomic(int column) {
        return column < atomic.length && atomic[column];
    }

    /** What {@code fragment}, a part of a cell, looks like. */
    CellKind kind(String fragment) {
        return kinds.computeIfAbsent(fragment, CellKind::of);
    }

    /** The first column that any line fills. */
    int first() {
        return first;
    }

    /** The first column of names, else the first column. */
    int key() {
        return key;
    }
}
