package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that do not end a phrase: articles, prepositions, conjunctions, auxiliaries. */
public final class FunctionWords {
    private static final Set<String> WORDS = DataFile.words(FunctionWords.class, "function-words.tsv");

    private static final Set<String> ANDS = DataFile.rows(FunctionWords.class, "ands.tsv", 2).stream()
            .map(row -> row.get(1))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    /** Whether {@code word}, in any case, is one of them. */
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code lowerCaseWord} stands between two things that are said of one: {@code and}, {@code oder}. */
    public static boolean isAnd(String lowerCaseWord) {
        return ANDS.contains(lowerCaseWord);
    }
}
