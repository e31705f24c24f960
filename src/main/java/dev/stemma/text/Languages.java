package dev.stemma.text;

import java.util.List;
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
    public static Optional<String> guess(String text) {
        int[] counts = new int[1 << Words.NAMES.size()];
        if (text.length() <= SAMPLE) {
            count(text, 0, text.length(), counts);
        } else {
            int middle = text.length() / 2;
            count(text, 0, SAMPLE / 2, counts);
            count(text, middle, Math.min(text.length(), middle + SAMPLE / 2), counts);
        }
        double[] scores = new double[Words.NAMES.size()];
        int hits = 0;
        for (int languages = 1; languages < counts.length; languages++) {
            hits += counts[languages];
            double weight = (double) counts[languages] / Integer.bitCount(languages);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += (languages & (1 << i)) != 0 ? weight : 0;
            }
        }
        int words = hits + counts[0];
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

    /** Adds up how many words are those of which languages, a bit each. */
    private static void count(String text, int from, int to, int[] counts) {
        char[] part = new char[to - from];
        text.getChars(from, to, part, 0);
        int at = 0;
        while (at < part.length) {
            int length = 0;
            long hash = 0;
            for (char c = 0; at < part.length && (c = letter(part[at])) != 0; at++) {
                hash = Words.add(hash, c);
                length++;
            }
            if (length > 0) {
                counts[length > Words.LONGEST ? 0 : Words.languages(hash)]++;
            }
            at++;
        }
    }

    /** The letter in lower case; 0 for what is none. Words are runs of these. */
    public static char letter(char c) {
        if (c < 0x80) {
            char lower = (char) (c | 0x20);
            return lower >= 'a' && lower <= 'z' ? lower : 0;
        }
        return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }

    /** The lexicon, loaded when first used. */
    private static final class Words {
        static final List<String> NAMES = List.of("en", "fr", "de", "es", "it", "nl", "pt");
        static final int LONGEST;

        private static final long MIX = 0x9E3779B97F4A7C15L;

        /** Words by their 64-bit hash, open addressing; two words of 64 equal bits would be an accident. */
        private static final long[] HASHES = new long[1 << 13];

        /** A bit for each language; 0 where no word stands, as where nearly all words of a text would stand that are none. */
        private static final byte[] LANGUAGES = new byte[HASHES.length];

        static {
            int longest = 0;
            for (List<String> row : DataFile.rows(Languages.class, "stop-words.tsv", 2)) {
                String word = row.get(1);
                long hash = 0;
                for (int i = 0; i < word.length(); i++) {
                    hash = add(hash, word.charAt(i));
                }
                int at = slot(hash);
                HASHES[at] = hash;
                LANGUAGES[at] |= (byte) (1 << NAMES.indexOf(row.get(0)));
                longest = Math.max(longest, word.length());
            }
            LONGEST = longest;
        }

        /** Of letters of ASCII five bits each, so that no two words of twelve have the same hash. */
        static long add(long hash, char c) {
            return c < 0x80 ? Long.rotateLeft(hash, 5) ^ c : (hash + c + 1) * MIX;
        }

        /** A bit for each language that has the word; 0 for none. */
        static int languages(long hash) {
            return LANGUAGES[slot(hash)];
        }

        /** Where the word stands or would stand. */
        private static int slot(long hash) {
            int at = (int) ((hash * MIX) >>> 51);
            while (LANGUAGES[at] != 0 && HASHES[at] != hash) {
                at = (at + 1) & (HASHES.length - 1);
            }
            return at;
        }
    }
}
