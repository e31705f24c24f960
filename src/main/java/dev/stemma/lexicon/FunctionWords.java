package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Words that do not end a phrase: articles, prepositions, conjunctions, auxiliaries. */
public final class FunctionWords {
    private static final Set<String> WORDS = DataFile.words(FunctionWords.class, "function-words.tsv");

    private static final Set<String> ANDS = ands(row -> true);

    private static final Set<String> NOTHING_ELSE = ands(row -> row.get(2).equals("-"));

    private FunctionWords() {}

    private static Set<String> ands(Predicate<List<String>> which) {
        return DataFile.rows(FunctionWords.class, "ands.tsv", 3).stream()
                .filter(which)
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code word}, in any case, is one of them. */
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code lowerCaseWord} stands between two things that are said of one: {@code and}, {@code oder}. */
    public static boolean isAnd(String lowerCaseWord) {
        return ANDS.contains(lowerCaseWord);
    }

    /** The same for a word that is nothing else in any language: not {@code a}, which joins in Czech and is an article in English. */
    public static boolean isNothingButAnd(String lowerCaseWord) {
        return NOTHING_ELSE.contains(lowerCaseWord);
    }
}
