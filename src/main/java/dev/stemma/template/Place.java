package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.Cells;
import dev.stemma.collate.Columns;
import dev.stemma.model.Template;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A region and those beside it with which it shares what a member has there.
 *
 * @param region where it is
 * @param from where the first of its neighbours starts in the base
 * @param to where the last of them ends
 * @param number of the region among the slots that nothing parts
 * @param joints what stands between these slots in the base
 * @param frame the page's frame among the neighbours: it has the lines that the slots do not have
 * @param before the region before the first, when it is an optional block that ends where that starts: who lacks the block has
 *     what is here beside what stands before the block
 * @param behind the region behind the last, when it is such a block
 * @param chain the slots and blocks that touch, when slots stand on both sides of a block: who lacks the block has them side by side
 */
record Place(
        Region region,
        int from,
        int to,
        int number,
        String joints,
        Optional<Frame> frame,
        Optional<Region> before,
        Optional<Region> behind,
        Optional<Chain> chain) {

    /**
     * How a frame parts its neighbours.
     *
     * @param linesBefore lines of the base on which the slots before it stand
     * @param linesBehind the same of the slots behind it
     * @param wide whether it takes whatever a member has there
     * @param part -1 when the region stands before the frame, 0 when it is the frame, 1 when it stands behind it
     */
    record Frame(int linesBefore, int linesBehind, boolean wide, int part) {}

    /** The places of regions that stand side by side; one of them at most is a frame. */
    static List<Place> of(Base base, List<Region> regions, Optional<Region> before, Optional<Region> behind) {
        int frame = parting(base, regions);
        int from = regions.get(0).from();
        int to = regions.get(regions.size() - 1).to();
        List<Place> places = new ArrayList<>(regions.size());
        for (int r = 0; r < regions.size(); r++) {
            List<Region> slots = r < frame
                    ? regions.subList(0, frame)
                    : r == frame ? List.of() : regions.subList(frame + 1, regions.size());
            places.add(new Place(
                    regions.get(r),
                    from,
                    to,
                    r < frame ? r : Math.max(0, r - frame - 1),
                    joints(base, slots),
                    frame == regions.size()
                            ? Optional.empty()
                            : Optional.of(new Frame(
                                    lines(base, regions.subList(0, frame)),
                                    lines(base, regions.subList(frame + 1, regions.size())),
                                    isFrame(regions.get(frame)),
                                    Integer.compare(r, frame))),
                    before.filter(block -> block.isBlock() && block.to() == from),
                    behind.filter(block -> block.isBlock() && block.from() == to),
                    Optional.empty()));
        }
        return places;
    }

    /** The places of {@code regions}, from {@code first} to before {@code end}, which stand side by side among all of {@code regions}. */
    static List<Place> of(Base base, List<Region> regions, int first, int end) {
        Optional<Region> before = first == 0 ? Optional.empty() : Optional.of(regions.get(first - 1));
        Optional<Region> behind = end == regions.size() ? Optional.empty() : Optional.of(regions.get(end));
        List<Place> places = of(base, regions.subList(first, end), before, behind);
        for (int r = first; r < end && places.get(0).frame.isEmpty(); r++) {
            Optional<Chain> chain = Chain.around(base, regions, r);
            places.set(r - first, places.get(r - first).within(chain));
        }
        return places;
    }

    private Place within(Optional<Chain> touching) {
        return new Place(region, from, to, number, joints, frame, before, behind, touching);
    }

    /** The frame among {@code regions}, or what stands below the page's address: it is parted from it by lines, too. */
    private static int parting(Base base, List<Region> regions) {
        int frame = 0;
        while (frame < regions.size() && !isFrame(regions.get(frame))) {
            frame++;
        }
        boolean address = frame == regions.size()
                && frame > 1
                && regions.get(0).from() == 0
                && regions.get(0).to() == 1
                && base.lineBefore(1)
                && base.table().type(base.number(0)) == Template.Type.URL;
        return address ? 1 : frame;
    }

    private static String joints(Base base, List<Region> slots) {
        StringBuilder joints = new StringBuilder();
        for (int r = 1; r < slots.size(); r++) {
            int from = slots.get(r).from();
            char joint = Cells.joint(base, from);
            joints.append(joint == ' ' ? Cells.YEAR : joint);
        }
        return joints.toString();
    }

    private static int lines(Base base, List<Region> slots) {
        return slots.isEmpty()
                ? 0
                : 1
                        + base.lineStarts(
                                slots.get(0).from(), slots.get(slots.size() - 1).to());
    }

    static boolean isFrame(Region region) {
        return region.kind() == Region.Kind.FRAME;
    }

    /** The pieces that {@code member} has there; null when it cannot say: see {@link Columns#range}. */
    int[] range(Columns member, int reach) {
        if (chain.isPresent()) {
            return chain.get().range(member, reach);
        }
        int start = before.filter(block -> !member.holds(block.from(), block.to()))
                .map(Region::from)
                .orElse(from);
        int end = behind.filter(block -> !member.holds(block.from(), block.to()))
                .map(Region::to)
                .orElse(to);
        if (region.from() == region.to() && end == to && behind.isPresent() && !member.has(to)) {
            return null; // the block starts with a slot of its own, which has that
        }
        int[] range =
                frame.isPresent() ? framed(member, start, end, reach, frame.get()) : member.range(start, end, reach);
        if (range == null || joints.isEmpty()) {
            return range;
        }
        int[] bounds = Cells.split(member.pieces(), range[0], range[1], joints.toCharArray());
        return new int[] {bounds[number], bounds[number + 1]};
    }

    /**
     * Beside a frame the slots have as many lines as in the base. It takes the others, however far they go: of several frames in one gap
     * of a member the first has them all.
     */
    private int[] framed(Columns member, int start, int end, int reach, Frame parted) {
        boolean far = parted.wide() && parted.linesBehind() == 0;
        int[] range = member.range(start, end, reach, far ? Integer.MAX_VALUE : reach);
        if (range == null) {
            return null;
        }
        int first = firstLines(member.pieces(), range[0], range[1], parted.linesBefore());
        int last = lastLines(member.pieces(), first, range[1], parted.linesBehind());
        return switch (parted.part()) {
            case -1 -> new int[] {range[0], first};
            case 0 -> new int[] {first, last};
            default -> new int[] {last, range[1]};
        };
    }

    /** Where the first {@code lines} lines of the pieces {@code from..to} end. */
    private static int firstLines(Pieces pieces, int from, int to, int lines) {
        int end = from;
        for (int left = lines; left > 0 && end < to; left--) {
            end = Math.min(to, pieces.lineEnd(end));
        }
        return end;
    }

    /** Where the last {@code lines} lines of the pieces {@code from..to} start. */
    private static int lastLines(Pieces pieces, int from, int to, int lines) {
        int start = to;
        for (int left = lines; left > 0 && start > from; left--) {
            start = Math.max(from, pieces.lineStart(start));
        }
        return start;
    }
}
