package dev.stemma.pieces;

import dev.stemma.text.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that give away what stands there. They are in {@code slot-words.tsv}. */
public enum SlotWords {
    /** Legal forms. */
    COMPANY,
    /** Words of streets and places. */
    ADDRESS,
    /** Words before the date of a text. */
    UPDATED;

    @SuppressWarnings("ImmutableEnumChecker") // a Set.copyOf
    private final Set<String> words;

    SlotWords() {
        Set<String> own = new HashSet<>();
        for (List<String> row : DataFile.rows(SlotWords.class, "slot-words.tsv", 2)) {
            if (row.get(0).equals(name().toLowerCase(Locale.ROOT))) {
                own.add(row.get(1));
            }
        }
        words = Set.copyOf(own);
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
