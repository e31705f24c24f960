package dev.stemma.pieces;

import dev.stemma.lexicon.LegalForms;
import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that give away what stands there. But for legal forms they are in {@code slot-words.tsv}. */
public enum SlotWords {
    /** Legal forms, as {@link LegalForms} has them. */
    COMPANY(LegalForms.all()),
    /** Words of streets and places. */
    ADDRESS(rows("address")),
    /** Words before the date of a text. */
    UPDATED(rows("updated")),
    /** What stands before the years of a copyright line. */
    COPYRIGHT(rows("copyright"));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<String> words;

    SlotWords(Set<String> words) {
        this.words = words;
    }

    private static Set<String> rows(String kind) {
        return DataFile.rows(SlotWords.class, "slot-words.tsv", 2).stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code lower} is one, as it is written. */
    public boolean has(String lower) {
        return words.contains(lower);
    }

    /** Whether one of {@code text} is one, in any case and with full stops or without, from the {@code from}th on. */
    public boolean among(String[] text, int from) {
        for (int i = Math.max(0, from); i < text.length; i++) {
            String word = text[i].toLowerCase(Locale.ROOT);
            if (has(word) || has(word.replace(".", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code word} ends a company's name: {@code Ltd}, {@code S.A.}. */
    public static boolean isLegalForm(String word) {
        return COMPANY.has(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }
}
