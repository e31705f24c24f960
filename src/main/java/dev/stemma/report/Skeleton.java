package dev.stemma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The text of a template, taken apart at its slots.
 *
 * @param parts in order
 * @param unshown characters left out at the end
 */
record Skeleton(List<Part> parts, int unshown) {
    private static final int MOST_CHARS = 20_000;

    /**
     * Text, or a slot.
     *
     * @param text what is printed: the text, or the slot's name
     * @param type the slot's type, empty for text
     */
    record Part(String text, String type) {
        boolean slot() {
            return !type.isEmpty();
        }
    }

    /** Marks <code>{{name}}</code> are slots only for the names of {@code types}; any other is text of the corpus. */
    static Skeleton of(String template, Map<String, String> types) {
        String stripped = template.strip();
        String text = stripped.length() <= MOST_CHARS ? stripped : stripped.substring(0, MOST_CHARS);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", open + 2)) {
            int close = text.indexOf("}}", open);
            String type = close < 0 ? null : types.get(text.substring(open + 2, close));
            if (type != null) {
                if (open > from) {
                    parts.add(new Part(text.substring(from, open), ""));
                }
                parts.add(new Part(text.substring(open + 2, close), type));
                from = close + 2;
            }
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), ""));
        }
        return new Skeleton(List.copyOf(parts), stripped.length() - text.length());
    }
}
