package dev.stemma.report;

import dev.stemma.text.Cut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The text of a template, taken apart at its slots and optional blocks.
 *
 * @param parts in order; each block that begins also ends, the inner one first
 * @param unshown characters left out at the end
 */
record Skeleton(List<Part> parts, int unshown) {
    private static final int MOST_CHARS = 20_000;

    /** What a part is: text of the corpus, a slot, the begin or the end of a block that some members lack. */
    enum Kind {
        TEXT,
        SLOT,
        BEGIN,
        END
    }

    /**
     * @param text what is printed: the text, or the name of the slot or block
     * @param type the slot's type, empty for all else
     * @param members how many have the block, 0 for all else
     */
    record Part(Kind kind, String text, String type, long members) {
        static Part slot(String name, String type) {
            return new Part(Kind.SLOT, name, type, 0);
        }

        private static Part text(String text) {
            return new Part(Kind.TEXT, text, "", 0);
        }
    }

    /**
     * Marks <code>{{name}}</code> are slots, and <code>{{#name}}...{{/name}}</code> blocks, only for names of the cluster's own slots;
     * any other is text of the corpus.
     *
     * @param slots by name
     */
    static Skeleton of(String template, Map<String, Slots.Slot> slots) {
        String stripped = template.strip();
        String text = Cut.head(stripped, MOST_CHARS);
        List<Part> parts = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        int from = 0;
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            int close = text.indexOf("}}", at);
            Part part = close < 0 ? null : marked(text.substring(at + 2, close), slots, open);
            if (part != null) {
                if (at > from) {
                    parts.add(Part.text(text.substring(from, at)));
                }
                parts.add(part);
                from = close + 2;
            }
        }
        if (from < text.length()) {
            parts.add(Part.text(text.substring(from)));
        }
        while (!open.isEmpty()) { // cut off inside it
            parts.add(new Part(Kind.END, open.pop(), "", 0));
        }
        return new Skeleton(List.copyOf(parts), stripped.length() - text.length());
    }

    /** The slot or the end of a block that {@code mark} is; null if it is none, or not in its place. */
    private static Part marked(String mark, Map<String, Slots.Slot> slots, Deque<String> open) {
        String name = mark.startsWith("#") || mark.startsWith("/") ? mark.substring(1) : mark;
        Slots.Slot slot = slots.get(name);
        if (slot == null) {
            return null;
        }
        if (mark.startsWith("#")) {
            open.push(name);
            return new Part(Kind.BEGIN, name, "", slot.members());
        }
        if (mark.startsWith("/")) {
            return name.equals(open.peek()) ? new Part(Kind.END, open.pop(), "", 0) : null;
        }
        return Part.slot(name, slot.type());
    }
}
