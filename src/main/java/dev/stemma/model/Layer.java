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
        int length = text.length();
        for (Edit edit : edits) {
            length += edit.growth();
        }
        char[] out = new char[length];
        int from = 0;
        int to = 0;
        for (Edit edit : edits) {
            to = copy(text, from, edit.span().start(), out, to);
            to = copy(edit.after(), 0, edit.after().length(), out, to);
            from = edit.span().end();
        }
        copy(text, from, text.length(), out, to);
        return new String(out);
    }

    /**
     * The layer's input for its output {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is not this layer's output
     */
    public String undo(String text) {
        int length = text.length();
        for (Edit edit : edits) {
            length -= edit.growth();
        }
        char[] out = new char[Math.max(0, length)];
        int from = 0;
        int to = 0;
        int growth = 0;
        for (Edit edit : edits) {
            int at = edit.span().start() + growth;
            if (at < from || !text.startsWith(edit.after(), at)) {
                throw new IllegalArgumentException(rule + ": the text does not have "
                        + edit.after().length() + " characters of this ledger at " + at);
            }
            to = copy(text, from, at, out, to);
            to = copy(edit.before(), 0, edit.before().length(), out, to);
            from = at + edit.after().length();
            growth += edit.growth();
        }
        copy(text, from, text.length(), out, to);
        return new String(out);
    }

    /** Copies {@code start..end} to {@code at}; gives the place behind it. StringBuilder copies ranges one by one. */
    private static int copy(String text, int start, int end, char[] out, int at) {
        text.getChars(start, end, out, at);
        return at + end - start;
    }
}
