package dev.stemma.template;

import dev.stemma.model.Template.Type;
import java.util.ArrayList;
import java.util.List;

/** Finds the places where members differ: conserved pieces are the skeleton, runs of others the regions. */
final class Regions {
    /** A block that some members lack as a whole is optional, not a slot, from this many pieces on. */
    private static final int BLOCK = 8;

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

    private Column column(int i) {
        int same = 0;
        int different = 0;
        Type type = base.type(i);
        for (Columns other : others) {
            int at = other.at(i);
            if (at >= 0) {
                same++;
            } else if (at == Columns.DIFFERENT) {
                different++;
            }
        }
        int all = same + different;
        if (same == 0) {
            return different == 0 ? Column.UNWITNESSED : Column.VARYING;
        }
        if (different == 0) {
            return Column.CONSERVED;
        }
        boolean typed = type != Type.TEXT || Character.isDigit(base.piece(i).charAt(0));
        return typed && replacedByItsKind(i, type) || different > noise * all ? Column.VARYING : Column.CONSERVED;
    }

    /** Whether a member that differs has something of the same kind there. */
    private boolean replacedByItsKind(int i, Type type) {
        for (Columns other : others) {
            if (other.at(i) != Columns.DIFFERENT) {
                continue;
            }
            int[] range = other.range(i, i + 1, 3);
            if (range != null && range[1] - range[0] == 1) {
                String piece = other.pieces().piece(range[0]);
                boolean number = type == Type.TEXT && Character.isDigit(piece.charAt(0));
                if (number || type != Type.TEXT && Pieces.addressType(piece) == type) {
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
        if (optional(from, to)) {
            boolean vouched = others.stream().anyMatch(other -> other.at(from) >= 0 && other.at(to - 1) >= 0);
            regions.add(new Region(from, to, vouched ? Region.Kind.OPTIONAL : Region.Kind.UNWITNESSED));
            return;
        }
        int start = from;
        for (int i = from + 1; i < to; i++) {
            char joint = base.jointBefore(i);
            if (joint != ' ') {
                regions.add(new Region(start, i, Region.Kind.SLOT));
                start = i;
            }
        }
        regions.add(new Region(start, to, Region.Kind.SLOT));
    }

    /** Whether each member that can say has either all of the run or nothing at its place. */
    private boolean optional(int from, int to) {
        boolean row = base.lineBefore(from) && base.lineBefore(to);
        if (to - from < BLOCK && !row) {
            return false;
        }
        int lacking = 0;
        int all = 0;
        for (Columns other : others) {
            int same = 0;
            int different = 0;
            for (int i = from; i < to; i++) {
                same += other.at(i) >= 0 ? 1 : 0;
                different += other.at(i) == Columns.DIFFERENT ? 1 : 0;
            }
            if (same + different == 0) {
                continue;
            }
            all++;
            if (same == 0) {
                int[] range = other.range(from, to, 2);
                boolean nothing = range != null && range[1] - range[0] <= (to - from) / 8;
                if (!nothing) {
                    return false;
                }
                lacking++;
            } else if (same < 0.9 * (same + different)) {
                return false;
            }
        }
        return lacking > 0 && all > 0;
    }

    /** Slots with nothing but a mark between them are one: members with names of other lengths part them differently. */
    private List<Region> joined(List<Region> regions) {
        List<Region> out = new ArrayList<>();
        for (Region region : regions) {
            Region last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null
                    && last.kind() == Region.Kind.SLOT
                    && region.kind() == Region.Kind.SLOT
                    && between(last.to(), region.from())) {
                out.set(out.size() - 1, new Region(last.from(), region.to(), Region.Kind.SLOT));
            } else {
                out.add(region);
            }
        }
        return out;
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
