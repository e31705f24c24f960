package dev.stemma.sign;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages print in place of the rest of a text: {@code prompts.tsv}, {@code read-on.tsv}. Looked up in lower case. */
final class PromptWords {
    private static final Map<String, Set<String>> PROMPTS = DataFile.rows(PromptWords.class, "prompts.tsv", 3).stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(0),
                    HashMap::new,
                    Collectors.mapping(row -> row.get(2), Collectors.toUnmodifiableSet())));

    private static final Set<String> READ_ON = DataFile.rows(PromptWords.class, "read-on.tsv", 2).stream()
            .map((List<String> row) -> row.get(1))
            .collect(Collectors.toUnmodifiableSet());

    private PromptWords() {}

    /** The phrases of one kind. */
    static Set<String> of(String kind) {
        return PROMPTS.getOrDefault(kind, Set.of());
    }

    /** Whether {@code words} are those of a button that shows more of a text. */
    static boolean sayReadOn(String words) {
        return READ_ON.contains(words);
    }
}
