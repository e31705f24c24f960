package dev.stemma.template;

import dev.stemma.model.Template;
import dev.stemma.pieces.SlotWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Slots in which members say their own name again, and who says another's there.
 *
 * <p><b>The rule.</b> A slot echoes another when most members have the same name in both, and not all of these one name. Who has two names in them has a foreign one where that
 * is what another member has in both. No host is asked for it: {@code Acme Tools} may be at {@code at-shop.example}.
 */
final class Echoes {
    /** So many of the members with something in both slots must have the same name there. */
    private static final double MOST = 2 / 3.0;

    private static final int NONE = -1;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** By slot, which name each member has there, by number. */
    private final Map<String, int[]> names = new LinkedHashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    /** By slot, the slots that it echoes. */
    private final Map<String, List<int[]>> echoed = new HashMap<>();

    /** The slot that was asked for last: values come slot by slot. */
    private Asked asked = new Asked("", new int[0], List.of());

    Echoes(Map<String, Filled> slots) {
        slots.forEach((slot, filled) -> {
            if (filled.type() == Template.Type.NAME || filled.type() == Template.Type.COMPANY) {
                names.put(
                        slot,
                        Arrays.stream(filled.values()).mapToInt(this::number).toArray());
            }
        });
        names.forEach((slot, own) -> names.forEach((other, theirs) -> {
            if (own != theirs && echo(own, theirs)) {
                echoed.computeIfAbsent(slot, key -> new ArrayList<>()).add(theirs);
            }
        }));
    }

    private int number(String value) {
        String core = value == null ? "" : core(value);
        return core.isEmpty() ? NONE : numbers.computeIfAbsent(core, key -> numbers.size());
    }

    /** The letters and digits of a name, in lower case, its legal form left out. */
    static String core(String name) {
        StringBuilder core = new StringBuilder();
        for (String word : BLANKS.split(name.strip(), -1)) {
            String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (core.isEmpty() || !SlotWords.isLegalForm(bare)) {
                bare.toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .forEach(core::appendCodePoint);
            }
        }
        return core.toString();
    }

    private static boolean echo(int[] own, int[] theirs) {
        int both = 0;
        int same = 0;
        int first = NONE;
        boolean several = false;
        for (int m = 0; m < own.length; m++) {
            if (own[m] != NONE && theirs[m] != NONE) {
                both++;
                if (own[m] == theirs[m]) {
                    same++;
                    several |= first != NONE && own[m] != first;
                    first = own[m];
                }
            }
        }
        return several && same >= MOST * both;
    }

    /** The other member whose name {@code member} has in {@code slot}: who has it in one of the echoed slots, too, where {@code member} has another. */
    OptionalInt owner(String slot, int member) {
        int[] own = names.get(slot);
        if (own == null || own[member] == NONE) {
            return OptionalInt.empty();
        }
        List<int[]> theirs = echoed.getOrDefault(slot, List.of());
        if (!slot.equals(asked.slot)) {
            asked = new Asked(slot, own, theirs);
        }
        for (int e = 0; e < theirs.size(); e++) {
            int there = theirs.get(e)[member];
            int owner = asked.owners.get(e)[asked.names[member]];
            if (there != NONE && there != own[member] && owner != NONE) {
                return OptionalInt.of(owner);
            }
        }
        return OptionalInt.empty();
    }

    /** What is counted of one slot for all its members: each of thousands would look through all others else. */
    private static final class Asked {
        private final String slot;

        /** By member, which of the slot's names it has, counted from 0. */
        private final int[] names;

        /** By echoed slot, and by name, the first member that has it in both. */
        private final List<int[]> owners = new ArrayList<>();

        Asked(String slot, int[] own, List<int[]> echoed) {
            this.slot = slot;
            names = new int[own.length];
            Map<Integer, Integer> found = new HashMap<>();
            for (int m = 0; m < own.length; m++) {
                names[m] = own[m] == NONE ? NONE : found.computeIfAbsent(own[m], key -> found.size());
            }
            for (int[] theirs : echoed) {
                int[] both = new int[found.size()];
                Arrays.fill(both, NONE);
                for (int m = own.length - 1; m >= 0; m--) {
                    if (own[m] != NONE && own[m] == theirs[m]) {
                        both[names[m]] = m;
                    }
                }
                owners.add(both);
            }
        }
    }
}
