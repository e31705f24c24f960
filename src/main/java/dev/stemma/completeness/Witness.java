package dev.stemma.completeness;

import dev.stemma.model.Span;
import java.util.Optional;

/**
 * What the rest of a document says of its last word.
 *
 * @param whole whether the word stands there as it is
 * @param longer the shortest word of the document that goes on where the last one stops, if that stands nowhere whole
 */
record Witness(boolean whole, Optional<String> longer) {
    /** A word of so few letters is one where it stands between blanks: initials, list marks, endings are none. */
    private static final int SHORT = 2;

    private static boolean alone(String text, int from, int to) {
        return (from == 0 || Reading.isSpace(text.charAt(from - 1)))
                && (to == text.length()
                        || Reading.isSpace(text.charAt(to))
                        || (to - from > 1 && ",;:.".indexOf(text.charAt(to)) >= 0));
    }

    /** Whatever the case of its letters. */
    static Witness of(String text, Span last) {
        int length = last.length();
        String word = last.of(text);
        String longer = null;
        for (int at = 0; at + length <= last.start(); at++) {
            if (!text.regionMatches(true, at, word, 0, length)) {
                continue;
            }
            if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
                continue;
            }
            int end = at + length;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at + length && length <= SHORT && !alone(text, at, end)) {
                continue; // the t of "don't", the e of "e.g."
            }
            if (end == at + length) {
                return new Witness(true, Optional.empty());
            }
            boolean sameCase = text.startsWith(word, at);
            if (longer == null
                    || end - at < longer.length()
                    || (end - at == longer.length() && sameCase && !longer.startsWith(word))) {
                longer = text.substring(at, end);
            }
        }
        return new Witness(false, Optional.ofNullable(longer));
    }
}
