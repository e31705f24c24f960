package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often words stand in policies, behind which others, and how often a line or a sentence ends with them: {@code word-counts.tsv}. Immutable.
 *
 * <p>The counts are a fact about the language and the same in every run: a count over the corpus at hand would say more, but the verdict of a
 * document would then change with each that is added, and many corpora are too small to count.
 */
final class WordCounts {
    /** In place of a word: what stands anywhere, and what begins a line or a sentence. */
    private static final String ANYWHERE = "";

    static final String START = "^";

    /** What a language is guessed by, and the fewest. */
    private static final int LAST_WORDS = 60;

    private static final int FEW_WORDS = 20;

    /** The data of each language that has some; read when the first text needs it. */
    private static final class Data {
        private static final Map<String, WordCounts> BY_LANGUAGE = read();
    }

    private final Counted anywhere;
    /** The words of it, to be asked for many. */
    private final Set<String> listed;

    private final Counted labelEnds;
    private final Counted sentenceEnds;
    private final Map<String, Behind> behind;
    private final Letters letters;

    /**
     * @param words what stands behind a word
     * @param ends what ends a line or a sentence there
     */
    record Behind(Counted words, Counted ends) {}

    private WordCounts(List<List<String>> rows) {
        List<String> first = rows.get(0);
        anywhere = new Counted(first.get(2), first.get(3));
        listed = Set.of(anywhere.words);
        labelEnds = new Counted(first.get(4), first.get(5));
        sentenceEnds = new Counted(first.get(6), first.get(7));
        behind = rows.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        row -> row.get(1),
                        row -> new Behind(new Counted(row.get(2), row.get(3)), new Counted(row.get(4), row.get(5)))));
        letters = new Letters(Arrays.stream(anywhere.words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    private static Map<String, WordCounts> read() {
        Map<String, WordCounts> counts = new HashMap<>();
        DataFile.rows(WordCounts.class, "word-counts.tsv", 6).stream()
                .collect(Collectors.groupingBy(row -> row.get(0)))
                .forEach((language, rows) -> counts.put(language, new WordCounts(rows)));
        return counts;
    }

    static Optional<WordCounts> of(String language) {
        return Optional.ofNullable(Data.BY_LANGUAGE.get(language));
    }

    /** The counts of the only language that has many of the last words of a text: menus tell nobody else which one they are in. */
    static Optional<WordCounts> guessed(Reading reading) {
        List<String> last = lastWords(reading);
        if (last.size() < FEW_WORDS) {
            return Optional.empty();
        }
        List<WordCounts> likely = Data.BY_LANGUAGE.values().stream()
                .filter(counts -> counts.hasMany(last))
                .toList();
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    private static List<String> lastWords(Reading reading) {
        List<String> words = new ArrayList<>(LAST_WORDS);
        for (int at = reading.wordBefore(reading.end()).start() - 1; at > 0 && words.size() < LAST_WORDS; at--) {
            Span word = reading.wordBefore(at);
            if (word.length() > 1) {
                words.add(word.of(reading.text()));
                at = word.start();
            }
        }
        return words;
    }

    private boolean hasMany(List<String> words) {
        int had = 0;
        for (String word : words) {
            had += listed.contains(word) ? 1 : 0;
        }
        return 5 * had > 2 * words.size();
    }

    Counted anywhere() {
        return anywhere;
    }

    /** What a line of labels ends with, or a sentence of running text. */
    Counted ends(boolean prose) {
        return prose ? sentenceEnds : labelEnds;
    }

    /** What stands behind {@code before}: a word in lower case, or {@link #START}. */
    Optional<Behind> behind(String before) {
        return before.equals(ANYWHERE) ? Optional.empty() : Optional.ofNullable(behind.get(before));
    }

    Letters letters() {
        return letters;
    }

    /** Words, and how often each was counted. */
    static final class Counted {
        private final String[] words;
        private final double[] counts;
        private final double total;
        private final double listed;
        private final double places;

        private Counted(String sum, String entries) {
            String[] list = entries.isEmpty() ? new String[0] : entries.split(" ", -1);
            words = new String[list.length];
            counts = new double[list.length];
            double all = 0;
            double inside = 0;
            for (int i = 0; i < list.length; i++) {
                int digits = list[i].length();
                while (Character.isDigit(list[i].charAt(digits - 1))) {
                    digits--;
                }
                words[i] = list[i].substring(0, digits);
                counts[i] = Math.pow(2, Integer.parseInt(list[i].substring(digits)) / 2.0);
                all += counts[i];
                inside += counts[i] * (digits - 1);
            }
            listed = all;
            total = Math.max(all, Double.parseDouble(sum));
            places = inside;
        }

        /** How often any word was counted, be it listed or not. */
        double total() {
            return total;
        }

        int size() {
            return words.length;
        }

        /** What part of the whole is listed. */
        double listedShare() {
            return total == 0 ? 0 : listed / total;
        }

        boolean has(String word) {
            return Arrays.binarySearch(words, word) >= 0;
        }

        /** What part of the whole is {@code word}. */
        double share(String word) {
            int at = Arrays.binarySearch(words, word);
            return at < 0 ? 0 : counts[at] / total;
        }

        /** Of the places inside the listed words, between two of their letters, the part of those that have {@code stump} before them. */
        double goOn(String stump, Set<String> forms) {
            int at = Arrays.binarySearch(words, stump);
            double sum = 0;
            for (int i = at < 0 ? -at - 1 : at + 1; i < words.length && words[i].startsWith(stump); i++) {
                if (!forms.contains(words[i].substring(stump.length()).toLowerCase(Locale.ROOT))) {
                    sum += counts[i];
                }
            }
            return places == 0 ? 0 : sum / places;
        }

        /** The most frequent longer word. */
        Optional<String> longer(String stump) {
            int at = Arrays.binarySearch(words, stump);
            int best = -1;
            for (int i = at < 0 ? -at - 1 : at + 1; i < words.length && words[i].startsWith(stump); i++) {
                if (best < 0 || counts[i] > counts[best]) {
                    best = i;
                }
            }
            return best < 0 ? Optional.empty() : Optional.of(words[best]);
        }
    }
}
