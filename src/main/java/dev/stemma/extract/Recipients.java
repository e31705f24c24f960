package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.Table;
import dev.stemma.text.DataFile;
import java.util.Set;

/**
 * Whether a table lists who gets data and where, by its header: processors, recipients, countries, transfers. The firms in it may look like
 * names of cookies ({@code ADYEN}). The words stand in {@code recipient-headers.tsv}.
 */
final class Recipients {
    private static final Set<String> WORDS = DataFile.words(Recipients.class, "recipient-headers.tsv");

    private static final int MOST_WORDS = 3;
    private static final int LONGEST_HEADER = 120;

    private Recipients() {}

    static boolean areIn(Table table) {
        return table.header().stream()
                .flatMap(header -> header.cells().stream())
                .anyMatch(cell -> cell.text().length() <= LONGEST_HEADER && isIn(Folded.of(cell.text())));
    }

    /** Whether one, two or three words in a row are such a phrase. */
    private static boolean isIn(String folded) {
        String[] words = folded.split(" ", -1);
        for (int from = 0; from < words.length; from++) {
            String phrase = "";
            for (int to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
                phrase += (to == from ? "" : " ") + words[to];
                if (WORDS.contains(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
