package dev.stemma.extract;

import dev.stemma.text.DataFile;
import dev.stemma.text.Languages;
import dev.stemma.text.WordBits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** The languages, in the order of their table. */
    private static final List<String> OTHERS = new ArrayList<>();

    /** The frequent words of these, and whose each is, by number. */
    private static final Map<String, Word> WORDS = new HashMap<>();

    static {
        for (List<String> row : DataFile.rows(FrequentWords.class, "other-languages.tsv", 2)) {
            int language = OTHERS.size();
            OTHERS.add(row.get(0));
            for (String word : Set.of(row.get(1).split(" ", -1))) {
                WORDS.merge(word, new Word(WORDS.size(), word.length(), new int[] {language}), Word::and);
            }
        }
    }

    /** A word without a bit is nobody's. */
    private static final WordBits SPOKEN = new WordBits(WORDS.keySet(), BITS);

    /** How often each of the words was met, and which were. */
    private final int[] times = new int[WORDS.size()];

    private final List<Word> met = new ArrayList<>();

    private final int[] hits = new int[OTHERS.size()];
    private final int[] different = new int[OTHERS.size()];
    private final boolean[] oneIsLong = new boolean[OTHERS.size()];
    private int words;

    private FrequentWords() {}

    /** A frequent word, by its number, and the languages that have it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Word(int number, int length, int[] speakers) {
        Word and(Word other) {
            int[] both = Arrays.copyOf(speakers, speakers.length + other.speakers.length);
            System.arraycopy(other.speakers, 0, both, speakers.length, other.speakers.length);
            return new Word(number, length, both);
        }

        boolean isOf(int language) {
            for (int speaker : speakers) {
                if (speaker == language) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The language of {@code text} by the first {@value #SAMPLE} characters of it; absent when too few words tell, or those of two languages. */
    static Optional<String> guess(String text) {
        FrequentWords words = new FrequentWords();
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            int from = i;
            int hash = 0;
            for (char c = 0; i < end && (c = Languages.letter(text.charAt(i))) != 0; i++) {
                hash = WordBits.add(hash, c);
            }
            words.words += i > from ? 1 : 0;
            boolean address = from > 0 && text.charAt(from - 1) == '.'; // example.com
            if (i > from && !address && SPOKEN.mayHave(hash)) { // most words are nobody's, and need no copy
                words.hit(text.substring(from, i).toLowerCase(Locale.ROOT));
            }
        }
        return words.spoken();
    }

    private void hit(String written) {
        Word word = WORDS.get(written);
        if (word != null && times[word.number]++ == 0) {
            met.add(word);
        }
    }

    private Optional<String> spoken() {
        for (Word word : met) {
            for (int language : word.speakers) {
                hits[language] += times[word.number];
                different[language] += word.length > 1 ? 1 : 0; // letters alone are marks of lists as well
                oneIsLong[language] |= word.length > 2;
            }
        }
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
        for (int rival = 0; rival < hits.length; rival++) {
            if (rival == language || hits[rival] <= LARGEST_RIVAL * hits[language]) {
                continue;
            }
            int own = apart(language, rival);
            if (own < FEWEST_HITS || apart(rival, language) > LARGEST_RIVAL * own) {
                return false;
            }
        }
        return true;
    }

    /** How often words of {@code language} were met that {@code other} has not. */
    private int apart(int language, int other) {
        int apart = 0;
        for (Word word : met) {
            apart += word.isOf(language) && !word.isOf(other) ? times[word.number] : 0;
        }
        return apart;
    }
}
