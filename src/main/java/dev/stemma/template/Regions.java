package dev.stemma.template;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;

/** Finds the places where members differ: conserved pieces are the skeleton, runs of others the regions. */
final class Regions {
    /** A block that some members lack as a whole is optional, not a slot, from this many pieces on. */
    private static final int BLOCK = 8;

    /** So many conserved pieces may stand inside one slot. */
    private static final int BRIDGE = 3;

    private static final int SAMPLE = 40;
    /** So few members that one of them is no small part. */
    private static final int FEW = 4;
    /** A block with a typo or two is still there. */
    private static final double WHOLE = 0.85;

    private final Pieces base;
    private final List<Columns> others;
    private final double noise;

    private Regions(Pieces base, List<Columns> others, double noise) {
        this.base = base;
        this.others = others;
        this.noise = noise;
    }

    /**
     * The regions of {@code base}, in order.
     *
     * @param others the members except the one that the base is the text of
     */
    static List<Region> of(Pieces base, List<Columns> others, double noise) {
        return new Regions(base, others, noise).find();
    }

    private enum Column {
        CONSERVED,
        VARYING,
        UNWITNESSED
    }

    private List<Region> find() {
        Column[] columns = new Column[base.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(i);
        }
        if (others.size() <= FEW) {
            widen(columns);
        }
        List<Region> regions = new ArrayList<>();
        int i = 0;
        while (i <= columns.length) {
            if (i == columns.length || columns[i] == Column.CONSERVED) {
                if (inserted(i)) {
                    regions.add(new Region(i, i, Region.Kind.SLOT));
                }
                i++;
                continue;
            }
            int from = i;
            Column first = columns[i];
            while (i < columns.length && columns[i] != Column.CONSERVED && columns[i] == first) {
                i++;
            }
            add(regions, from, i, first);
            if (i == columns.length) {
                break;
            }
        }
        return joined(regions);
    }

    /** Beside a slot even one dissenter of a few shows that the slot goes on: {@code 6 months}, {@code 12 months}, {@code 30 days}. */
    private void widen(Column[] columns) {
        for (int i = 1; i < columns.length; i++) {
            if (columns[i - 1] == Column.VARYING && base.jointBefore(i) == ' ' && bothDiffer(i, i - 1)) {
                columns[i] = Column.VARYING;
            }
        }
    }

    private boolean bothDiffer(int i, int j) {
        for (Columns other : others) {
            if (other.at(i) == Columns.DIFFERENT && other.at(j) == Columns.DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    private Column column(int i) {
        int same = 0;
        int different = 0;
        boolean block = false;
        Template.Type type = base.type(i);
        for (Columns other : others) {
            int at = other.at(i);
            if (at >= 0) {
                same++;
            } else if (at == Columns.DIFFERENT) {
                different++;
                block |= other.inLongDifference(i);
            }
        }
        int all = same + different;
        if (same == 0) {
            return different == 0 ? Column.UNWITNESSED : Column.VARYING;
        }
        if (different == 0) {
            return Column.CONSERVED;
        }
        boolean typed =
                type != Template.Type.TEXT || Character.isDigit(base.piece(i).charAt(0));
        // one dissenter among several is a typo or an edit of that copy, not a slot
        boolean often = different > noise * all && (different > 1 || all < 2 || block);
        return (typed && replacedByItsKind(i, type)) || often ? Column.VARYING : Column.CONSERVED;
    }

    /** Whether a member that differs has something of the same kind there. */
    private boolean replacedByItsKind(int i, Template.Type type) {
        for (Columns other : others) {
            if (other.at(i) != Columns.DIFFERENT) {
                continue;
            }
            int[] range = other.range(i, i + 1, 3);
            if (range != null && range[1] - range[0] == 1) {
                String piece = other.pieces().piece(range[0]);
                boolean number = type == Template.Type.TEXT && Character.isDigit(piece.charAt(0));
                if (number || (type != Template.Type.TEXT && Pieces.addressType(piece) == type)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether enough members have something before piece {@code i} where the base has nothing. */
    private boolean inserted(int i) {
        int with = 0;
        int without = 0;
        for (Columns other : others) {
            if (other.insertedBefore(i) > 0) {
                with++;
            } else if (i == base.size() || other.at(i) != Columns.SILENT) {
                without++;
            }
        }
        return with > 1 && with > noise * (with + without);
    }

    /** One run of columns: a slot, an optional block, or several slots where the run goes over cells. */
    private void add(List<Region> regions, int from, int to, Column column) {
        if (column == Column.UNWITNESSED) {
            regions.add(new Region(from, to, Region.Kind.UNWITNESSED));
            return;
        }
        int segment = from;
        int slot = from;
        for (int i = from + 1; i <= to; i++) {
            if (i < to && !base.lineBefore(i)) {
                continue;
            }
            if (optional(segment, i, from, to)) {
                slots(regions, slot, segment);
                addOptional(regions, segment, i);
                slot = i;
            }
            segment = i;
        }
        slots(regions, slot, to);
    }

    /** Optional lines next to each other that the same members have are one block. */
    private void addOptional(List<Region> regions, int from, int to) {
        boolean vouched = others.stream().anyMatch(other -> other.at((from + to) / 2) >= 0);
        Region.Kind kind = vouched ? Region.Kind.OPTIONAL : Region.Kind.UNWITNESSED;
        Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        if (last != null && last.kind() == kind && last.to() == from && sameHolders(last, from, to)) {
            regions.set(regions.size() - 1, new Region(last.from(), to, kind));
        } else {
            regions.add(new Region(from, to, kind));
        }
    }

    private boolean sameHolders(Region last, int from, int to) {
        for (Columns other : others) {
            int before = other.at((last.from() + last.to()) / 2);
            int after = other.at((from + to) / 2);
            if (before != Columns.SILENT && after != Columns.SILENT && (before >= 0) != (after >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Slots do not go over cells and paragraphs. */
    private void slots(List<Region> regions, int from, int to) {
        if (from >= to) {
            return;
        }
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (base.jointBefore(i) != ' ') {
                regions.add(new Region(start, i, Region.Kind.SLOT));
                start = i;
            }
        }
        regions.add(new Region(start, to, Region.Kind.SLOT));
    }

    /** Whether each member that can say has either all of the run or nothing at its place. */
    private boolean optional(int from, int to, int runFrom, int runTo) {
        boolean row = base.lineBefore(from) && base.lineBefore(to);
        if (to - from < BLOCK && !row) {
            return false;
        }
        int lacking = 0;
        int having = 0;
        int odd = 0;
        for (Columns other : others) {
            int same = 0;
            int different = 0;
            for (int i = from; i < to; i++) {
                same += other.at(i) >= 0 ? 1 : 0;
                different += other.at(i) == Columns.DIFFERENT ? 1 : 0;
            }
            if (same + different < to - from) {
                continue; // it cannot say for all of it
            }
            if (same >= WHOLE * (to - from)) {
                having++;
            } else if (same <= (1 - WHOLE) * (to - from)) {
                int[] range = other.range(runFrom, runTo, 2);
                int own = range == null ? 0 : range[1] - range[0] - held(other, runFrom, runTo);
                boolean nothing = range != null && own <= (to - from) / 8 + 1;
                lacking += nothing ? 1 : 0;
                odd += range != null && !nothing ? 1 : 0;
            } else {
                odd++;
            }
        }
        return lacking > 0 && odd <= noise * (having + lacking + odd);
    }

    private static int held(Columns other, int from, int to) {
        int held = 0;
        for (int i = from; i < to; i++) {
            held += other.at(i) >= 0 ? 1 : 0;
        }
        return held;
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
        List<String> values = new ArrayList<>();
        values.add(base.value(left.from(), right.to()));
        for (Columns other : others) {
            int[] range = values.size() < SAMPLE ? other.range(left.from(), right.to(), 1) : null;
            if (range != null) {
                values.add(other.pieces().value(range[0], range[1]));
            }
        }
        Template.Type type = SlotTypes.of(values);
        return type == Template.Type.ADDRESS || type == Template.Type.COMPANY || type == Template.Type.DATE;
    }

    private boolean between(int from, int to) {
        if (to == from) {
            return base.jointBefore(to) == ' ';
        }
        return to == from + 1
                && base.jointBefore(from) == ' '
                && base.jointBefore(to) == ' '
                && base.piece(from).length() == 1
                && "&-'.".contains(base.piece(from));
    }
}
