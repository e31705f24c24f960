package dev.stemma.promise;

import dev.stemma.sign.Reading;
import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what words texts refer to their sections: {@code section-words.tsv}, of all languages at once. Immutable. */
final class SectionWords {
    private static final SectionWords INSTANCE = new SectionWords();

    /** So far behind a number the words are looked at. */
    private static final int AHEAD = 60;

    private static final Pattern WORDS = Pattern.compile("[ \\u00A0]?(?:\\p{L}++[-.]?+[ \\u00A0]?)++");

    private final Map<String, Set<String>> byKind;

    private SectionWords() {
        byKind = DataFile.rows(SectionWords.class, "section-words.tsv", 3).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        HashMap::new,
                        Collectors.mapping(row -> row.get(2), Collectors.toUnmodifiableSet())));
    }

    static SectionWords instance() {
        return INSTANCE;
    }

    /** Whether it names a section and nothing else. */
    boolean section(String word) {
        return of("section").contains(word);
    }

    /** Whether parts of laws are called so as well. */
    boolean statute(String word) {
        return of("statute").contains(word);
    }

    /** Whether a part of a section is named at {@code from}. */
    boolean part(String text, int from, int to) {
        List<String> words = words(text, from, to);
        return !words.isEmpty() && of("part").contains(words.get(0));
    }

    /** Whether what follows at {@code from} says of what text the section is, or is another number. */
    boolean ofAnother(String text, int from, int to) {
        List<String> words = words(text, from, to);
        return words.isEmpty() || of("of").contains(words.get(0)) || of("and").contains(words.get(0));
    }

    /** Whether it is said at {@code from} that what was named is of this text. */
    boolean here(String text, int from, int to) {
        if (text.startsWith("](#", from)) {
            return true;
        }
        if (from == to || !Reading.isSpace(text.charAt(from))) {
            return false;
        }
        String ahead = ' ' + String.join(" ", words(text, from, to)) + ' ';
        if (of("here").stream().anyMatch(phrase -> ahead.startsWith(' ' + phrase + ' '))) {
            return true;
        }
        return of("this").stream()
                .filter(phrase -> ahead.startsWith(' ' + phrase + ' '))
                .flatMap(
                        phrase -> Stream.of(ahead.substring(phrase.length() + 2).split(" ", 3))
                                .limit(2))
                .anyMatch(of("text")::contains);
    }

    /** The words from {@code from} on, in lower case, up to a mark. */
    private static List<String> words(String text, int from, int to) {
        Matcher run = WORDS.matcher(text).region(from, Math.min(to, from + AHEAD));
        return run.lookingAt()
                ? List.of(run.group().strip().toLowerCase(Locale.ROOT).split("[ \\u00A0.]+"))
                : List.of();
    }

    private Set<String> of(String kind) {
        return byKind.getOrDefault(kind, Set.of());
    }
}
