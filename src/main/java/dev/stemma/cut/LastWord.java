package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Glued;
import dev.stemma.sign.Reading;
import java.util.Optional;

/**
 * What the rest of a document says of its last word.
 *
 * @param whole whether the word stands there as it is
 * @param longer the shortest word of the document that goes on where the last one stops, if that stands nowhere whole
 */
record LastWord(boolean whole, Optional<String> longer) {
    /** A word of so few letters is one where it stands between blanks: initials, list marks, endings are none. */
    private static final int SHORT = 2;

    /** Letters of an ending. */
    private static final int ENDING = 3;

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
     * {@code Privacy P} in a text that says {@code Privacy Policy}. Other {@linkplain WordForms forms} of it are no longer words.
     */
    static boolean pair(Reading reading, Span last) {
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
            found |= !WordForms.ALL.contains(text.substring(to, stop));
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

    /** Whether another word that is longer than its ending ends before it with the same letters, whatever their case: {@code setting} in a text that says {@code using}. */
    static boolean endsElsewhere(String text, Span last) {
        int from = last.end() - ENDING;
        if (from <= last.start()) {
            return false;
        }
        char first = text.charAt(from);
        for (int at = 1; at + ENDING <= last.start(); at++) {
            if (mayBe(first, text.charAt(at))
                    && text.regionMatches(true, at, text, from, ENDING)
                    && Character.isLetter(text.charAt(at - 1))
                    && wordEnd(text, at + ENDING) == at + ENDING
                    && !endsWith(text, at + ENDING, last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word that ends at {@code end} is the last one. */
    private static boolean endsWith(String text, int end, Span last) {
        int start = end - last.length();
        return start >= 0
                && text.regionMatches(true, start, text, last.start(), last.length())
                && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
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
