package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.Columns;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;

/** Slots with nothing but a mark between them are one: members with names of other lengths part them differently. */
final class JoinedSlots {
    /** So many conserved pieces may stand inside one slot. */
    private static final int BRIDGE = 3;

    /** So many values tell a slot's type. */
    private static final int SAMPLE = 40;

    /** What stands before the full stop of an initial or a title has so many letters at most. */
    private static final int INITIAL = 3;

    private final Base base;
    private final List<Columns> members;

    private JoinedSlots(Base base, List<Columns> members) {
        this.base = base;
        this.members = members;
    }

    /** The regions, in order, those slots joined that are one. */
    static List<Region> of(List<Region> regions, Base base, List<Columns> members) {
        return new JoinedSlots(base, members).of(regions);
    }

    private List<Region> of(List<Region> regions) {
        List<Region> out = new ArrayList<>();
        for (int r = 0; r < regions.size(); r++) {
            Region region = regions.get(r);
            Region last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null
                    && last.kind() == Region.Kind.SLOT
                    && region.kind() == Region.Kind.SLOT
                    && last.to() < region.from() // those that touch were parted
                    && !isPartOverLines(out, last, regions, r)
                    && (between(last.to(), region.from()) || bridged(last, region))) {
                out.set(out.size() - 1, new Region(last.from(), region.to(), Region.Kind.SLOT));
            } else {
                out.add(region);
            }
        }
        return out;
    }

    /** Whether the two, joined, go over lines and touch a slot that was parted from them: of these each has lines of its own. */
    private boolean isPartOverLines(List<Region> before, Region last, List<Region> regions, int r) {
        boolean touches = (before.size() > 1 && touch(before.get(before.size() - 2), last))
                || (r + 1 < regions.size() && touch(regions.get(r), regions.get(r + 1)));
        return touches && base.lineStarts(last.from(), regions.get(r).to()) > 0;
    }

    private boolean touch(Region left, Region right) {
        return left.isFilledSlot()
                && right.isFilledSlot()
                && left.to() == right.from()
                && base.jointBefore(right.from()) == ' ';
    }

    /** Conserved words inside an address or a company's name: {@code Street}, {@code Ltd}. */
    private boolean bridged(Region left, Region right) {
        if (right.from() - left.to() > BRIDGE || left.from() == left.to() || right.from() == right.to()) {
            return false;
        }
        for (int i = left.to(); i <= right.from(); i++) {
            boolean dash = base.piece(i).equals("-") && !isHyphen(i);
            boolean bridge = i == right.from() || (!dash && SlotTypes.insideAName(base.piece(i)));
            if (base.jointBefore(i) != ' ' || base.isBrokenByChoice(i) || !bridge) {
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
        return right == left + 1
                && base.jointBefore(left) == ' '
                && base.jointBefore(right) == ' '
                && base.piece(left).length() == 1
                && ("&'".contains(base.piece(left)) || isHyphen(left) || afterAnInitial(left));
    }

    /** A dash between two blanks parts what it stands between: {@code Acme Ltd - 5 High Street}. */
    private boolean isHyphen(int i) {
        return base.piece(i).equals("-") && (base.glued(i) || base.glued(i + 1));
    }

    /** A full stop ends a sentence, and {@code ...by Acme. Acme sells...} are two slots; but not in {@code J. Smith}. */
    private boolean afterAnInitial(int stop) {
        return base.piece(stop).equals(".")
                && (base.glued(stop + 1) || (stop > 0 && base.piece(stop - 1).length() <= INITIAL && base.glued(stop)));
    }
}
