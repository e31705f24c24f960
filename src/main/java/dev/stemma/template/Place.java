package dev.stemma.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A region and the slots beside it with which it shares what a member has there.
 *
 * @param region where it is
 * @param from where the first of its neighbours starts in the base
 * @param to where the last of them ends
 * @param number of the region among them
 * @param joints what stands between them in the base
 * @param before the region before the first, when it is an optional block that ends where that starts: who lacks the block has
 *     what is here beside what stands before the block
 * @param behind the region behind the last, when it is such a block
 */
record Place(
        Region region, int from, int to, int number, String joints, Optional<Region> before, Optional<Region> behind) {
    /** The places of regions that stand side by side. */
    static List<Place> of(Base base, List<Region> regions, Optional<Region> before, Optional<Region> behind) {
        StringBuilder joints = new StringBuilder();
        for (Region region : regions.subList(1, regions.size())) {
            joints.append(base.jointBefore(region.from()));
        }
        int from = regions.get(0).from();
        int to = regions.get(regions.size() - 1).to();
        List<Place> places = new ArrayList<>(regions.size());
        for (int r = 0; r < regions.size(); r++) {
            places.add(new Place(
                    regions.get(r),
                    from,
                    to,
                    r,
                    joints.toString(),
                    before.filter(block -> isBlock(block) && block.to() == from),
                    behind.filter(block -> isBlock(block) && block.from() == to)));
        }
        return places;
    }

    private static boolean isBlock(Region region) {
        return region.kind() != Region.Kind.SLOT;
    }

    /** The pieces that {@code member} has there; null when it cannot say: see {@link Columns#range}. */
    int[] range(Columns member, int reach) {
        int start = before.filter(block -> !Regions.holds(member, block.from(), block.to()))
                .map(Region::from)
                .orElse(from);
        int end = behind.filter(block -> !Regions.holds(member, block.from(), block.to()))
                .map(Region::to)
                .orElse(to);
        int[] range = member.range(start, end, reach);
        if (range == null || joints.isEmpty()) {
            return range;
        }
        int[] bounds = Cells.split(member.pieces(), range[0], range[1], joints.toCharArray());
        return new int[] {bounds[number], bounds[number + 1]};
    }
}
