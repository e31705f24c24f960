package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.sign.Glued;
import dev.stemma.text.KeyText;

/**
 * Whether a text may be parted at an offset of its key text without anybody noticing: at a line's end, be it {@linkplain Glued glued} to the next, or behind
 * a sentence.
 *
 * <p>An author who shortens a text parts it there; a machine that cuts it does so rarely, by chance.
 */
final class Seam {
    private final String clean;
    private final KeyText key;

    Seam(String clean, KeyText key) {
        this.clean = clean;
        this.key = key;
    }

    /** What lies at an offset. */
    enum Kind {
        /** A line of the clean text ends there. */
        LINE,
        /** A sentence ends there. */
        SENTENCE,
        /** Between two words of a sentence. */
        WORD,
        /** Inside a word. */
        INSIDE;

        boolean proper() {
            return this == LINE || this == SENTENCE;
        }
    }

    /** What lies at both ends of a stretch of the key text: the worse of the two, so proper only if both are. */
    Kind of(Span stretch) {
        Kind start = at(stretch.start());
        Kind end = at(stretch.end());
        return start.compareTo(end) >= 0 ? start : end;
    }

    Kind at(int offset) {
        String value = key.value();
        int right = offset;
        while (right < value.length() && isBetween(value.charAt(right))) {
            right++;
        }
        int left = offset;
        while (left > 0 && isBetween(value.charAt(left - 1))) {
            left--;
        }
        if (left == 0 || right == value.length()) {
            return Kind.LINE;
        }
        int from = key.textOffset(left - 1) + 1;
        int to = key.textOffset(right);
        for (int i = Math.min(from, clean.length()); i < Math.min(to, clean.length()); i++) {
            if (clean.charAt(i) == '\n') {
                return Kind.LINE;
            }
        }
        char before = value.charAt(left - 1);
        if (left < right && ".!?:;…»\"".indexOf(before) >= 0) {
            return Kind.SENTENCE;
        }
        char after = value.charAt(right);
        // the full stop of the last sentence goes with what was behind it
        if (left == right
                && ".!?".indexOf(after) >= 0
                && right + 1 < value.length()
                && value.charAt(right + 1) == ' ') {
            return Kind.SENTENCE;
        }
        if (left == right && (Glued.at(value, right) || Glued.behindSentence(value, right))) {
            return Kind.LINE;
        }
        // "1|1. Contact" beside "1|2. Contact": the numbers of sections part inside when a section goes
        boolean numbers = Character.isDigit(before) && Character.isDigit(after);
        boolean inside =
                left == right && !numbers && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        return inside ? Kind.INSIDE : Kind.WORD;
    }

    /** White space, and the border of a cell: a table written with borders has one behind its last cell, one with tabs has none. */
    private static boolean isBetween(char c) {
        return c == ' ' || c == '|';
    }
}
