package dev.stemma.collate;

import dev.stemma.align.NumberDiff;
import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import dev.stemma.pieces.Wording;
import dev.stemma.text.Remembered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.IntPredicate;

/**
 * Lays members along a base: lines first, by number, and pieces only where lines differ. Members of the same content are
 * laid once, and in any order. Not thread-safe, but for the parts that it makes of its own work.
 */
public final class Aligner {
    /**
     * Shorter lines (bullets, table rules, single words) stand everywhere: they are matched beside longer ones only. At 3 and at 6 pieces it is 22 and 38 of the
     * 712 templates of the versions that are others (2026-11-29).
     */
    private static final int LONG_LINE = 4;

    /**
     * Two wordings that share less are two wordings, whatever small words stand in both. What is taken for an edit and what for another wording hangs on it: at .3
     * and .5 64 and 38 of the 712 are others.
     */
    private static final double LEAST_SHARED = 0.4;

    /** Pieces of a stretch that is remembered: longer ones are rarely asked for twice, and would take memory. */
    private static final int MOST_REMEMBERED = 1_024;

    /** Of what is remembered: copies that differ in each stretch must not cost a second time what they take. */
    private static final long MOST_BYTES = 32L << 20;

    /** More than any machine has cores to spare for one cluster. */
    private static final int MOST_PARTS = 8;

    private final LineTable table;
    private final Parts parts;
    /** Working memories that no part has now: as many are made as parts run at once. Each takes 12 bytes a distinct piece. */
    private final Deque<NumberDiff> idle = new ConcurrentLinkedDeque<>();

    /** What short stretches were found to have in common: copies differ from the base in the same words, nine times of ten. */
    private final Remembered<Stretches, int[]> known = new Remembered<>(MOST_BYTES);

    private Base base;
    private int[] longLines = new int[0];

    /** Lays what {@code table} has read; {@code parts} may run several members at once. Nothing can be laid before {@link #base}. */
    public Aligner(LineTable table, Parts parts) {
        this.table = table;
        this.parts = parts;
    }

    /** What all members are laid along from now on. */
    public void base(Base next) {
        base = next;
        longLines = longLines(next.pieces());
    }

    /** Lays one member along the base. */
    public Columns align(Pieces member, boolean incomplete) {
        NumberDiff diff = taken();
        int[] runs = runs(member, diff);
        idle.push(diff);
        return new Columns(member, runs, base.size(), incomplete);
    }

    /**
     * Lays members along the base, {@code pieces} are theirs.
     *
     * @param incomplete whether a part of the member of this number is missing
     */
    public List<Columns> align(List<Pieces> pieces, IntPredicate incomplete) {
        Map<Wording, Integer> wordings = new HashMap<>();
        List<Pieces> distinct = new ArrayList<>();
        int[] which = new int[pieces.size()];
        for (int m = 0; m < which.length; m++) {
            which[m] = wordings.computeIfAbsent(pieces.get(m).contents(), contents -> wordings.size());
            if (which[m] == distinct.size()) {
                distinct.add(pieces.get(m));
            }
        }
        int[][] runs = new int[distinct.size()][];
        int count = Math.min(MOST_PARTS, runs.length);
        parts.each(count, part -> {
            NumberDiff diff = taken();
            for (int d = part; d < runs.length; d += count) {
                runs[d] = runs(distinct.get(d), diff);
            }
            idle.push(diff);
        });
        List<Columns> columns = new ArrayList<>(which.length);
        for (int m = 0; m < which.length; m++) {
            columns.add(new Columns(pieces.get(m), runs[which[m]], base.size(), incomplete.test(m)));
        }
        return columns;
    }

    /** Lays the member's pieces {@code from..to} along {@code baseFrom..baseTo} and adds the runs to {@code found}. */
    void between(Pieces member, int from, int to, int baseFrom, int baseTo, List<int[]> found) {
        NumberDiff diff = taken();
        between(member, from, to, baseFrom, baseTo, diff, found);
        idle.push(diff);
    }

    /** What two stretches have in common, as {@link NumberDiff} tells it. */
    int[] equalRuns(int[] own, int[] others) {
        NumberDiff diff = taken();
        int[] runs = equalRuns(own, others, diff);
        idle.push(diff);
        return runs;
    }

    /** Two stretches that are compared, by the content of each. */
    private record Stretches(Wording own, Wording others) {}

    /** Equal runs of two stretches; not to be changed. */
    private int[] equalRuns(int[] own, int[] others, NumberDiff diff) {
        if (Math.max(own.length, others.length) > MOST_REMEMBERED) {
            return diff.equalRuns(own, others, table.table().size());
        }
        Stretches stretches = new Stretches(new Wording(own), new Wording(others));
        return known.find(stretches).orElseGet(() -> {
            int[] runs = diff.equalRuns(own, others, table.table().size());
            known.put(stretches, runs, (long) Integer.BYTES * (own.length + others.length + runs.length));
            return runs;
        });
    }

    /** The runs of {@code parts} in order, those that touch as one, without marks that say nothing, and their gaps set right. */
    int[] settled(List<int[]> parts, Pieces member) {
        return Seams.settled(withoutIslands(joined(parts)), member, base.pieces(), table.table());
    }

    private NumberDiff taken() {
        NumberDiff diff = idle.poll();
        return diff == null ? new NumberDiff(LEAST_SHARED) : diff;
    }

    /** Working memories that are not in use. */
    int idle() {
        return idle.size();
    }

    /** Equal runs: piece of the member, piece of the base, length, by turns. */
    private int[] runs(Pieces member, NumberDiff diff) {
        int[] own = longLines(member);
        int[] lines = diff.equalRuns(contents(member, own), contents(base.pieces(), longLines), table.contents());
        List<int[]> found = new ArrayList<>();
        int m = 0;
        int b = 0;
        for (int k = 0; k < lines.length; k += 3) {
            for (int l = 0; l < lines[k + 2]; l++) {
                int from = member.first(own[lines[k] + l]);
                int baseFrom = base.pieces().first(longLines[lines[k + 1] + l]);
                int length = member.line(own[lines[k] + l]).pieces().length;
                between(member, m, from, b, baseFrom, diff, found);
                found.add(new int[] {from, baseFrom, length});
                m = from + length;
                b = baseFrom + length;
            }
        }
        between(member, m, member.size(), b, base.size(), diff, found);
        return settled(found, member);
    }

    private void between(
            Pieces member, int from, int to, int baseFrom, int baseTo, NumberDiff diff, List<int[]> found) {
        if (from == to || baseFrom == baseTo) {
            return;
        }
        int[] x = member.numbers(from, to);
        int[] y = base.pieces().numbers(baseFrom, baseTo);
        int[] runs = equalRuns(x, y, diff);
        int[] placed = new int[runs.length];
        for (int k = 0; k < runs.length; k += 3) {
            placed[k] = from + runs[k];
            placed[k + 1] = baseFrom + runs[k + 1];
            placed[k + 2] = runs[k + 2];
        }
        found.add(placed);
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
