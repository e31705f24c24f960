package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a time from a choice of several, {@code 1 to 2 years}, {@code end of session or persistent}: such a cell has no one length. */
final class DurationChoice {
    private static final Set<String> BETWEEN = DataFile.words(DurationChoice.class, "duration-choices.tsv");
    private static final String SESSION = "session";

    private DurationChoice() {}

    /** Whether the folded {@code words}, of which one time was read, say that or another. */
    static boolean isIn(String[] words, Map<String, Double> units) {
        for (int i = 1; i + 1 < words.length; i++) {
            boolean between = BETWEEN.contains(words[i]);
            if (isRange(words, i - 1, between ? i + 1 : i, units) || (between && isBetweenKinds(words, i, units))) {
                return true;
            }
        }
        return false;
    }

    /** A number without a unit, and right behind it, or behind a word between, another with one: {@code 1-2 years}. */
    private static boolean isRange(String[] words, int bare, int number, Map<String, Double> units) {
        double low = DurationWords.number(words[bare]);
        return low >= 0
                && number + 1 < words.length
                && DurationWords.number(words[number]) >= 0
                && DurationWords.number(words[number]) != low
                && units.containsKey(words[number + 1]);
    }

    /** A session on one side and something else that lasts on the other. */
    private static boolean isBetweenKinds(String[] words, int at, Map<String, Double> units) {
        Optional<String> before = kind(Arrays.copyOfRange(words, 0, at), units);
        Optional<String> behind = kind(Arrays.copyOfRange(words, at + 1, words.length), units);
        return before.isPresent()
                && behind.isPresent()
                && !before.equals(behind)
                && (before.get().equals(SESSION) || behind.get().equals(SESSION));
    }

    private static Optional<String> kind(String[] words, Map<String, Double> units) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (DurationWords.number(words[i]) >= 0 && units.containsKey(words[i + 1])) {
                return Optional.of("time");
            }
        }
        return Vocabulary.DURATION_KINDS.first(String.join(" ", words));
    }
}
