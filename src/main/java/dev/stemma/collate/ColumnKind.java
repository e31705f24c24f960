package dev.stemma.collate;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;

/** Whether the members agree on one piece of the base. */
public enum ColumnKind {
    /** Two members and more have it, and nobody, or of many a few, have anything else. */
    CONSERVED,
    VARYING,
    /** Only one member can say. */
    UNWITNESSED;

    /** The kinds of the base pieces {@code from..to}. */
    public static ColumnKind[] of(Base base, int from, int to, Tally tally, List<Columns> members, double noise) {
        ColumnKind[] kinds = new ColumnKind[to - from];
        for (int i = from; i < to; i++) {
            kinds[i - from] = of(base, i, tally, members, noise);
        }
        for (int i = from; i + 1 < to; i++) {
            if (kinds[i - from] == VARYING
                    && base.numbersALine(i)
                    && tally.different(i) == numbered(members, base, i)) {
                kinds[i - from] = CONSERVED;
                kinds[i + 1 - from] = CONSERVED;
            }
        }
        glue(base, from, kinds);
        for (Span date : base.dates()) {
            if (date.start() >= from && date.end() <= to) {
                together(kinds, date.start() - from, date.end() - from);
            }
        }
        return kinds;
    }

    private static ColumnKind of(Base base, int i, Tally tally, List<Columns> members, double noise) {
        int same = tally.same(i);
        int different = tally.different(i);
        if (same < 2) {
            return different == 0 ? UNWITNESSED : VARYING;
        }
        if (different == 0) {
            return CONSERVED;
        }
        Template.Type type = base.table().type(base.number(i));
        boolean typed = type != Template.Type.TEXT || base.isNumber(i);
        boolean often = different > noise * (same + different); // of few members, one is no small part
        boolean block = tally.lacking(i) > 1; // no edit takes a paragraph out of two copies
        return often || block || (typed && replacedByItsKind(base, i, type, members)) ? VARYING : CONSERVED;
    }

    /** Whether a member that differs has something of the same kind there. */
    private static boolean replacedByItsKind(Base base, int i, Template.Type type, List<Columns> members) {
        for (Columns member : members) {
            if (member.at(i) != Columns.DIFFERENT) {
                continue;
            }
            int[] range = member.range(i, i + 1, 3);
            if (range != null && range[1] - range[0] == 1) {
                int piece = member.pieces().number(range[0]);
                boolean number = type == Template.Type.TEXT
                        && Character.isDigit(base.table().firstChar(piece));
                if (number || (type != Template.Type.TEXT && base.table().type(piece) == type)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many members have another number, or none, in the place of the one that numbers the line of base piece {@code i}. */
    private static int numbered(List<Columns> members, Base base, int i) {
        int numbered = 0;
        for (Columns member : members) {
            int[] range = member.at(i) == Columns.DIFFERENT ? member.range(i, i + 2, 0) : null;
            int own = range == null ? -1 : range[1] - range[0];
            boolean other = own == 2
                    && Character.isDigit(base.table().firstChar(member.pieces().number(range[0])))
                    && base.table().isMark(member.pieces().number(range[0] + 1));
            numbered += own == 0 || other ? 1 : 0;
        }
        return numbered;
    }

    /** The parts of a word that is written in one vary together. */
    private static void glue(Base base, int from, ColumnKind[] kinds) {
        for (int start = 0; start < kinds.length; ) {
            int end = start + 1;
            while (end < kinds.length && base.insideAWord(from + end)) {
                end++;
            }
            together(kinds, start, end);
            start = end;
        }
    }

    private static void together(ColumnKind[] kinds, int start, int end) {
        boolean varying = false;
        for (int k = start; k < end; k++) {
            varying |= kinds[k] == VARYING;
        }
        for (int k = start; varying && k < end; k++) {
            kinds[k] = kinds[k] == CONSERVED ? VARYING : kinds[k];
        }
    }

    /** Pieces of {@code base} that are one date. */
    static List<Span> dates(Base base, List<Span> inText) {
        List<Span> dates = new ArrayList<>();
        int i = 0;
        for (Span date : inText) {
            while (i < base.size() && base.end(i) <= date.start()) {
                i++;
            }
            int first = i;
            while (i < base.size() && base.start(i) < date.end()) {
                i++;
            }
            if (i > first + 1) {
                dates.add(new Span(first, i));
            }
        }
        return dates;
    }
}
