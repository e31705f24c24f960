package dev.stemma.template;

import dev.stemma.collate.Base;
import dev.stemma.collate.Columns;
import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import dev.stemma.model.Template.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template while it is written. */
final class Draft {
    /**
     * Of so many members that edits do not show, a value is looked for between the next pieces that are the same, no further away than
     * this. Of fewer it is whatever the member has there: nothing is lost.
     */
    private static final int REACH = 3;

    /** Words before a slot that its name is told from. */
    private static final int BESIDE = 12;

    private final List<Member> members;
    private final Base base;
    private final List<Columns> columns;
    private final int sites;
    private final TemplateOptions options;
    private final SlotNames names;
    private final Map<String, Filled> slots = new LinkedHashMap<>();
    /** Names of slots that hold the page around the text: these say nothing of the policy. */
    private final Set<String> frames = new HashSet<>();

    private final StringBuilder text;
    private int at;

    /** By member, where its pieces start that no slot has yet: none is given twice. */
    private final int[] given;

    private final Wordings wordings;

    Draft(List<Member> members, Base base, List<Columns> columns, int sites, TemplateOptions options) {
        this.members = members;
        this.base = base;
        this.columns = columns;
        this.sites = sites;
        this.options = options;
        given = new int[members.size()];
        wordings = new Wordings(base.table());
        names = new SlotNames(members, base.text());
        text = new StringBuilder(base.text().length());
    }

    Template write(List<Region> regions) {
        writeAll(regions, columns);
        text.append(base.text(), at, base.text().length());
        List<Slot> list = new ArrayList<>(slots.size());
        slots.forEach((name, filled) -> list.add(new Slot(name, filled.type())));
        return new Template(text.toString(), list, allValues(), sites);
    }

    /** Slots that stand side by side are read together: nothing that all have parts them. */
    private void writeAll(List<Region> regions, List<Columns> speakers) {
        for (int r = 0; r < regions.size(); ) {
            int first = r++;
            boolean framed = Place.isFrame(regions.get(first));
            while (r < regions.size()
                    && sideBySide(regions.get(r - 1), regions.get(r))
                    && !(framed && Place.isFrame(regions.get(r)))) {
                framed |= Place.isFrame(regions.get(r++));
            }
            for (Place place : Place.of(base, regions, first, r)) {
                write(place, speakers);
            }
        }
    }

    private static boolean sideBySide(Region left, Region right) {
        boolean slots = left.isFilledSlot() && right.isFilledSlot();
        boolean framed = (Place.isFrame(left) && right.isFilledSlot()) || (left.isFilledSlot() && Place.isFrame(right));
        return (slots || framed) && left.to() == right.from();
    }

    private void write(Place place, List<Columns> speakers) {
        Region region = place.region();
        int start = region.from() < base.size()
                ? base.start(region.from())
                : base.text().length();
        int end = region.from() == region.to() ? start : base.end(region.to() - 1);
        if (start < at) {
            return;
        }
        if (region.kind() == Region.Kind.OPTIONAL) {
            optional(region, start, end);
            return;
        }
        Filled filled = filled(place, speakers);
        if (region.kind() == Region.Kind.FRAME) {
            frame(filled, start, end);
            return;
        }
        boolean inserted = region.from() == region.to();
        if (inserted && filled.isEmpty()) {
            return;
        }
        Optional<String> said = region.kind() == Region.Kind.SLOT ? agreed(filled) : Optional.empty();
        if (said.isPresent()) {
            int[] ofTheBase = base.pieces().numbers(region.from(), region.to());
            if (wordings.number(ofTheBase, ofTheBase.length) != filled.mostFrequent()) { // else the base's lines stay
                write(said.get(), start, end);
            }
        } else {
            String mark = "{{" + slot(region, filled) + "}}";
            write(inserted ? parted(mark, region.from(), filled) : apart(mark, region, filled), start, end);
        }
    }

    /** The mark before piece {@code i} of the base, with what parts it from its neighbours. */
    private String parted(String mark, int i, Filled filled) {
        boolean line = filled.startsALine();
        if (i == base.size()) {
            return (line ? "\n" : " ") + mark;
        }
        return base.glued(i) ? " " + mark : mark + (line && base.lineBefore(i) ? "\n" : " ");
    }

    /** The mark for a stretch of the base: glued to a word there, it is not where a member has a word of its own. */
    private String apart(String mark, Region region, Filled filled) {
        boolean before = base.glued(region.from()) && base.endsAWord(region.from() - 1) && filled.startsAWord();
        boolean behind = base.glued(region.to()) && base.startsAWord(region.to()) && filled.endsAWord();
        return (before ? " " : "") + mark + (behind ? " " : "");
    }

    private void frame(Filled filled, int start, int end) {
        String name = names.frame();
        slots.put(name, filled);
        frames.add(name);
        text.append(base.text(), at, start);
        if (start == end && start == base.text().length()) {
            text.append('\n');
        }
        text.append("{{").append(name).append("}}");
        if (start == end && start < base.text().length()) {
            text.append('\n');
        }
        at = end;
    }

    /** Replaces {@code start..end} of the base's text; brackets around an address are rendering. */
    private void write(String instead, int start, int end) {
        boolean brackets = start > at
                && base.text().charAt(start - 1) == '<'
                && end < base.text().length()
                && base.text().charAt(end) == '>';
        text.append(base.text(), at, brackets ? start - 1 : start).append(instead);
        at = brackets ? end + 1 : end;
    }

    private void optional(Region region, int start, int end) {
        String name = names.optional();
        Filled filled = new Filled(columns);
        List<Columns> holders = new ArrayList<>();
        for (int m = 0; m < columns.size(); m++) {
            Columns member = columns.get(m);
            if (member.holds(region.from(), region.to())) {
                fill(filled, m, member.heldRange(region.from(), region.to()));
                holders.add(member);
            } else {
                holders.add(null);
            }
        }
        slots.put(name, filled);
        text.append(base.text(), at, start).append("{{#").append(name).append("}}");
        at = start;
        writeAll(region.inner(), holders);
        text.append(base.text(), at, Math.max(at, end))
                .append("{{/")
                .append(name)
                .append("}}");
        at = Math.max(at, end);
    }

    private Filled filled(Place place, List<Columns> speakers) {
        Filled filled = new Filled(columns);
        int reach = members.size() * options.noise() < 1 ? Integer.MAX_VALUE : REACH;
        for (int m = 0; m < speakers.size(); m++) {
            Columns member = speakers.get(m);
            int[] range = member == null ? null : place.range(member, reach);
            if (range != null) {
                int start = Math.min(Math.max(range[0], given[m]), range[1]);
                given[m] = Math.max(given[m], range[1]);
                fill(filled, m, new int[] {start, range[1]});
            }
        }
        return filled;
    }

    private void fill(Filled filled, int m, int[] range) {
        int[] numbers = columns.get(m).pieces().numbers(range[0], range[1]);
        int once = wordings.once(numbers);
        filled.put(m, new int[] {range[0], range[0] + once}, wordings.number(numbers, once));
    }

    /** What members have there when they differ in rendering only, or in no more than the edits of a few copies. */
    private Optional<String> agreed(Filled filled) {
        int most = filled.mostFrequent();
        int count = filled.count(most);
        int all = filled.speaking();
        boolean edits = count < all && all - count <= options.noise() * all;
        boolean agreed = count > 1 && (count == all || (edits && filled.type() == Template.Type.TEXT));
        return agreed ? Optional.of(filled.value(filled.first(most))) : Optional.empty();
    }

    private String slot(Region region, Filled filled) {
        Optional<String> known = sameSlot(filled);
        if (known.isPresent()) {
            slots.get(known.get()).complete(filled);
            return known.get();
        }
        if (slots.size() >= options.maxSlots()) {
            return Templates.UNNAMED;
        }
        if (filled.type() == Template.Type.TEXT && names.ownNames(filled.values())) {
            filled.isName();
        }
        String before = base.value(Math.max(0, region.from() - BESIDE), region.from());
        String name = names.name(filled.type(), filled.values(), before);
        slots.put(name, filled);
        return name;
    }

    /** The slot that holds the same for each member that can say in both places: the same slot again. */
    private Optional<String> sameSlot(Filled filled) {
        for (Map.Entry<String, Filled> slot : slots.entrySet()) {
            if (!frames.contains(slot.getKey()) && slot.getValue().sameAs(filled, options.noise())) {
                return Optional.of(slot.getKey());
            }
        }
        return Optional.empty();
    }

    private List<Value> allValues() {
        Map<String, Filled> said = new LinkedHashMap<>(slots);
        said.keySet().removeAll(frames);
        Leaks leaks = new Leaks(members, new Echoes(said));
        List<Leaks.Named> named = new ArrayList<>();
        said.forEach((slot, filled) -> {
            for (int m = 0; m < members.size(); m++) {
                if (filled.has(m)) {
                    named.add(new Leaks.Named(slot, m, filled.listed(m)));
                }
            }
        });
        Map<Integer, Set<Integer>> namers = leaks.namers(named);
        List<Value> all = new ArrayList<>(named.size());
        Integer[] byId = new Integer[members.size()];
        Arrays.setAll(byId, m -> m);
        Arrays.sort(byId, Comparator.comparing(m -> members.get(m).id()));
        slots.forEach((slot, filled) -> {
            for (int m : byId) {
                if (filled.has(m)) {
                    boolean leak =
                            !frames.contains(slot) && leaks.leaks(new Leaks.Named(slot, m, filled.listed(m)), namers);
                    all.add(new Value(slot, members.get(m).id(), filled.listed(m), leak));
                }
            }
        });
        return all;
    }
}
