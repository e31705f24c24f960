package dev.stemma.completeness;

import dev.stemma.model.Verdict.State;
import dev.stemma.text.DataFile;
import java.util.List;
import java.util.Locale;

/**
 * A phrase of a page that stands where a document should: a row of {@code phrases.tsv}.
 *
 * @param state what the page is
 * @param language of the phrase
 * @param text in lower case
 * @param weight 0..1
 * @param maxWords that a page which says it may have
 */
record PagePhrase(State state, String language, String text, double weight, int maxWords) {
    /** All, in the order of the file. */
    static final List<PagePhrase> ALL = DataFile.rows(PagePhrase.class, "phrases.tsv", 4).stream()
            .map(PagePhrase::of)
            .toList();

    private static PagePhrase of(List<String> row) {
        return new PagePhrase(
                State.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get(1),
                row.get(2),
                Double.parseDouble(row.get(3)),
                row.size() > 4 ? Integer.parseInt(row.get(4)) : Integer.MAX_VALUE);
    }
}
