package dev.stemma.model;

import java.util.List;

/**
 * All that one rule changed in one pass over a text.
 *
 * @param rule the rule's name: lower case with hyphens
 * @param edits in order of place, not overlapping; spans in this layer's input
 */
public record Layer(String rule, List<Edit> edits) {
    public Layer {
        edits = List.copyOf(edits);
        int end = 0;
        for (Edit edit : edits) {
            if (edit.span().start() < end) {
                throw new IllegalArgumentException(rule + ": edits overlap or are out of order at " + edit.span());
            }
            end = edit.span().end();
        }
    }

    /** The layer's output for its input {@code text}. */
    public String apply(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        for (Edit edit : edits) {
            out.append(text, from, edit.span().start()).append(edit.after());
            from = edit.span().end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * The layer's input for its output {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is not this layer's output
     */
    public String undo(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        int growth = 0;
        for (Edit edit : edits) {
            int at = edit.span().start() + growth;
            if (at < from || !text.startsWith(edit.after(), at)) {
                throw new IllegalArgumentException(rule + ": the text does not have "
                        + edit.after().length() + " characters of this ledger at " + at);
            }
            out.append(text, from, at).append(edit.before());
            from = at + edit.after().length();
            growth += edit.growth();
        }
        return out.append(text, from, text.length()).toString();
    }
}
