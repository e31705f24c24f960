package dev.stemma.lexicon;

import dev.stemma.text.WordBits;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The first and last words of many phrases, as tests that need no copy of the text: whether a line may begin or end with one of
 * them. A line that fails holds none of the phrases there; one that passes must be looked up. Thread-safe.
 */
final class PhraseEdges {
    private static final int BITS = 1 << 16;
    private static final int LONGEST_ARTICLE = 3;

    private final WordBits first;
    private final WordBits last;

    PhraseEdges(Collection<String> phrases) {
        Set<String> begins = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (String phrase : phrases) {
            int space = phrase.indexOf(' ');
            begins.add(space < 0 ? phrase : phrase.substring(0, space));
            ends.add(phrase.substring(phrase.lastIndexOf(' ') + 1));
        }
        first = new WordBits(begins, BITS);
        last = new WordBits(ends, BITS);
    }

    /**
     * Whether {@code from..to} of {@code text} may begin with one of the phrases. A capital behind a small letter ends a word, as
     * in the glued {@code CookiePurposeExpiry}.
     */
    boolean mayOpen(CharSequence text, int from, int to) {
        return mayOpen(text, from, to, false);
    }

    /** The same with an article of up to three letters in front of the phrase. */
    boolean mayOpenBehindArticle(CharSequence text, int from, int to) {
        return mayOpen(text, from, to, true);
    }

    private boolean mayOpen(CharSequence text, int from, int to, boolean article) {
        int hash = 0;
        int length = 0;
        boolean more = article;
        for (int i = from; i < to; i++) {
            char raw = text.charAt(i);
            char c = Folded.of(raw);
            if (c == 0) {
                if (length == 0 && (raw == '(' || raw == ')')) {
                    continue;
                }
                return true; // a plural's bracket, an apostrophe, another script: only the whole word tells
            }
            boolean hump = length > 0 && raw >= 'A' && raw <= 'Z' && text.charAt(i - 1) > 'Z';
            if (length > 0 && (c == ' ' || hump) && first.mayHave(hash)) {
                return true;
            }
            if (c != ' ') {
                hash = WordBits.add(hash, c);
                length++;
            } else if (length > 0) {
                if (!more || length > LONGEST_ARTICLE) {
                    return false;
                }
                more = false;
                hash = 0;
                length = 0;
            }
        }
        return length > 0 && first.mayHave(hash);
    }

    /** Whether {@code from..to} of {@code text} may end with one of the phrases. */
    boolean mayClose(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && Folded.of(text.charAt(end - 1)) == ' ') {
            end--;
        }
        int start = end;
        while (start > from && Folded.of(text.charAt(start - 1)) != ' ') {
            start--;
            char raw = text.charAt(start);
            if (Folded.of(raw) == 0) {
                return true;
            }
            boolean hump = raw >= 'A' && raw <= 'Z' && start > from && text.charAt(start - 1) > 'Z';
            if (hump && last.mayHave(hash(text, start, end))) {
                return true;
            }
        }
        return start < end && last.mayHave(hash(text, start, end));
    }

    private static int hash(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = WordBits.add(hash, Folded.of(text.charAt(i)));
        }
        return hash;
    }
}
