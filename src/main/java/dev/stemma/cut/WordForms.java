package dev.stemma.cut;

import dev.stemma.text.DataFile;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What words take on at their ends to become other forms of themselves: {@code word-forms.tsv}, in lower case. */
final class WordForms {
    private static final List<List<String>> ROWS = DataFile.rows(WordForms.class, "word-forms.tsv", 2);

    /** Endings of any form. */
    static final Set<String> ALL = ROWS.stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());

    /** Endings of plurals, and of little else. */
    static final Set<String> PLURALS = that("plural");

    private static final Set<String> CASES = that("plural or case");

    private WordForms() {}

    /** Whether a word that goes on by {@code rest} may be its plural. */
    static boolean mayBePlural(String rest) {
        return PLURALS.contains(rest) || CASES.contains(rest);
    }

    /** In the order of the file: sums over them are the same each time. */
    private static Set<String> that(String makes) {
        return ROWS.stream()
                .filter(row -> row.get(1).equals(makes))
                .map(row -> row.get(0))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
