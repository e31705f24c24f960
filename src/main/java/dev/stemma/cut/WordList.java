package dev.stemma.cut;

import dev.stemma.lexicon.KnownWords;
import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which words there are, and what may be the stump of one: {@code words.tsv}, {@code counting-words.tsv}, {@code naming-words.tsv}, {@code
 * clipped-words.tsv}. Immutable.
 *
 * <p>Words are looked up in lower case. A word known in any of the seven languages is known: policies mix languages, and
 * to take a foreign word for a stump is the worse mistake.
 */
final class WordList {
    /** Only a long list of words shows how the words of a language end. */
    private static final int MANY_ENDINGS = 500;

    /** Of a language with fewer, a word that is not here may well be one. */
    private static final int MANY_WORDS = 2000;

    private static final WordList INSTANCE = new WordList();

    private final String[] sorted;
    private final Map<String, Map<String, Integer>> endings = new HashMap<>();
    private final Map<String, Set<String>> shortWords;
    private final Map<String, Set<String>> byLanguage;
    private final Set<String> counting;
    private final Set<String> countingByCapitals;
    private final Set<String> naming;
    private final Set<String> namingByCapitals;
    private final Map<String, Set<String>> clipped;

    private WordList() {
        List<List<String>> words = rows("words.tsv", 2);
        sorted = words.stream().map(row -> row.get(1)).distinct().sorted().toArray(String[]::new);
        for (List<String> row : words) {
            endings.computeIfAbsent(row.get(0), language -> new HashMap<>()).merge(ending(row.get(1)), 1, Integer::sum);
        }
        byLanguage = byLanguage(words);
        shortWords = byLanguage(
                words.stream().filter(row -> row.get(1).length() <= 3).toList());
        List<List<String>> lettered = rows("counting-words.tsv", 3);
        counting = before(lettered, "a");
        countingByCapitals = before(lettered, "aA");
        List<List<String>> announcing = rows("naming-words.tsv", 3);
        naming = before(announcing, "a");
        namingByCapitals = before(announcing, "aA");
        clipped = byLanguage(rows("clipped-words.tsv", 2));
    }

    /** The words of those rows whose third column is one of {@code letters}. */
    private static Set<String> before(List<List<String>> rows, String letters) {
        return rows.stream()
                .filter(row -> letters.contains(row.get(2)))
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<String>> byLanguage(List<List<String>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        HashMap::new,
                        Collectors.mapping(row -> row.get(1), Collectors.toUnmodifiableSet())));
    }

    static WordList instance() {
        return INSTANCE;
    }

    /**
     * Whether it is a word: of any language, but one of three letters and less, which are stumps in all other languages, only
     * of {@code language} when that is known; or of the lists of the room {@code lexicon}.
     */
    boolean knows(String language, String lowerCaseWord) {
        Set<String> own = shortWords.get(language);
        boolean shortWord = lowerCaseWord.length() <= 3 && lowerCaseWord.chars().allMatch(c -> c < 0x80);
        return KnownWords.has(lowerCaseWord)
                || ((shortWord && own != null)
                        ? own.contains(lowerCaseWord)
                        : Arrays.binarySearch(sorted, lowerCaseWord) >= 0);
    }

    /** Whether it is a word of {@code language}. */
    boolean knowsOwn(String language, String lowerCaseWord) {
        return byLanguage.getOrDefault(language, Set.of()).contains(lowerCaseWord);
    }

    /** Whether one language other than {@code language} has all of these words, of which {@code language} lacks one. */
    boolean areForeign(String language, List<String> lowerCaseWords) {
        return byLanguage.containsKey(language)
                && lowerCaseWords.stream().anyMatch(word -> !knowsOwn(language, word))
                && byLanguage.keySet().stream()
                        .anyMatch(other -> lowerCaseWords.stream().allMatch(word -> knowsOwn(other, word)));
    }

    /** Whether it is known of other languages alone, where many words of {@code language} are. */
    boolean foreign(String language, String lowerCaseWord) {
        Set<String> own = byLanguage.getOrDefault(language, Set.of());
        return own.size() >= MANY_WORDS && !own.contains(lowerCaseWord) && !KnownWords.has(lowerCaseWord);
    }

    /**
     * Whether words of {@code language} end with the same three letters; of any language when it does not {@linkplain #showsEndings show} how its own end. A
     * word shorter than that must itself be known.
     */
    boolean endsLikeAWord(String language, String lowerCaseWord) {
        String ending = ending(lowerCaseWord);
        if (showsEndings(language)) {
            return endings.get(language).getOrDefault(ending, 0) >= 2;
        }
        return endings.values().stream().anyMatch(of -> of.containsKey(ending));
    }

    /** Whether so many words of {@code language} are known that an ending that none of them has is a strange one. */
    boolean showsEndings(String language) {
        return endings.getOrDefault(language, Map.of()).size() >= MANY_ENDINGS;
    }

    private static String ending(String word) {
        return word.length() <= 3 ? word : word.substring(word.length() - 3);
    }

    /** A known word that starts with {@code stump} and is longer; the shortest, then the first. */
    Optional<String> continuation(String stump) {
        int at = Arrays.binarySearch(sorted, stump);
        String best = null;
        for (int i = at < 0 ? -at - 1 : at + 1; i < sorted.length && sorted[i].startsWith(stump); i++) {
            if (best == null || sorted[i].length() < best.length()) {
                best = sorted[i];
            }
        }
        return Optional.ofNullable(best);
    }

    /** The shortest known word that ends with {@code rest} and is longer, then the first. */
    Optional<String> wordThatEnds(String rest) {
        return Arrays.stream(sorted)
                .filter(word -> word.length() > rest.length() && word.endsWith(rest))
                .min(Comparator.comparingInt(String::length));
    }

    /** Whether so many words of {@code language} are known that another one may be none. */
    boolean hasManyWords(String language) {
        return byLanguage.getOrDefault(language, Set.of()).size() >= MANY_WORDS;
    }

    /** Whether a single letter behind it is the name of a part: {@code appendix b}. */
    boolean counts(String lowerCaseWord) {
        return counting.contains(lowerCaseWord);
    }

    /** Whether a single capital behind it is: {@code gate C}. */
    boolean countsByCapitals(String lowerCaseWord) {
        return countingByCapitals.contains(lowerCaseWord);
    }

    /** Whether a name is to come behind it: {@code Powered by}. */
    boolean announces(String lowerCaseWord) {
        return naming.contains(lowerCaseWord);
    }

    /** Whether what has a capital behind it is a name: {@code Pay with}. */
    boolean announcesCapitals(String lowerCaseWord) {
        return namingByCapitals.contains(lowerCaseWord);
    }

    /** Whether it is the beginning of a longer word and yet one of {@code language}: {@code info}. */
    boolean clipped(String language, String lowerCaseWord) {
        return clipped.getOrDefault(language, Set.of()).contains(lowerCaseWord);
    }

    /** Whether it is the beginning of a longer word that names and titles end with: {@code Data Pro}. */
    boolean abbreviation(String lowerCaseWord) {
        return clipped("*", lowerCaseWord);
    }

    private static List<List<String>> rows(String name, int columns) {
        return DataFile.rows(WordList.class, name, columns);
    }
}
