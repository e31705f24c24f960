package dev.stemma.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the language of a text by its stop words: en, fr, de, es, it, nl, pt. Policies are prose, and prose is a third stop
 * words; a list or a table has few, and then the answer is absent. Thread-safe.
 */
public final class Languages {
    /** Characters looked at: half from the start, half from the middle, so that a foreign head or banner does not decide. */
    private static final int SAMPLE = 16_000;

    /** Stop words that must have been seen; a dozen is two sentences. */
    private static final int FEWEST_HITS = 6;

    /** Share of a text's words that must be the language's stop words. */
    private static final double LEAST_SHARE = 0.15;

    /** The runner-up must stay below this share of the winner. Spanish and Portuguese share the most. */
    private static final double LARGEST_RIVAL = 0.6;

    private Languages() {}

    /** ISO 639-1 code of the language {@code text} is most likely written in; absent when undecided. */
    public static Optional<String> guess(CharSequence text) {
        double[] scores = new double[Words.NAMES.size()];
        int words;
        int hits;
        int[] counts = new int[2];
        if (text.length() <= SAMPLE) {
            count(text, 0, text.length(), scores, counts);
        } else {
            int middle = text.length() / 2;
            count(text, 0, SAMPLE / 2, scores, counts);
            count(text, middle, Math.min(text.length(), middle + SAMPLE / 2), scores, counts);
        }
        words = counts[0];
        hits = counts[1];
        int best = 0;
        double second = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        for (int i = 0; i < scores.length; i++) {
            if (i != best) {
                second = Math.max(second, scores[i]);
            }
        }
        boolean decided =
                hits >= FEWEST_HITS && scores[best] >= LEAST_SHARE * words && second <= LARGEST_RIVAL * scores[best];
        return decided ? Optional.of(Words.NAMES.get(best)) : Optional.empty();
    }

    /** Adds to {@code scores} and to {@code counts} (words, stop words). */
    private static void count(CharSequence text, int from, int to, double[] scores, int[] counts) {
        char[] word = new char[Words.LONGEST];
        int at = from;
        while (at < to) {
            int length = 0;
            while (at < to && Character.isLetter(text.charAt(at))) {
                if (length < word.length) {
                    word[length] = Character.toLowerCase(text.charAt(at));
                }
                length++;
                at++;
            }
            if (length > 0) {
                counts[0]++;
                Integer languages = length > word.length ? null : Words.LANGUAGES.get(new String(word, 0, length));
                if (languages != null) {
                    counts[1]++;
                    double weight = 1.0 / Integer.bitCount(languages);
                    for (int i = 0; i < scores.length; i++) {
                        if ((languages & (1 << i)) != 0) {
                            scores[i] += weight;
                        }
                    }
                }
            }
            at++;
        }
    }

    /** The lexicon, loaded when first used. */
    private static final class Words {
        static final List<String> NAMES = List.of("en", "fr", "de", "es", "it", "nl", "pt");
        static final Map<String, Integer> LANGUAGES = new HashMap<>();
        static final int LONGEST;

        static {
            for (String[] row : Lexicon.rows("stop-words.tsv")) {
                LANGUAGES.merge(row[1], 1 << NAMES.indexOf(row[0]), (a, b) -> a | b);
            }
            LONGEST = LANGUAGES.keySet().stream().mapToInt(String::length).max().orElse(0);
        }
    }
}
