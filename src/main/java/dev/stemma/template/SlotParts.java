package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.Cells;
import dev.stemma.collate.Columns;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a stretch in which members differ is several slots: cells and paragraphs, the lines of an address, a year and the name behind it. */
final class SlotParts {
    /** So many of the members that have something there must have it in as many lines, or with a year. */
    private static final double MOST = 0.8;

    /** Pieces of {@code Copyright (c)}. */
    private static final int NEAR = 4;

    private final Base base;
    private final List<Columns> members;
    private final Wordings wordings;

    SlotParts(Base base, List<Columns> members) {
        this.base = base;
        this.members = members;
        wordings = new Wordings(base.table());
    }

    /** The slots of the pieces {@code start..end}, added to {@code regions}. */
    void add(List<Region> regions, int start, int end) {
        int cell = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || base.jointBefore(i) != ' ') {
                addLines(regions, cell, i);
                cell = i;
            }
        }
    }

    private void addLines(List<Region> regions, int start, int end) {
        boolean lines = areLines(start, end);
        int line = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || (lines && base.lineBefore(i))) {
                int years = yearsEnd(line, i);
                if (years > line) {
                    regions.add(new Region(line, years, Region.Kind.SLOT));
                }
                regions.add(new Region(years, i, Region.Kind.SLOT));
                line = i;
            }
        }
    }

    /** Whether the pieces {@code start..end} are lines that say each its own: set so by choice, and as many in most members. */
    private boolean areLines(int start, int end) {
        int lines = base.lineStarts(start, end);
        if (lines == 0) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (base.lineBefore(i) && !base.isBrokenByChoice(i)) {
                return false;
            }
        }
        int filled = 0;
        List<Set<Integer>> said = new ArrayList<>();
        int alike = 0;
        for (Columns member : members) {
            int[] range = member.range(start, end, 1);
            if (range != null && range[0] < range[1]) {
                filled++;
                if (member.pieces().lineStarts(range[0], range[1]) == lines) {
                    alike++;
                    addLines(said, member.pieces(), range);
                }
            }
        }
        return alike >= MOST * filled && said.stream().allMatch(line -> line.size() > 1);
    }

    /** Adds what stands on each line of the pieces {@code range}: a line that nobody says otherwise is no slot of its own. */
    private void addLines(List<Set<Integer>> said, Pieces pieces, int[] range) {
        int line = 0;
        for (int at = range[0]; at < range[1]; line++) {
            int end = Math.min(range[1], pieces.lineEnd(at));
            if (line == said.size()) {
                said.add(new HashSet<>());
            }
            said.get(line).add(wordings.number(pieces.numbers(at, end), end - at));
            at = end;
        }
    }

    /**
     * Where the year of a copyright line ends that the pieces {@code start..end} start with in most members; {@code start} when they start with none or are
     * nothing else. In any other place such a number may be a post code or a price.
     */
    private int yearsEnd(int start, int end) {
        int years = Cells.yearsEnd(base.pieces(), start, end);
        if (years == start
                || years == end
                || base.glued(years)
                || !base.startsAWord(years)
                || !SlotTypes.opensCopyright(before(start))) {
            return start;
        }
        int filled = 0;
        int alike = 0;
        for (Columns member : members) {
            int[] range = member.range(start, end, 1);
            if (range != null && range[0] < range[1]) {
                filled++;
                alike += Cells.yearsEnd(member.pieces(), range[0], range[1]) > range[0] ? 1 : 0;
            }
        }
        return alike > 1 && alike >= MOST * filled ? years : start;
    }

    /** What stands before the piece {@code i} on its line, as near as a copyright's sign does. */
    private String before(int i) {
        int from = i;
        while (from > 0 && i - from < NEAR && !base.lineBefore(from)) {
            from--;
        }
        return base.value(from, i);
    }
}
