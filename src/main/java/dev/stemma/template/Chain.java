package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.Cells;
import dev.stemma.collate.Columns;
import java.util.List;
import java.util.Optional;

/**
 * Slots and optional blocks that touch: the last cell of a row, a row that some have, the first cell of the row behind it. A member
 * that lacks the block has the slots on both sides of it in one gap.
 *
 * @param regions slots and blocks, each starts where the one before it ends
 * @param at the slot that is asked for
 */
record Chain(Base base, List<Region> regions, int at) {

    /** The chain around slot {@code r} of {@code regions}, when it goes over a block with slots on both sides. */
    static Optional<Chain> around(Base base, List<Region> regions, int r) {
        if (!regions.get(r).isFilledSlot()) {
            return Optional.empty();
        }
        int first = r;
        while (first > 0 && goesOn(base, regions, first - 1)) {
            first--;
        }
        int last = r;
        while (last + 1 < regions.size() && goesOn(base, regions, last)) {
            last++;
        }
        Chain chain = new Chain(base, regions.subList(first, last + 1), r - first);
        return chain.partsSlots() ? Optional.of(chain) : Optional.empty();
    }

    /** Whether the region behind {@code r} belongs to its chain. Where no cell or paragraph ends, nothing would part the slots. */
    private static boolean goesOn(Base base, List<Region> regions, int r) {
        Region left = regions.get(r);
        Region right = regions.get(r + 1);
        boolean touch = left.to() == right.from() && (left.isBlock() || left.isFilledSlot());
        boolean blocks = left.isBlock() || right.isBlock();
        return touch && (right.isBlock() || right.isFilledSlot()) && !(blocks && base.jointBefore(right.from()) == ' ');
    }

    private boolean partsSlots() {
        boolean before = false;
        boolean block = false;
        for (Region region : regions) {
            if (region.isFilledSlot() && block && before) {
                return true;
            }
            before |= region.isFilledSlot();
            block |= before && region.isBlock();
        }
        return false;
    }

    /** What {@code member} has in the slot: of the slots that no block of its own parts, the one at its place. */
    int[] range(Columns member, int reach) {
        int first = at;
        while (first > 0 && isOpen(member, first - 1)) {
            first--;
        }
        int last = at;
        while (last + 1 < regions.size() && isOpen(member, last + 1)) {
            last++;
        }
        int[] range = member.range(regions.get(first).from(), regions.get(last).to(), reach);
        StringBuilder joints = new StringBuilder();
        int number = 0;
        boolean slot = false;
        char joint = ' ';
        for (int r = first; r <= last; r++) {
            char before = base.jointBefore(regions.get(r).from());
            joint = joint == '\n' ? joint : before; // a paragraph ends where a row does
            if (regions.get(r).isFilledSlot()) {
                if (slot) {
                    joints.append(joint);
                }
                number = r == at ? joints.length() : number;
                slot = true;
                joint = ' ';
            }
        }
        if (range == null || joints.isEmpty()) {
            return range;
        }
        int[] bounds = Cells.split(
                member.pieces(), range[0], range[1], joints.toString().toCharArray());
        return new int[] {bounds[number], bounds[number + 1]};
    }

    /** Whether nothing of the member's stands there that is the block's. */
    private boolean isOpen(Columns member, int r) {
        Region region = regions.get(r);
        return !region.isBlock() || !member.holds(region.from(), region.to());
    }
}
