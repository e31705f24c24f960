package dev.stemma.extract;

import dev.stemma.text.DataFile;
import dev.stemma.text.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A few frequent words of each language, and whose a text's words are: {@code other-languages.tsv}. */
final class FrequentWords {
    private static final int SAMPLE = 4000;

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_HITS = 2;
    private static final double LEAST_SHARE = 0.12;
    private static final double LARGEST_RIVAL = 0.5;

    /** Of a table of the frequent words' hashes: some 80 a word. */
    private static final int BITS = 1 << 14;

    private static final int[] NOBODY = {};

    /** The languages, in the order of their table. */
    private static final List<String> OTHERS = new ArrayList<>();

    /** For each frequent word of these, whose it is, by number. */
    private static final Map<String, int[]> SPEAKERS = new HashMap<>();

    /** A bit for each of these words' hashes: a word without one is nobody's. */
    private static final BitSet SPOKEN = new BitSet(BITS);

    static {
        for (List<String> row : DataFile.rows(FrequentWords.class, "other-languages.tsv", 2)) {
            int language = OTHERS.size();
            OTHERS.add(row.get(0));
            for (String word : Set.of(row.get(1).split(" ", -1))) {
                SPEAKERS.merge(word, new int[] {language}, FrequentWords::both);
                int hash = 0;
                for (int i = 0; i < word.length(); i++) {
                    hash = add(hash, word.charAt(i));
                }
                SPOKEN.set(bit(hash));
            }
        }
    }

    private final int[] hits = new int[OTHERS.size()];
    private final int[] different = new int[OTHERS.size()];
    private final boolean[] oneIsLong = new boolean[OTHERS.size()];

    /** For each language, and each other one, how often the words of the first were met that the other has not. */
    private final int[][] apart = new int[OTHERS.size()][OTHERS.size()];

    private final Set<String> met = new HashSet<>();
    private int words;

    private FrequentWords() {}

    private static int add(int hash, char letter) {
        return hash * 31 + letter;
    }

    private static int bit(int hash) {
        return (hash ^ (hash >>> 16)) & (BITS - 1);
    }

    private static boolean contains(int[] languages, int one) {
        for (int language : languages) {
            if (language == one) {
                return true;
            }
        }
        return false;
    }

    private static int[] both(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }

    /** The language of {@code text} by the first {@value #SAMPLE} characters of it; absent when too few words tell, or those of two languages. */
    static Optional<String> guess(String text) {
        FrequentWords words = new FrequentWords();
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            int from = i;
            int hash = 0;
            for (char c = 0; i < end && (c = Languages.letter(text.charAt(i))) != 0; i++) {
                hash = add(hash, c);
            }
            words.words += i > from ? 1 : 0;
            boolean address = from > 0 && text.charAt(from - 1) == '.'; // example.com
            if (i > from && !address && SPOKEN.get(bit(hash))) { // most words are nobody's, and need no copy
                words.hit(text.substring(from, i).toLowerCase(Locale.ROOT));
            }
        }
        return words.spoken();
    }

    private void hit(String word) {
        int[] speakers = SPEAKERS.getOrDefault(word, NOBODY);
        boolean first = speakers.length > 0 && met.add(word);
        for (int language : speakers) {
            hits[language]++;
            different[language] += first && word.length() > 1 ? 1 : 0; // letters alone are marks of lists as well
            oneIsLong[language] |= word.length() > 2;
            for (int other = 0; other < hits.length; other++) {
                apart[language][other] += contains(speakers, other) ? 0 : 1;
            }
        }
    }

    private Optional<String> spoken() {
        int best = 0;
        for (int language = 1; language < hits.length; language++) {
            best = hits[language] > hits[best] ? language : best;
        }
        boolean enough = words >= FEWEST_WORDS && different[best] >= FEWEST_HITS && oneIsLong[best];
        return enough && hits[best] >= LEAST_SHARE * words && hasNoRival(best)
                ? Optional.of(OTHERS.get(best))
                : Optional.empty();
    }

    /**
     * Whether {@code language} alone is spoken: few of the words met are a rival's, or else the words that both have are left out. Danish and
     * Norwegian, or Spanish and Portuguese, share half of their frequent ones.
     */
    private boolean hasNoRival(int language) {
        for (int rival = 0; rival < apart.length; rival++) {
            int own = apart[language][rival];
            boolean few = hits[rival] <= LARGEST_RIVAL * hits[language];
            if (rival != language && !few && (own < FEWEST_HITS || apart[rival][language] > LARGEST_RIVAL * own)) {
                return false;
            }
        }
        return true;
    }
}
