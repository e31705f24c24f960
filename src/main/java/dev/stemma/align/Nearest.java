package dev.stemma.align;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant: the known words that a mistyped one is nearest to. */
public final class Nearest {
    /** More than this many wrong letters are another word; set by hand. */
    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /**
     * The words of {@code known} that {@code word} may be a slip of, nearest first: at most {@value #MOST_EDITS} edits and a third of
     * its length away, else those that it is the beginning of. Letter case is no difference.
     */
    public static List<String> plausible(String word, Collection<String> known) {
        int most = Math.min(MOST_EDITS, Math.max(1, word.length() / 3));
        List<String> slips = known.stream()
                .filter(other -> distance(word, other) <= most)
                .sorted(order(word))
                .toList();
        return !slips.isEmpty() || word.isEmpty()
                ? slips
                : known.stream()
                        .filter(other -> lower(other).startsWith(lower(word)))
                        .sorted()
                        .toList();
    }

    private static Comparator<String> order(String word) {
        return Comparator.comparingInt((String other) -> distance(word, other))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int distance(String word, String other) {
        return areSwapped(lower(word), lower(other))
                ? 1
                : EditDistance.bounded(lower(word), lower(other), 64).orElse(Integer.MAX_VALUE);
    }

    /** Whether two letters side by side have changed places, and nothing else: two edits, and one slip of the fingers. */
    private static boolean areSwapped(String word, String other) {
        int at = Arrays.mismatch(word.toCharArray(), other.toCharArray());
        return at >= 0
                && word.length() == other.length()
                && at + 1 < word.length()
                && word.charAt(at) == other.charAt(at + 1)
                && word.charAt(at + 1) == other.charAt(at)
                && word.substring(at + 2).equals(other.substring(at + 2));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
