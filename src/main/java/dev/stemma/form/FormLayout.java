package dev.stemma.form;

import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import dev.stemma.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A form as a text that documents can be laid along: one piece, which no document has, in place of each slot. */
final class FormLayout {
    /** No character (Unicode 15, section 23.7): no text has it, and it is a piece of its own. */
    static final char HOLE = '\uFDD0';

    private final Form form;
    private final String text;
    private final Map<Integer, String> holes = new HashMap<>(); // by offset in the text
    private final List<Block> blocks = new ArrayList<>();

    /** An optional block, as offsets in the text. */
    record Block(String slot, int start, int end) {}

    FormLayout(Form form) {
        this(form, Set.of());
    }

    /** @param absent optional blocks that are left out */
    private FormLayout(Form form, Set<String> absent) {
        this.form = form;
        Set<String> names = new TreeSet<>();
        form.slots().stream().map(Slot::name).forEach(names::add);
        names.add(Templates.UNNAMED);
        StringBuilder out = new StringBuilder(form.text().length());
        int from = 0;
        int opened = 0;
        boolean left = false;
        for (Mark mark : Mark.in(form.text(), names)) {
            if (!left) {
                out.append(form.text(), from, mark.start());
            }
            from = mark.end();
            if (mark.kind() == Mark.Kind.OPEN) {
                opened = out.length();
                left = absent.contains(mark.slot());
            } else if (mark.kind() == Mark.Kind.CLOSE) {
                if (!left) {
                    blocks.add(new Block(mark.slot(), opened, out.length()));
                }
                left = false;
            } else if (!left) {
                holes.put(out.length(), mark.slot());
                out.append(HOLE);
            }
        }
        text = out.append(form.text(), from, form.text().length()).toString();
    }

    FormLayout without(Set<String> absent) {
        return new FormLayout(form, absent);
    }

    Form form() {
        return form;
    }

    String text() {
        return text;
    }

    /** What all its documents say: no slots. */
    String own() {
        return text.replace(HOLE, ' ');
    }

    /** The slot whose place starts at {@code offset} of the text; null when none does. */
    String slotAt(int offset) {
        return holes.get(offset);
    }

    /** Whether the slot at {@code offset} is one of {@code type}. */
    boolean is(Template.Type type, int offset) {
        String name = slotAt(offset);
        return form.slots().stream().anyMatch(slot -> slot.name().equals(name) && slot.type() == type);
    }

    List<Block> blocks() {
        return blocks;
    }
}
