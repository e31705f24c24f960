package dev.stemma.template;

import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import dev.stemma.model.Template.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template while it is written. */
final class Draft {
    /** A value is looked for between the next pieces that are the same, no further away than this. */
    private static final int REACH = 3;

    /** So few members that an edit of one is no small part. */
    private static final int FEW = 5;

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

    private final Map<String, Integer> wordings = new HashMap<>();

    Draft(List<Member> members, Base base, List<Columns> columns, int sites, TemplateOptions options) {
        this.members = members;
        this.base = base;
        this.columns = columns;
        this.sites = sites;
        this.options = options;
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
            Optional<Region> before = first == 0 ? Optional.empty() : Optional.of(regions.get(first - 1));
            Optional<Region> behind = r == regions.size() ? Optional.empty() : Optional.of(regions.get(r));
            for (Place place : Place.of(base, regions.subList(first, r), before, behind)) {
                write(place, speakers);
            }
        }
    }

    private static boolean sideBySide(Region left, Region right) {
        boolean slots = isSlot(left) && isSlot(right);
        boolean framed = (Place.isFrame(left) && isSlot(right)) || (isSlot(left) && Place.isFrame(right));
        return (slots || framed) && left.to() == right.from();
    }

    private static boolean isSlot(Region region) {
        return region.kind() == Region.Kind.SLOT && region.from() < region.to();
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
        Optional<String> said = region.kind() == Region.Kind.SLOT ? agreed(filled) : Optional.empty();
        if (said.isPresent()) {
            write(said.get(), start, end);
        } else {
            write("{{" + slot(region, filled) + "}}" + (region.from() == region.to() ? " " : ""), start, end);
        }
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
            if (Blocks.holds(member, region.from(), region.to())) {
                int[] range = member.heldRange(region.from(), region.to());
                fill(filled, m, range);
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
        for (int m = 0; m < speakers.size(); m++) {
            Columns member = speakers.get(m);
            int[] range = member == null ? null : place.range(member, REACH);
            if (range != null) {
                fill(filled, m, range);
            }
        }
        return filled;
    }

    private void fill(Filled filled, int m, int[] range) {
        int[] numbers = columns.get(m).pieces().numbers(range[0], range[1]);
        int once = once(numbers);
        filled.put(m, new int[] {range[0], range[0] + once}, wording(numbers, once));
    }

    /** How many pieces are left when what stands there twice, {@code Acme Inc. Acme Inc.}, is taken once. */
    private int once(int[] numbers) {
        int half = numbers.length / 2;
        boolean parted = numbers.length % 2 == 1;
        boolean twice = half > 0
                && (!parted || base.table().isMark(numbers[half]))
                && !base.table().isMark(numbers[0])
                && !Character.isDigit(base.table().firstChar(numbers[0]))
                && Arrays.equals(numbers, 0, half, numbers, numbers.length - half, numbers.length);
        return twice ? half : numbers.length;
    }

    /** The number of a wording; blanks between words and capitals are rendering: {@code any time}, {@code Anytime}. */
    private int wording(int[] numbers, int size) {
        StringBuilder words = new StringBuilder();
        boolean digit = false;
        for (int i = 0; i < size; i++) {
            boolean next = Character.isDigit(base.table().firstChar(numbers[i]));
            words.append(digit && next ? " " : "").append(cased(numbers[i]));
            digit = next;
        }
        return wordings.computeIfAbsent(words.toString(), key -> wordings.size());
    }

    /** A word without its capitals; an address as it is. */
    private String cased(int number) {
        String piece = base.table().piece(number);
        return base.table().type(number) == Template.Type.TEXT ? piece.toLowerCase(Locale.ROOT) : piece;
    }

    /** What members have there when they differ in rendering only, or in no more than the edits of a few copies. */
    private Optional<String> agreed(Filled filled) {
        int most = filled.mostFrequent();
        int count = filled.count(most);
        int all = filled.speaking();
        boolean edits = all > FEW && count >= (1 - options.noise()) * all && count < all;
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
            if (!frames.contains(slot.getKey()) && slot.getValue().sameAs(filled)) {
                return Optional.of(slot.getKey());
            }
        }
        return Optional.empty();
    }

    private List<Value> allValues() {
        Leaks leaks = new Leaks(members);
        List<Leaks.Named> named = new ArrayList<>();
        slots.forEach((slot, filled) -> {
            for (int m = 0; m < members.size() && !frames.contains(slot); m++) {
                if (filled.has(m)) {
                    named.add(new Leaks.Named(m, filled.listed(m)));
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
                    boolean leak = !frames.contains(slot) && leaks.leaks(new Leaks.Named(m, filled.listed(m)), namers);
                    all.add(new Value(slot, members.get(m).id(), filled.listed(m), leak));
                }
            }
        });
        return all;
    }
}
