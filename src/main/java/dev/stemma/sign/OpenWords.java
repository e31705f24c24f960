package dev.stemma.sign;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that a sentence goes on after ({@code the}, {@code und}): {@code open-words.tsv}. Looked up in lower case. */
public final class OpenWords {
    private static final List<List<String>> ROWS = DataFile.rows(OpenWords.class, "open-words.tsv", 2);
    private static final Map<String, Set<String>> OPEN = byLanguage(ROWS.stream());
    private static final Map<String, Set<String>> NEVER_LAST =
            byLanguage(ROWS.stream().filter(row -> row.size() > 2));
    private static final Set<String> ALL =
            OPEN.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private OpenWords() {}

    private static Map<String, Set<String>> byLanguage(Stream<List<String>> rows) {
        return rows.collect(Collectors.groupingBy(
                row -> row.get(0),
                HashMap::new,
                Collectors.mapping(row -> row.get(1), Collectors.toUnmodifiableSet())));
    }

    /** Whether a sentence of {@code language} goes on after {@code lowerCaseWord}. */
    public static boolean has(String language, String lowerCaseWord) {
        return OPEN.getOrDefault(language, Set.of()).contains(lowerCaseWord);
    }

    /** Whether not even a button, a title or a short sentence of {@code language} stops behind {@code lowerCaseWord}. */
    public static boolean neverLast(String language, String lowerCaseWord) {
        return NEVER_LAST.getOrDefault(language, Set.of()).contains(lowerCaseWord);
    }

    /** Whether a sentence of any of the languages goes on after it; good only to recognise running text. */
    static boolean hasInAny(String lowerCaseWord) {
        return ALL.contains(lowerCaseWord);
    }
}
