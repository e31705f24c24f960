package dev.stemma.model;

/**
 * One replacement.
 *
 * @param span what was replaced, in the input of the layer it belongs to; empty for an insertion
 * @param before the replaced characters, as long as the span
 * @param after what stands there now; differs from {@code before}
 * @param evidence why this place, for a person; may be empty when the rule's own reason says it all
 */
public record Edit(Span span, String before, String after, String evidence) {
    public Edit {
        if (before.length() != span.length()) {
            throw new IllegalArgumentException("edit at " + span + " replaces " + before.length() + " characters");
        }
    }

    /** By how much it lengthens the text; negative when it shortens it. */
    public int growth() {
        return after.length() - before.length();
    }
}
