package dev.stemma.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template with its slots filled: one document, seen as what it shares and what is its own. */
public final class Fill {
    private Fill() {}

    /**
     * A stretch of the filled text.
     *
     * @param text of the template, or the slot's value; empty where the document has nothing there
     * @param slot the slot that it fills; absent for text of the template
     */
    public record Part(String text, Optional<String> slot) {}

    /**
     * {@code template} as one document has it, in order. Optional blocks that it has no value for are left out; marks of
     * other names are text of the corpus.
     *
     * @param slots the names of all slots of the template
     * @param values of the document, by slot
     */
    public static List<Part> of(String template, Set<String> slots, Map<String, String> values) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        String absent = "";
        for (Mark mark : Mark.in(template, slots)) {
            if (absent.isEmpty()) {
                text(parts, template, from, mark.start());
            }
            from = mark.end();
            switch (mark.kind()) {
                case OPEN -> absent = values.containsKey(mark.slot()) ? "" : mark.slot();
                case CLOSE -> absent = "";
                default -> {
                    if (absent.isEmpty()) {
                        parts.add(new Part(values.getOrDefault(mark.slot(), ""), Optional.of(mark.slot())));
                    }
                }
            }
        }
        text(parts, template, from, template.length());
        return parts;
    }

    private static void text(List<Part> parts, String template, int from, int to) {
        if (from < to) {
            parts.add(new Part(template.substring(from, to), Optional.empty()));
        }
    }
}
