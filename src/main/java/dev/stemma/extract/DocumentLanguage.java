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

/**
 * The language of a text, ISO 639-1: by its {@link Script} where that is not the Latin one, by its stop words, as its format declares, by those of its long lines, and at last by
 * a few frequent words, for short texts and for languages beyond the seven of {@link Languages}.
 */
final class DocumentLanguage {
    private static final int SAMPLE = 4000;

    /** Characters of a line of prose, at least. */
    private static final int PROSE = 100;

    private static final int MOST_PROSE = 16_000;

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_HITS = 2;
    private static final double LEAST_SHARE = 0.12;
    private static final double LARGEST_RIVAL = 0.5;

    /** Of a table of the frequent words' hashes: some 80 a word. */
    private static final int BITS = 1 << 14;

    private static final int[] NOBODY = {};

    /** The languages beyond the seven, in the order of their table. */
    private static final List<String> OTHERS = new ArrayList<>();

    /** For each frequent word of these, whose it is, by number. */
    private static final Map<String, int[]> SPEAKERS = new HashMap<>();

    /** A bit for each of these words' hashes: a word without one is nobody's. */
    private static final BitSet SPOKEN = new BitSet(BITS);

    static {
        for (List<String> row : DataFile.rows(DocumentLanguage.class, "other-languages.tsv", 2)) {
            int language = OTHERS.size();
            OTHERS.add(row.get(0));
            for (String word : Set.of(row.get(1).split(" ", -1))) {
                SPEAKERS.merge(word, new int[] {language}, DocumentLanguage::both);
                int hash = 0;
                for (int i = 0; i < word.length(); i++) {
                    hash = add(hash, word.charAt(i));
                }
                SPOKEN.set(bit(hash));
            }
        }
    }

    private DocumentLanguage() {}

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

    /**
     * The language of {@code text}.
     *
     * @param declared as the format declares it, BCP 47
     */
    static Optional<String> of(String text, Optional<String> declared) {
        Optional<String> primary = declared.flatMap(DocumentLanguage::primary);
        Optional<Script> script = Script.of(text.substring(0, Math.min(text.length(), SAMPLE)));
        return script.isPresent()
                ? script.get().language(primary)
                : Languages.guess(text)
                        .or(() -> primary)
                        .or(() -> Languages.guess(prose(text)))
                        .or(() -> byFrequentWords(text));
    }

    /** The long lines of {@code text}: menus and tables of names speak no language, and may be most of it. */
    private static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        for (int from = 0; from < text.length() && prose.length() < MOST_PROSE; ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            if (end - from >= PROSE) {
                prose.append(text, from, Math.min(end, from + MOST_PROSE)).append('\n');
            }
            from = end + 1;
        }
        return prose.toString();
    }

    private static Optional<String> byFrequentWords(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int[] hits = new int[OTHERS.size()];
        int[] different = new int[OTHERS.size()];
        int[][] apart = new int[OTHERS.size()][OTHERS.size()];
        Set<String> met = new HashSet<>();
        int words = 0;
        for (int i = 0; i < end; i++) {
            int from = i;
            int hash = 0;
            for (char c = 0; i < end && (c = Languages.letter(text.charAt(i))) != 0; i++) {
                hash = add(hash, c);
            }
            words += i > from ? 1 : 0;
            if (i > from && SPOKEN.get(bit(hash))) { // most words are nobody's, and need no copy
                String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                int[] speakers = SPEAKERS.getOrDefault(word, NOBODY);
                boolean first = speakers.length > 0 && met.add(word);
                for (int language : speakers) {
                    hits[language]++;
                    different[language] += first ? 1 : 0;
                    for (int other = 0; other < hits.length; other++) {
                        apart[language][other] += contains(speakers, other) ? 0 : 1;
                    }
                }
            }
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        int best = 0;
        for (int language = 1; language < hits.length; language++) {
            best = hits[language] > hits[best] ? language : best;
        }
        return different[best] >= FEWEST_HITS && hits[best] >= LEAST_SHARE * words && hasNoRival(best, hits, apart)
                ? Optional.of(OTHERS.get(best))
                : Optional.empty();
    }

    /**
     * Whether {@code language} alone is spoken: few of the words met are a rival's, or else the words that both have are left out. Danish and
     * Norwegian, or Spanish and Portuguese, share half of their frequent ones.
     *
     * @param apart for each language, and each other one, how often the words of the first were met that the other has not
     */
    private static boolean hasNoRival(int language, int[] hits, int[][] apart) {
        for (int rival = 0; rival < apart.length; rival++) {
            int own = apart[language][rival];
            boolean few = hits[rival] <= LARGEST_RIVAL * hits[language];
            if (rival != language && !few && (own < FEWEST_HITS || apart[rival][language] > LARGEST_RIVAL * own)) {
                return false;
            }
        }
        return true;
    }

    /** The primary subtag, RFC 5646 section 2.2.1: {@code en-GB} is {@code en}. */
    private static Optional<String> primary(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.length() == 2 && primary.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? Optional.of(primary)
                : Optional.empty();
    }
}
