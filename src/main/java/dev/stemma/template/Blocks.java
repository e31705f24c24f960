package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.Columns;
import dev.stemma.collate.Tally;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells which stretches of differing columns are optional blocks: lines, rows or clauses that some members have and some do not. */
final class Blocks {
    /** A block that some members lack as a whole is optional, not a slot, from this many pieces on. */
    private static final int LEAST = Base.SENTENCE;

    /** A block with a typo or two is still there. At .8 and .9 it is 15 and 18 of the 712 templates of the versions that are others (2026-11-29). */
    private static final double WHOLE = 0.85;

    /**
     * Share of the members that may have a part of it, or something else at its place: slots in it and beside it have that. What becomes a block and what
     * a slot hangs on it more than on any other number here: at .15 and .25 41 and 26 of the 712 templates of the versions are others (2026-11-29).
     */
    private static final double ODD = 0.2;

    private final Base base;
    private final List<Columns> members;
    private final Tally tally;

    /** @param tally of the stretch of the base that is asked about */
    Blocks(Base base, List<Columns> members, Tally tally) {
        this.base = base;
        this.members = members;
        this.tally = tally;
    }

    /** The members that have it. */
    List<Columns> holders(int start, int end) {
        return members.stream().filter(member -> member.holds(start, end)).toList();
    }

    /** Whether the same members have the block {@code start..end} and {@code last}, the one before it. */
    boolean sameHolders(Region last, int start, int end) {
        for (Columns member : members) {
            boolean speaks = !member.silentIn(last.from(), end);
            if (speaks && member.holds(last.from(), last.to()) != member.holds(start, end)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether each member that can say has either all of the block {@code start..end} or nothing at its place.
     *
     * @param runStart first piece of the run of columns that the block lies in
     * @param runEnd one past its last
     */
    boolean isOptional(int start, int end, int runStart, int runEnd) {
        boolean row = base.lineBefore(start) && base.lineBefore(end) && !goesOn(start) && !goesOn(end);
        if (end - start < LEAST && !row) {
            return false;
        }
        List<Span> core = core(start, end);
        int size = core.stream().mapToInt(Span::length).sum();
        if (2 * size < end - start) {
            return false;
        }
        int having = 0;
        int lacking = 0;
        int odd = 0;
        for (Columns member : members) {
            switch (member.silentIn(start, end) ? Holding.UNKNOWN : holding(member, core, size)) {
                case ALL -> having++;
                case SOME -> odd++;
                case LITTLE -> {
                    Holding rest = atItsPlace(member, end - start, runStart, runEnd);
                    lacking += rest == Holding.LITTLE ? 1 : 0;
                    odd += rest == Holding.SOME ? 1 : 0;
                }
                case UNKNOWN -> {}
            }
        }
        return lacking > 0 && odd <= ODD * (having + lacking + odd);
    }

    /** How much a member has of something. */
    private enum Holding {
        ALL,
        SOME,
        LITTLE,
        UNKNOWN
    }

    /** How much of the block's core the member has. */
    private static Holding holding(Columns member, List<Span> core, int size) {
        int same = 0;
        for (Span part : core) {
            same += member.held(part.start(), part.end());
        }
        if (same >= WHOLE * size) {
            return Holding.ALL;
        }
        return same <= (1 - WHOLE) * size ? Holding.LITTLE : Holding.SOME;
    }

    /** How much of its own a member has at the place of a block of {@code length} pieces: who lacks the block has little. */
    private Holding atItsPlace(Columns member, int length, int runStart, int runEnd) {
        int[] range = member.range(runStart, runEnd, 2);
        if (range == null) {
            return Holding.UNKNOWN;
        }
        int own = range[1] - range[0] - member.held(runStart, runEnd);
        int beside = 2 * (runEnd - runStart - length); // what the slots beside the block may hold
        return own <= length / LEAST + (length < LEAST ? 0 : 1) + beside
                        && !hasAsManyLines(member, range, runStart, runEnd)
                ? Holding.LITTLE
                : Holding.SOME;
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
}
