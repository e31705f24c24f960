package dev.stemma.template;

import dev.stemma.collate.AddressLine;
import dev.stemma.collate.Base;
import dev.stemma.collate.Columns;
import dev.stemma.model.Template;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the page from the text: menus before the first line of text that members share, newsletter boxes and language lists behind
 * the last. Their items come and go from site to site and are neither slots nor optional blocks of the template; together
 * they are its frame. What stands there on a line or two, what holds a date, an address, a company, an e-mail or cookies, and headings
 * next to the text that most members have, is the text's own. So is what one member has in sentences: a second policy on its page.
 */
final class Frames {
    /** So many labels that come and go one by one, or so many lines of a member, are a menu. */
    private static final int ITEMS = 3;

    private static final int SAMPLE = 40;

    /** Pieces (words, numbers and marks) before the stop of a sentence. Set by hand: a label that ends in a stop has fewer. */
    private static final int LEAST_PIECES = 8;

    /** So many sentences are a text, when they are half of what a member has there. Set by hand: a newsletter box has one or two. */
    private static final int LEAST_SENTENCES = 3;

    private final Base base;
    private final List<Columns> members;
    private final int head;
    private final int tail;
    private final boolean addressed;

    Frames(Base base, List<Columns> members) {
        this.base = base;
        this.members = members;
        int first = base.size();
        int last = 0;
        for (int start = 0, i = 1; i <= base.size(); i++) {
            if (base.lineBefore(i)) {
                if (isText(start, i)) {
                    first = Math.min(first, start);
                    last = i;
                }
                start = i;
            }
        }
        head = first;
        tail = last;
        addressed = AddressLine.inAll(base, members);
    }

    /** Whether two members and more have the line, and it is a sentence or a row of cells. */
    private boolean isText(int start, int end) {
        boolean row = false;
        for (int i = start + 1; i < end; i++) {
            row |= base.jointBefore(i) == '\t';
        }
        boolean sentence = end - start >= Base.SENTENCE && ".?!:;".contains(base.piece(end - 1));
        return (row || sentence)
                && members.stream()
                                .filter(member -> member.holds(start, end))
                                .limit(2)
                                .count()
                        > 1;
    }

    /** {@code regions} with those of the page's frame joined. */
    List<Region> around(List<Region> regions) {
        if (head >= tail) {
            return regions;
        }
        List<Region> parted = withTheAddress(regions);
        List<Region> out = new ArrayList<>();
        for (int r = 0; r < parted.size(); ) {
            int end = r;
            while (end < parted.size()
                    && isLoose(parted.get(end))
                    && (end == r || touch(parted.get(end - 1), parted.get(end)))) {
                end++;
            }
            if (end == r) {
                out.add(parted.get(r++));
            } else {
                out.addAll(joined(parted.subList(r, end)));
                r = end;
            }
        }
        return atTheEnds(out);
    }

    /** The first line of a capture often is the page's address: that is a slot, whatever stands behind it. */
    private List<Region> withTheAddress(List<Region> regions) {
        Region first = regions.isEmpty() ? null : regions.get(0);
        if (!addressed || first == null || first.from() > 0 || first.kind() == Region.Kind.OPTIONAL) {
            return regions;
        }
        List<Region> out = new ArrayList<>(regions);
        out.set(0, new Region(0, 1, Region.Kind.SLOT));
        boolean more = first.to() > 1;
        if (more || regions.size() == 1 || regions.get(1).from() > 1) {
            out.add(
                    1,
                    new Region(1, first.to(), more ? first.kind() : Region.Kind.SLOT)); // the lines below the address
        }
        return out;
    }

    private static boolean touch(Region left, Region right) {
        return left.to() == right.from();
    }

    /** Whether the region is lines of its own outside the text, and of no kind that a text has there. */
    private boolean isLoose(Region region) {
        boolean address = addressed && region.from() == 0 && region.to() == 1;
        boolean outside = !address && (region.to() <= head || region.from() >= tail);
        boolean lines = base.lineBefore(region.from()) && base.lineBefore(region.to());
        return outside && lines && (region.kind() == Region.Kind.OPTIONAL || isPlain(region.from(), region.to()));
    }

    private List<Region> joined(List<Region> run) {
        int from = 0;
        int to = run.size();
        if (run.get(to - 1).to() == head) {
            for (int r = to - 1; r >= 0 && run.get(r).kind() == Region.Kind.OPTIONAL; r--) {
                to = isCommon(run.get(r)) ? r : to;
            }
        }
        if (run.get(0).from() == tail) {
            for (int r = 0; r < to && run.get(r).kind() == Region.Kind.OPTIONAL; r++) {
                from = isCommon(run.get(r)) ? r + 1 : from;
            }
        }
        if (from >= to || !isPage(run.subList(from, to))) {
            return run;
        }
        List<Region> out = new ArrayList<>(run.subList(0, from));
        out.add(new Region(run.get(from).from(), run.get(to - 1).to(), Region.Kind.FRAME));
        out.addAll(run.subList(to, run.size()));
        return out;
    }

    /** Whether most members have the heading. */
    private boolean isCommon(Region heading) {
        long having = members.stream()
                .filter(member -> member.holds(heading.from(), heading.to()))
                .count();
        return 2 * having > members.size();
    }

    private boolean isPage(List<Region> run) {
        int from = run.get(0).from();
        int to = run.get(run.size() - 1).to();
        return isPlain(from, to)
                && (run.size() >= ITEMS || mostLines(from, to) >= ITEMS)
                && members.stream().noneMatch(member -> isProse(member.pieces(), range(member, from, to)));
    }

    /** Whether half of it and more is sentences, several of them. Labels have no stop; a wrapped sentence goes on with a small letter. */
    private boolean isProse(Pieces pieces, int[] range) {
        int sentences = 0;
        int inside = 0;
        int start = range[0];
        for (int i = start; i < range[1]; i++) {
            char first = base.table().firstChar(pieces.number(i));
            boolean goesOn = Character.isLowerCase(first);
            start = pieces.startsLine(i) && !goesOn ? i : start;
            if (first == '.' || first == '!' || first == '?') {
                if (i - start >= LEAST_PIECES) {
                    sentences++;
                    inside += i + 1 - start;
                }
                start = i + 1;
            }
        }
        return sentences >= LEAST_SENTENCES && 2 * inside >= range[1] - range[0];
    }

    /** The most lines that a member has there. */
    private int mostLines(int from, int to) {
        int most = 0;
        for (Columns member : members) {
            int[] range = range(member, from, to);
            most = Math.max(most, 1 + member.pieces().lineStarts(range[0], range[1]));
        }
        return most;
    }

    /** Whether what members have there is plain text or names, and for most neither an e-mail nor cookies. */
    private boolean isPlain(int from, int to) {
        List<String> values = values(from, to);
        long own = values.stream()
                .filter(value -> value.indexOf('@') > 0 || value.indexOf('_') >= 0)
                .count();
        return isWords(values) && 2 * own <= values.size();
    }

    private static boolean isWords(List<String> values) {
        Template.Type type = SlotTypes.of(values);
        return type == Template.Type.TEXT || type == Template.Type.NAME;
    }

    private List<String> values(int from, int to) {
        List<String> values = new ArrayList<>();
        for (Columns member : members) {
            int[] range = range(member, from, to);
            if (range[0] < range[1] && values.size() < SAMPLE) {
                values.add(member.pieces().value(range[0], range[1]));
            }
        }
        return values;
    }

    /** What the member has there; where the base has whole lines, its own whole lines: the rest of a line is a slot beside them. */
    private int[] range(Columns member, int from, int to) {
        int[] range = member.range(from, to, Integer.MAX_VALUE);
        if (range == null) {
            return new int[] {0, 0};
        }
        Pieces pieces = member.pieces();
        int start = base.lineBefore(from) ? Math.min(range[1], pieces.nextLine(range[0])) : range[0];
        int end = base.lineBefore(to) ? Math.max(start, pieces.lastLine(range[1])) : range[1];
        return new int[] {start, end};
    }

    /** A slot at the end of the text has its line, and not the boxes below it; the same before a slot at the start. */
    private List<Region> atTheEnds(List<Region> regions) {
        List<Region> out = new ArrayList<>(regions);
        Region last = out.isEmpty() ? null : out.get(out.size() - 1);
        if (last != null && last.to() == base.size() && holdsThePage(last)) {
            out.add(new Region(base.size(), base.size(), Region.Kind.FRAME));
        }
        Region first = out.isEmpty() ? null : out.get(0);
        boolean address = addressed && first != null && first.to() == 1;
        if (!address && first != null && first.from() == 0 && holdsThePage(first)) {
            out.add(0, new Region(0, 0, Region.Kind.FRAME));
        }
        return out;
    }

    private boolean holdsThePage(Region slot) {
        return slot.kind() == Region.Kind.SLOT
                && slot.from() < slot.to()
                && isWords(values(slot.from(), slot.to()))
                && mostLines(slot.from(), slot.to()) >= base.lineStarts(slot.from(), slot.to()) + ITEMS;
    }
}
