package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Glued;
import dev.stemma.sign.Reading;
import java.util.Optional;
import java.util.Set;

/**
 * What the rest of a document says of its last word.
 *
 * @param whole whether the word stands there as it is
 * @param longer the shortest word of the document that goes on where the last one stops, if that stands nowhere whole
 */
record LastWord(boolean whole, Optional<String> longer) {
    /** A word of so few letters is one where it stands between blanks: initials, list marks, endings are none. */
    private static final int SHORT = 2;

    /** A shorter word stands before many. */
    private static final int MIN_BEFORE = 3;

    private static boolean alone(String text, int from, int to) {
        return (from == 0 || Reading.isSpace(text.charAt(from - 1)))
                && (to == text.length()
                        || Reading.isSpace(text.charAt(to))
                        || (to - from > 1 && ",;:.".indexOf(text.charAt(to)) >= 0));
    }

    /**
     * Whether the last word, behind the one before it, is elsewhere the beginning of a longer one, and stands there nowhere as it is:
     * {@code Privacy P} in a text that says {@code Privacy Policy}.
     *
     * @param forms what a word takes on to become another form of itself: these are no longer words
     */
    static boolean pair(Reading reading, Span last, Set<String> forms) {
        String text = reading.text();
        int end = last.start() - 1;
        if (end <= 0 || text.charAt(end) != ' ') {
            return false;
        }
        Span before = reading.wordBefore(end);
        if (before.length() < MIN_BEFORE || before.start() < reading.lastLine().start()) {
            return false;
        }
        String both = text.substring(before.start(), last.end());
        boolean found = false;
        for (int at = text.indexOf(both);
                at >= 0 && at + both.length() < before.start();
                at = text.indexOf(both, at + 1)) {
            int to = at + both.length();
            int stop = wordEnd(text, to);
            if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
                continue;
            }
            if (stop == to) {
                return false;
            }
            found |= !forms.contains(text.substring(to, stop));
        }
        return found;
    }

    /** Whether the last two words stand together, as they are, elsewhere before them; whatever the case of their letters. */
    static boolean pairStands(String text, Span before, Span last) {
        int length = last.end() - before.start();
        char first = text.charAt(before.start());
        for (int at = 0; at + length <= before.start(); at++) {
            int end = at + length;
            if (mayBe(first, text.charAt(at))
                    && text.regionMatches(true, at, text, before.start(), length)
                    && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && wordEnd(text, end) == end) {
                return true;
            }
        }
        return false;
    }

    /** Where the word ends that {@code from} is in, or behind. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && !Glued.at(text, end)) {
            end++;
        }
        return end;
    }

    /** Whether two characters may be one, whatever their case: of nearly all places of a text that is told by one look, in place of a comparison. */
    private static boolean mayBe(char a, char b) {
        return ((a ^ b) & ~0x20) == 0 || a >= 0x80 || b >= 0x80;
    }

    /** Whatever the case of its letters. */
    static LastWord of(String text, Span last) {
        int length = last.length();
        String word = last.of(text);
        String longer = null;
        char first = text.charAt(last.start());
        for (int at = 0; at + length <= last.start(); at++) {
            if (!mayBe(first, text.charAt(at)) || !text.regionMatches(true, at, word, 0, length)) {
                continue;
            }
            if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
                continue;
            }
            int end = wordEnd(text, at + length);
            if (end == at + length && length <= SHORT && !alone(text, at, end)) {
                continue; // the t of "don't", the e of "e.g."
            }
            if (end == at + length) {
                return new LastWord(true, Optional.empty());
            }
            boolean sameCase = text.startsWith(word, at);
            if (longer == null
                    || end - at < longer.length()
                    || (end - at == longer.length() && sameCase && !longer.startsWith(word))) {
                longer = text.substring(at, end);
            }
        }
        return new LastWord(false, Optional.ofNullable(longer));
    }
}
