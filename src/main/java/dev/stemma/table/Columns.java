package dev.stemma.table;

import dev.stemma.lexicon.CookieNames;
import java.util.List;

/** What the columns of a table hold, as far as mending needs it. */
final class Columns {
    private static final double MOSTLY = 0.9;

    private final boolean[] atomic;
    private final int key;

    private Columns(boolean[] atomic, int key) {
        this.atomic = atomic;
        this.key = key;
    }

    /** Judged by the lines that fill the first column; the first line may be a header and does not count. */
    static Columns of(List<CutLine> lines, int count, String text) {
        int[] names = new int[count];
        int[] filled = new int[count];
        for (CutLine line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            for (int i = 0; i < count; i++) {
                if (line.isFilled(i) && line.isFilled(0)) {
                    filled[i]++;
                    names[i] += CookieNames.isPossible(line.cell(i, text)) ? 1 : 0;
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

    /** The first column of names, else the first column. */
    int key() {
        return key;
    }
}
