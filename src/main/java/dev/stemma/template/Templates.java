package dev.stemma.template;

import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import dev.stemma.model.Template.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the template of a cluster: what its members share, and the slots in which they differ. Stateless and thread-safe.
 *
 * <p>Each member is aligned to the representative; where most members agree against it, the representative is set right and all
 * are aligned once more, so that its own oddities become no slots. The result depends on the set of members only, and on
 * which one is the representative. Time and memory are linear in the number of members.
 *
 * <p><b>Marks.</b> <code>{{name}}</code> is a slot; <code>{{#optional_1}}...{{/optional_1}}</code> a block that some members
 * have, word for word, and some have not (SPDX: {@code optional}). A text that only one member has is never printed: it is
 * a slot with one value.
 */
public final class Templates {
    /** A value is looked for between the next pieces that are the same, no further away than this. */
    private static final int REACH = 3;

    private static final int MAX_VALUE = 2000;
    /** Share of members in which an edit beside one of two places with the same value may show. */
    private static final double ODD = 0.1;

    private Templates() {}

    /**
     * The template of {@code members}.
     *
     * @param members the representative first; the order of the others does not matter
     * @throws IllegalArgumentException if there are no members
     */
    public static Template induce(List<Member> members, TemplateOptions options) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a template needs members");
        }
        List<Member> ordered = new ArrayList<>(members.subList(1, members.size()));
        ordered.sort(Comparator.comparing(Member::id));
        ordered.add(0, members.get(0));
        int sites = (int) ordered.stream()
                .flatMap(member -> member.site().stream())
                .distinct()
                .count();
        if (ordered.size() == 1) {
            return new Template(ordered.get(0).text(), List.of(), List.of(), sites);
        }
        List<Pieces> pieces = new ArrayList<>(ordered.size());
        ordered.forEach(member -> pieces.add(Pieces.of(member.text())));
        Pieces base = pieces.get(0);
        List<Columns> columns = align(base, pieces, ordered);
        String consensus = Consensus.of(base, columns.subList(1, columns.size()));
        if (!consensus.equals(base.text())) {
            base = Pieces.of(consensus);
            columns = align(base, pieces, ordered);
        }
        boolean own = consensus.equals(ordered.get(0).text());
        List<Region> regions = Regions.of(base, own ? columns.subList(1, columns.size()) : columns, options.noise());
        return new Draft(ordered, base, columns, sites, options).write(regions);
    }

    private static List<Columns> align(Pieces base, List<Pieces> pieces, List<Member> members) {
        List<Columns> columns = new ArrayList<>(pieces.size());
        for (int m = 0; m < pieces.size(); m++) {
            columns.add(Columns.of(base, pieces.get(m), members.get(m).incomplete()));
        }
        return columns;
    }

    /** The template while it is written. */
    private static final class Draft {
        private final List<Member> members;
        private final Pieces base;
        private final List<Columns> columns;
        private final int sites;
        private final TemplateOptions options;
        private final SlotNames names;
        private final Map<String, String[]> foldedOfSlot = new LinkedHashMap<>();
        private final Map<String, Template.Type> slots = new LinkedHashMap<>();
        private final Map<String, String[]> valuesOfSlot = new LinkedHashMap<>();

        Draft(List<Member> members, Pieces base, List<Columns> columns, int sites, TemplateOptions options) {
            this.members = members;
            this.base = base;
            this.columns = columns;
            this.sites = sites;
            this.options = options;
            names = new SlotNames(members);
        }

        Template write(List<Region> regions) {
            StringBuilder text = new StringBuilder(base.text().length());
            int at = 0;
            for (Region region : regions) {
                String[] values = values(region);
                if (!says(region, values)) {
                    continue;
                }
                int start = region.from() < base.size()
                        ? base.start(region.from())
                        : base.text().length();
                int end = region.from() == region.to() ? start : base.end(region.to() - 1);
                if (start < at) {
                    continue;
                }
                boolean brackets = start > at
                        && base.text().charAt(start - 1) == '<'
                        && end < base.text().length()
                        && base.text().charAt(end) == '>';
                text.append(base.text(), at, brackets ? start - 1 : start);
                if (region.kind() == Region.Kind.OPTIONAL) {
                    String name = names.optional();
                    put(name, type(values), values);
                    text.append("{{#").append(name).append("}}").append(base.text(), start, end);
                    text.append("{{/").append(name).append("}}");
                } else {
                    text.append("{{").append(slot(region, values)).append("}}");
                    text.append(region.from() == region.to() ? " " : "");
                }
                at = brackets ? end + 1 : end;
            }
            text.append(base.text(), at, base.text().length());
            List<Slot> list = new ArrayList<>(slots.size());
            slots.forEach((name, type) -> list.add(new Slot(name, type)));
            return new Template(text.toString(), list, allValues(), sites);
        }

        private String[] values(Region region) {
            String[] values = new String[members.size()];
            for (int m = 0; m < values.length; m++) {
                int[] range = columns.get(m).range(region.from(), region.to(), REACH);
                if (range == null) {
                    continue;
                }
                String value = columns.get(m).pieces().value(range[0], range[1]);
                if (value.length() <= MAX_VALUE) {
                    values[m] = value;
                }
            }
            return values;
        }

        /** Whether members differ there in more than rendering, and in more than the edits of a few copies. */
        private boolean says(Region region, String[] values) {
            if (region.kind() != Region.Kind.SLOT) {
                return true;
            }
            Map<String, Integer> counts = new HashMap<>();
            int all = 0;
            for (String value : values) {
                if (value != null) {
                    counts.merge(rendered(value), 1, Integer::sum);
                    all++;
                }
            }
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            boolean edits = all > 4 && most >= (1 - options.noise()) * all && type(values) == Template.Type.TEXT;
            return counts.size() > 1 && !edits;
        }

        private String slot(Region region, String[] values) {
            String[] folded = Arrays.stream(values)
                    .map(value -> value == null ? null : rendered(value))
                    .toArray(String[]::new);
            Optional<String> known = sameSlot(folded);
            if (known.isPresent()) {
                return fill(known.get(), values, folded);
            }
            Template.Type type = type(values);
            if (slots.size() >= options.maxSlots()) {
                return type.name().toLowerCase(Locale.ROOT);
            }
            String before = base.value(Math.max(0, region.from() - 12), region.from());
            String name = names.name(type, values, before);
            foldedOfSlot.put(name, folded);
            put(name, type, values);
            return name;
        }

        /** The slot that holds the same for each member that can say in both places: the same slot again. */
        private Optional<String> sameSlot(String[] folded) {
            for (Map.Entry<String, String[]> slot : foldedOfSlot.entrySet()) {
                String[] other = slot.getValue();
                int both = 0;
                int unlike = 0;
                for (int m = 0; m < folded.length && unlike <= ODD * folded.length; m++) {
                    if (folded[m] != null && other[m] != null) {
                        both++;
                        unlike += folded[m].equals(other[m]) ? 0 : 1;
                    }
                }
                if (both > 1 && unlike <= ODD * both) {
                    return Optional.of(slot.getKey());
                }
            }
            return Optional.empty();
        }

        /** Adds the values of members that were silent at the slot's first place. */
        private String fill(String name, String[] values, String[] folded) {
            String[] known = valuesOfSlot.get(name);
            String[] knownFolded = foldedOfSlot.get(name);
            for (int m = 0; m < values.length; m++) {
                if (known[m] == null && values[m] != null) {
                    known[m] = values[m];
                    knownFolded[m] = folded[m];
                }
            }
            return name;
        }

        private static Template.Type type(String[] values) {
            return SlotTypes.of(Arrays.stream(values)
                    .filter(value -> value != null && !value.isBlank())
                    .distinct()
                    .toList());
        }

        private void put(String name, Template.Type type, String[] values) {
            slots.put(name, type);
            valuesOfSlot.put(name, values);
        }

        private List<Value> allValues() {
            Leaks leaks = new Leaks(members);
            List<Leaks.Named> named = new ArrayList<>();
            valuesOfSlot.values().forEach(values -> {
                for (int m = 0; m < values.length; m++) {
                    if (values[m] != null && !values[m].isBlank()) {
                        named.add(new Leaks.Named(m, values[m]));
                    }
                }
            });
            Map<Integer, Set<Integer>> namers = leaks.namers(named);
            List<Value> all = new ArrayList<>(named.size());
            Integer[] byId = new Integer[members.size()];
            Arrays.setAll(byId, m -> m);
            Arrays.sort(byId, Comparator.comparing(m -> members.get(m).id()));
            valuesOfSlot.forEach((slot, values) -> {
                for (int m : byId) {
                    if (values[m] != null && !values[m].isBlank()) {
                        boolean leak = leaks.leaks(new Leaks.Named(m, values[m]), namers);
                        all.add(new Value(slot, members.get(m).id(), values[m], leak));
                    }
                }
            });
            return all;
        }
    }

    /** A value as it counts: rendering apart. */
    static String rendered(String value) {
        return Pieces.of(value).folded();
    }
}
