package dev.stemma.template;

import dev.stemma.align.NumberDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays members along a base: lines first, by number, and pieces only where lines differ. Members of the same content are
 * laid once. Not thread-safe.
 */
final class Aligner {
    /** Shorter lines (bullets, table rules, single words) stand everywhere: they are matched beside longer ones only. */
    private static final int LONG_LINE = 4;

    /** Two wordings that share less are two wordings, whatever small words stand in both. */
    private static final double LEAST_SHARED = 0.4;

    private final LineTable table;
    private final NumberDiff diff = new NumberDiff(LEAST_SHARED);
    private final Map<Wording, int[]> known = new HashMap<>();
    private Base base;
    private int[] longLines = new int[0];

    Aligner(LineTable table) {
        this.table = table;
    }

    /** What all members are laid along from now on. */
    void base(Base next) {
        base = next;
        longLines = longLines(next.pieces());
        known.clear();
    }

    Columns align(Pieces member, boolean incomplete) {
        int[] runs = known.computeIfAbsent(member.contents(), contents -> runs(member));
        return new Columns(member, runs, base.size(), incomplete);
    }

    /** Equal runs: piece of the member, piece of the base, length, by turns. */
    private int[] runs(Pieces member) {
        int[] own = longLines(member);
        int[] lines = diff.equalRuns(contents(member, own), contents(base.pieces(), longLines), table.contents());
        List<int[]> parts = new ArrayList<>();
        int m = 0;
        int b = 0;
        for (int k = 0; k < lines.length; k += 3) {
            for (int l = 0; l < lines[k + 2]; l++) {
                int from = member.first(own[lines[k] + l]);
                int baseFrom = base.pieces().first(longLines[lines[k + 1] + l]);
                int length = member.line(own[lines[k] + l]).pieces().length;
                between(member, m, from, b, baseFrom, parts);
                parts.add(new int[] {from, baseFrom, length});
                m = from + length;
                b = baseFrom + length;
            }
        }
        between(member, m, member.size(), b, base.size(), parts);
        return Seams.settled(withoutIslands(joined(parts)), member, base.pieces(), table.table());
    }

    private void between(Pieces member, int from, int to, int baseFrom, int baseTo, List<int[]> parts) {
        if (from == to || baseFrom == baseTo) {
            return;
        }
        int[] x = member.numbers(from, to);
        int[] y = base.pieces().numbers(baseFrom, baseTo);
        int[] runs = diff.equalRuns(x, y, table.table().size());
        for (int k = 0; k < runs.length; k += 3) {
            runs[k] += from;
            runs[k + 1] += baseFrom;
        }
        parts.add(runs);
    }

    private static int[] joined(List<int[]> parts) {
        int[] runs = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int size = 0;
        for (int[] part : parts) {
            for (int k = 0; k < part.length; k += 3) {
                if (size > 0
                        && runs[size - 3] + runs[size - 1] == part[k]
                        && runs[size - 2] + runs[size - 1] == part[k + 1]) {
                    runs[size - 1] += part[k + 2];
                } else {
                    System.arraycopy(part, k, runs, size, 3);
                    size += 3;
                }
            }
        }
        return Arrays.copyOf(runs, size);
    }

    /** A mark between two changes, with no blank around it, says nothing: the hyphen of {@code a-b} and {@code c-d}. */
    private int[] withoutIslands(int[] runs) {
        int size = 0;
        for (int k = 0; k < runs.length; k += 3) {
            int b = runs[k + 1];
            boolean island = runs[k + 2] == 1
                    && k > 0
                    && k + 3 < runs.length
                    && base.table().isMark(base.number(b))
                    && base.glued(b)
                    && base.glued(b + 1);
            if (!island) {
                System.arraycopy(runs, k, runs, size, 3);
                size += 3;
            }
        }
        return size == runs.length ? runs : Arrays.copyOf(runs, size);
    }

    private static int[] longLines(Pieces pieces) {
        int[] lines = new int[pieces.lines()];
        int size = 0;
        for (int l = 0; l < lines.length; l++) {
            if (pieces.line(l).pieces().length >= LONG_LINE) {
                lines[size++] = l;
            }
        }
        return Arrays.copyOf(lines, size);
    }

    private static int[] contents(Pieces pieces, int[] lines) {
        int[] contents = new int[lines.length];
        for (int l = 0; l < contents.length; l++) {
            contents[l] = pieces.line(lines[l]).content();
        }
        return contents;
    }
}
