package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that the lists of this room are made of: units of time, months, categories, headers of columns. Immutable. */
public final class KnownWords {
    /** Their second column holds the words. */
    private static final List<String> FILES = List.of(
            "categories.tsv",
            "column-roles.tsv",
            "duration-kinds.tsv",
            "duration-units.tsv",
            "months.tsv",
            "party.tsv",
            "storage.tsv");

    /** Shorter ones are particles and abbreviations. */
    private static final int MIN_LETTERS = 3;

    private static final Set<String> ALL = read();

    private KnownWords() {}

    /** Whether {@code word}, in any case and with or without accents, is one of them. */
    public static boolean has(CharSequence word) {
        return word.length() >= MIN_LETTERS && ALL.contains(Folded.of(word));
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        for (String file : FILES) {
            for (List<String> row : DataFile.rows(KnownWords.class, file, 2)) {
                words.addAll(List.of(row.get(1).split(" ", -1)));
            }
        }
        words.removeIf(word -> word.length() < MIN_LETTERS);
        return Set.copyOf(words);
    }
}
