package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Set;

/** Words that do not end a phrase: articles, prepositions, conjunctions, auxiliaries. */
public final class FunctionWords {
    private static final Set<String> WORDS = DataFile.words(FunctionWords.class, "function-words.tsv");

    private FunctionWords() {}

    /** Whether {@code word}, in any case, is one of them. */
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
