package dev.stemma.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that do not end a phrase: articles, prepositions, conjunctions, auxiliaries. */
public final class FunctionWords {
    private static final Set<String> WORDS = LexiconFile.rows("function-words.tsv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    /** Whether {@code word}, in any case, is one of them. */
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
