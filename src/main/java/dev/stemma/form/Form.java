package dev.stemma.form;

import dev.stemma.model.Template.Slot;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A template as it leaves its corpus: the text with its marks and the slots that these name, but nobody's values.
 *
 * @param id of the cluster that it was made from
 * @param documents how many it was made from, 2 and more: a text that one document has is nobody's template
 * @param sites how many sites used it; 0 when none was known, 1 when these were versions of one site's text
 * @param text with marks, see {@link dev.stemma.template.Templates}
 * @param slots in order of their first mark
 */
public record Form(String id, int documents, int sites, String text, List<Slot> slots) implements Serializable {
    private static final Pattern BLOCK = Pattern.compile("\\{\\{[#/](optional_[0-9]+)\\}\\}");

    /** @throws IllegalArgumentException when text and slots do not belong together; the message is one line */
    public Form {
        slots = List.copyOf(slots);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a template needs a name");
        }
        if (documents < 2 || sites < 0 || sites > documents) {
            throw new IllegalArgumentException("a template of two documents and more cannot be of " + documents
                    + " documents on " + sites + " sites");
        }
        Set<String> names = new HashSet<>();
        for (Slot slot : slots) {
            if (!names.add(slot.name())) {
                throw new IllegalArgumentException("two slots are called " + slot.name());
            }
        }
        checkMarks(text, names);
    }

    private static void checkMarks(String text, Set<String> names) {
        Set<String> seen = checkBlocks(text, names);
        for (String name : names) {
            if (!seen.contains(name)) {
                throw new IllegalArgumentException("the text has no mark for the slot " + name);
            }
        }
        Set<String> unlisted = new HashSet<>();
        BLOCK.matcher(text).results().forEach(mark -> unlisted.add(mark.group(1)));
        unlisted.removeAll(names);
        checkBlocks(text, unlisted); // whole ones are text: a page about Stemma may quote them
    }

    /** The names that have a mark. */
    private static Set<String> checkBlocks(String text, Set<String> names) {
        Set<String> seen = new HashSet<>();
        String open = "";
        for (Mark mark : Mark.in(text, names)) {
            boolean right = mark.kind() == Mark.Kind.SLOT
                    || (mark.kind() == Mark.Kind.OPEN ? open.isEmpty() : open.equals(mark.slot()));
            if (!right) {
                throw new IllegalArgumentException("the block of " + mark.slot() + " is not opened and closed in turn");
            }
            if (mark.kind() != Mark.Kind.SLOT) {
                open = mark.kind() == Mark.Kind.OPEN ? mark.slot() : "";
            }
            seen.add(mark.slot());
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("the block of " + open + " does not end");
        }
        return seen;
    }
}
