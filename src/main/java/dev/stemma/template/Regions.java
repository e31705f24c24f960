package dev.stemma.template;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;

/** Finds the places where members differ: conserved pieces are the skeleton, runs of others the regions. */
final class Regions {
    /** A block that some members lack as a whole is optional, not a slot, from this many pieces on. */
    static final int BLOCK = 8;

    /** So many conserved pieces may stand inside one slot. */
    private static final int BRIDGE = 3;

    private static final int SAMPLE = 40;
    /** A block with a typo or two is still there. */
    private static final double WHOLE = 0.85;
    /** Who has a block has this much of it, its slots counted in; who lacks it has next to nothing. */
    private static final double MOST = 0.5;
    /** What stands before the full stop of an initial or a title has so many letters at most. */
    private static final int INITIAL = 3;

    private final Base base;
    private final List<Columns> members;
    private final double noise;
    private final int from;
    private final int to;
    private final Tally tally;

    private Regions(Base base, List<Columns> members, double noise, int from, int to) {
        this.base = base;
        this.members = members;
        this.noise = noise;
        this.from = from;
        this.to = to;
        tally = new Tally(from, to, members);
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
                if (inserted(i)) {
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
            if (i == to) {
                break;
            }
        }
        return joined(regions);
    }

    /** Whether enough members have something before piece {@code i} where the base has nothing. */
    private boolean inserted(int i) {
        int with = tally.inserted(i);
        return with > 1 && with > noise * Math.max(with, tally.speaking(i));
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
            if (isOptional(segment, i, start, end)) {
                slots(regions, slot, segment);
                addOptional(regions, segment, i);
                slot = i;
            }
            segment = i;
        }
        slots(regions, slot, end);
    }

    /** Optional lines next to each other that the same members have are one block. */
    private void addOptional(List<Region> regions, int start, int end) {
        List<Columns> holders =
                members.stream().filter(member -> holds(member, start, end)).toList();
        Region.Kind kind = holders.size() > 1 ? Region.Kind.OPTIONAL : Region.Kind.UNWITNESSED;
        List<Region> inner =
                kind == Region.Kind.OPTIONAL ? new Regions(base, holders, noise, start, end).slotsOnly() : List.of();
        Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        if (last != null && last.kind() == kind && last.to() == start && sameHolders(last, start, end)) {
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
                slots(regions, start, i);
            }
        }
        return joined(regions);
    }

    /** Whether a member has the block {@code start..end}, but for its slots and a typo or two. */
    static boolean holds(Columns member, int start, int end) {
        return member.held(start, end) >= MOST * (end - start);
    }

    /** The stretches of {@code start..end} that its holders share: the block without its slots. */
    private List<Span> core(int start, int end) {
        int most = 0;
        for (int i = start; i < end; i++) {
            most = Math.max(most, tally.same(i));
        }
        List<Span> core = new ArrayList<>();
        for (int i = start; i < end; i++) {
            int from = i;
            while (i < end && 2 * tally.same(i) > most) {
                i++;
            }
            if (from < i) {
                core.add(new Span(from, i));
            }
        }
        return core;
    }

    private boolean sameHolders(Region last, int start, int end) {
        for (Columns member : members) {
            boolean speaks = !member.silentIn(last.from(), end);
            if (speaks && holds(member, last.from(), last.to()) != holds(member, start, end)) {
                return false;
            }
        }
        return true;
    }

    /** Slots do not go over cells and paragraphs. */
    private void slots(List<Region> regions, int start, int end) {
        if (start >= end) {
            return;
        }
        int slot = start;
        for (int i = start + 1; i < end; i++) {
            if (base.jointBefore(i) != ' ') {
                regions.add(new Region(slot, i, Region.Kind.SLOT));
                slot = i;
            }
        }
        regions.add(new Region(slot, end, Region.Kind.SLOT));
    }

    /** Whether each member that can say has either all of the block or nothing at its place. */
    private boolean isOptional(int start, int end, int runStart, int runEnd) {
        boolean row = base.lineBefore(start) && base.lineBefore(end) && !goesOn(start) && !goesOn(end);
        if (end - start < BLOCK && !row) {
            return false;
        }
        int lacking = 0;
        int having = 0;
        int odd = 0;
        List<Span> core = core(start, end);
        int size = core.stream().mapToInt(Span::length).sum();
        if (2 * size < end - start) {
            return false;
        }
        for (Columns member : members) {
            if (member.silentIn(start, end)) {
                continue;
            }
            int same = 0;
            for (Span part : core) {
                same += member.held(part.start(), part.end());
            }
            if (same >= WHOLE * size) {
                having++;
            } else if (same <= (1 - WHOLE) * size) {
                int[] range = member.range(runStart, runEnd, 2);
                int own = range == null ? 0 : range[1] - range[0] - member.held(runStart, runEnd);
                int beside = 2 * (runEnd - runStart - (end - start)); // what the slots beside the block may hold
                boolean nothing = range != null
                        && own <= (end - start) / 8 + 1 + beside
                        && !hasAsManyLines(member, range, runStart, runEnd);
                lacking += nothing ? 1 : 0;
                odd += range != null && !nothing ? 1 : 0;
            } else {
                odd++;
            }
        }
        return lacking > 0 && odd <= noise * (having + lacking + odd);
    }

    /** Whether the member has a line of its own for each line of the base: then it lacks none of them. */
    private boolean hasAsManyLines(Columns member, int[] range, int runStart, int runEnd) {
        int ofTheBase = base.lineStarts(runStart, runEnd);
        return ofTheBase > 0 && member.pieces().lineStarts(range[0], range[1]) >= ofTheBase;
    }

    /**
     * Whether line {@code i} goes on with the sentence of the line before it: pages cut at their tags have links and single words
     * on lines of their own. What stands there is part of a sentence.
     */
    private boolean goesOn(int i) {
        if (i == 0 || i >= base.size() || base.jointBefore(i) != ' ') {
            return false;
        }
        char first = base.text().charAt(base.start(i));
        return Character.isLowerCase(first) || ",.;:)'’".indexOf(first) >= 0;
    }

    /** Slots with nothing but a mark between them are one: members with names of other lengths part them differently. */
    private List<Region> joined(List<Region> regions) {
        List<Region> out = new ArrayList<>();
        for (Region region : regions) {
            Region last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null
                    && last.kind() == Region.Kind.SLOT
                    && region.kind() == Region.Kind.SLOT
                    && (between(last.to(), region.from()) || bridged(last, region))) {
                out.set(out.size() - 1, new Region(last.from(), region.to(), Region.Kind.SLOT));
            } else {
                out.add(region);
            }
        }
        return out;
    }

    /** Conserved words inside an address or a company's name: {@code Street}, {@code Ltd}. */
    private boolean bridged(Region left, Region right) {
        if (right.from() - left.to() > BRIDGE || left.from() == left.to() || right.from() == right.to()) {
            return false;
        }
        for (int i = left.to(); i <= right.from(); i++) {
            boolean bridge = i == right.from() || SlotTypes.insideAName(base.piece(i));
            if (base.jointBefore(i) != ' ' || !bridge) {
                return false;
            }
        }
        if (partedByAComma(left, right)) {
            return false;
        }
        Template.Type type = type(left.from(), right.to());
        return type == Template.Type.ADDRESS || type == Template.Type.COMPANY || type == Template.Type.DATE;
    }

    /** In an imprint a comma stands between the company, its address, its e-mail: these are slots of their own. */
    private boolean partedByAComma(Region left, Region right) {
        boolean comma = false;
        for (int i = left.to(); i < right.from(); i++) {
            comma |= base.piece(i).equals(",");
        }
        if (!comma) {
            return false;
        }
        Template.Type one = type(left.from(), left.to());
        Template.Type other = type(right.from(), right.to());
        return one == Template.Type.COMPANY || isAddressOfANet(one) || isAddressOfANet(other);
    }

    private static boolean isAddressOfANet(Template.Type type) {
        return type == Template.Type.URL || type == Template.Type.HOST || type == Template.Type.EMAIL;
    }

    private Template.Type type(int start, int end) {
        List<String> values = new ArrayList<>();
        for (Columns member : members) {
            int[] range = values.size() < SAMPLE ? member.range(start, end, 1) : null;
            if (range != null) {
                values.add(member.pieces().value(range[0], range[1]));
            }
        }
        return SlotTypes.of(values);
    }

    private boolean between(int left, int right) {
        if (right == left) {
            return base.jointBefore(right) == ' ';
        }
        return right == left + 1
                && base.jointBefore(left) == ' '
                && base.jointBefore(right) == ' '
                && base.piece(left).length() == 1
                && ("&-'".contains(base.piece(left)) || afterAnInitial(left));
    }

    /** A full stop ends a sentence, and {@code ...by Acme. Acme sells...} are two slots; but not in {@code J. Smith}. */
    private boolean afterAnInitial(int stop) {
        return base.piece(stop).equals(".")
                && (base.glued(stop + 1) || (stop > 0 && base.piece(stop - 1).length() <= INITIAL && base.glued(stop)));
    }
}
