package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.CookieNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a table hold, as far as mending needs it. Not thread-safe. */
final class Columns {
    private static final double MOSTLY = 0.9;

    private final boolean[] atomic;
    private final int key;
    /** Of the fragments that were asked for: each is looked at again in every pass over the table. */
    private final Map<String, CellKind> kinds = new HashMap<>();

    private Columns(boolean[] atomic, int key) {
        this.atomic = atomic;
        this.key = key;
    }

    /** Judged by the lines that fill the first column; the first line may be a header and does not count. */
    static Columns of(List<CutLine> lines, int count) {
        int[] names = new int[count];
        int[] filled = new int[count];
        for (CutLine line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            for (int i = 0; i < count; i++) {
                if (line.isFilled(i) && line.isFilled(0)) {
                    filled[i]++;
                    names[i] += CookieNames.isPossible(line.cell(i)) ? 1 : 0;
                }
            }
        }
        boolean[] atomic = new boolean[count];
        int key = 0;
        for (int i = 0; i < count; i++) {
            atomic[i] = filled[i] > 0 && names[i] >= MOSTLY * filled[i];
        }
        for (int i = count - 1; i >= 0; i--) {
            key = atomic[i] ? i : key;
        }
        return new Columns(atomic, key);
    }

    /** Whether nearly every cell of the column is one word, such as a name. */
    boolean isAtomic(int column) {
        return column < atomic.length && atomic[column];
    }

    /** What {@code fragment}, a part of a cell, looks like. */
    CellKind kind(String fragment) {
        return kinds.computeIfAbsent(fragment, CellKind::of);
    }

    /** The first column of names, else the first column. */
    int key() {
        return key;
    }
}
