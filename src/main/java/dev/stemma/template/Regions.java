package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.ColumnKind;
import dev.stemma.collate.Columns;
import dev.stemma.collate.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places where members differ: conserved pieces are the skeleton, runs of others the regions. */
final class Regions {
    private final Base base;
    private final List<Columns> members;
    private final double noise;
    private final int from;
    private final int to;
    private final Tally tally;
    private final Blocks blocks;
    private final SlotParts parts;

    private Regions(Base base, List<Columns> members, double noise, int from, int to) {
        this.base = base;
        this.members = members;
        this.noise = noise;
        this.from = from;
        this.to = to;
        tally = new Tally(from, to, members);
        blocks = new Blocks(base, members, tally);
        parts = new SlotParts(base, members);
    }

    /**
     * The regions of {@code base}, in order.
     *
     * @param members all of them; the one that the base is the text of is no exception
     */
    static List<Region> of(Base base, List<Columns> members, double noise) {
        List<Region> regions = new Regions(base, members, noise, 0, base.size()).find();
        return new Frames(base, members).around(regions);
    }

    private List<Region> find() {
        ColumnKind[] kinds = ColumnKind.of(base, from, to, tally, members, noise);
        List<Region> regions = new ArrayList<>();
        int i = from;
        while (i <= to) {
            if (i == to || kinds[i - from] == ColumnKind.CONSERVED) {
                if (inserted(i) && !endsAt(regions, i)) {
                    regions.add(new Region(i, i, Region.Kind.SLOT));
                }
                i++;
                continue;
            }
            int start = i;
            while (i < to && kinds[i - from] == kinds[start - from]) {
                i++;
            }
            add(regions, start, i, kinds[start - from]);
        }
        return besideBlocks(JoinedSlots.of(regions, base, members));
    }

    /** Whether a slot ends at {@code i}: it has what members insert there. */
    private static boolean endsAt(List<Region> regions, int i) {
        Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        return last != null && last.to() == i && last.kind() != Region.Kind.OPTIONAL;
    }

    /** What members without a block have in its place, and what those with it have before it, is a slot before the block. */
    private List<Region> besideBlocks(List<Region> regions) {
        List<Region> out = new ArrayList<>();
        for (int r = 0; r < regions.size(); r++) {
            Region region = regions.get(r);
            boolean behind = r + 1 < regions.size()
                    && regions.get(r + 1).from() == region.to()
                    && regions.get(r + 1).kind() != Region.Kind.OPTIONAL;
            if (region.kind() == Region.Kind.OPTIONAL && !behind && !endsAt(out, region.from())) {
                Region slot = new Region(region.from(), region.from(), Region.Kind.SLOT);
                if (isFilled(slot, region)) {
                    out.add(slot);
                }
            }
            out.add(region);
        }
        return out;
    }

    private boolean isFilled(Region slot, Region block) {
        Place place = Place.of(base, List.of(slot), Optional.empty(), Optional.of(block))
                .get(0);
        int filled = 0;
        int speaking = 0;
        for (Columns member : members) {
            int[] range = place.range(member, 0);
            speaking += range == null ? 0 : 1;
            filled += range != null && range[0] < range[1] ? 1 : 0;
        }
        return filled > noise * speaking;
    }

    /** Whether enough members have something before piece {@code i} where the base has nothing. */
    private boolean inserted(int i) {
        int with = tally.inserted(i);
        return with > noise * Math.max(with, tally.speaking(i));
    }

    /** One run of columns: a slot, an optional block, or several slots where the run goes over cells. */
    private void add(List<Region> regions, int start, int end, ColumnKind kind) {
        if (kind == ColumnKind.UNWITNESSED) {
            regions.add(new Region(start, end, Region.Kind.UNWITNESSED));
            return;
        }
        int segment = start;
        int slot = start;
        for (int i = start + 1; i <= end; i++) {
            if (i < end && !base.lineBefore(i)) {
                continue;
            }
            if (blocks.isOptional(segment, i, start, end)) {
                parts.add(regions, slot, segment);
                addOptional(regions, segment, i);
                slot = i;
            }
            segment = i;
        }
        parts.add(regions, slot, end);
    }

    /** Optional lines next to each other that the same members have are one block. */
    private void addOptional(List<Region> regions, int start, int end) {
        List<Columns> holders = blocks.holders(start, end);
        Region.Kind kind = holders.size() > 1 ? Region.Kind.OPTIONAL : Region.Kind.UNWITNESSED;
        List<Region> inner =
                kind == Region.Kind.OPTIONAL ? new Regions(base, holders, noise, start, end).slotsOnly() : List.of();
        Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        if (last != null && last.kind() == kind && last.to() == start && blocks.sameHolders(last, start, end)) {
            List<Region> both = new ArrayList<>(last.inner());
            both.addAll(inner);
            regions.set(regions.size() - 1, new Region(last.from(), end, kind, both));
        } else {
            regions.add(new Region(start, end, kind, inner));
        }
    }

    /** The places where the holders of a block differ. */
    private List<Region> slotsOnly() {
        ColumnKind[] kinds = ColumnKind.of(base, from, to, tally, members, noise);
        List<Region> regions = new ArrayList<>();
        for (int i = from; i < to; ) {
            int start = i++;
            if (kinds[start - from] != ColumnKind.CONSERVED) {
                while (i < to && kinds[i - from] != ColumnKind.CONSERVED) {
                    i++;
                }
                parts.add(regions, start, i);
            } else if (start > from && inserted(start) && !endsAt(regions, start)) {
                regions.add(new Region(start, start, Region.Kind.SLOT));
            }
        }
        return JoinedSlots.of(regions, base, members);
    }
}
