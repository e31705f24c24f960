package dev.stemma.extract;

import dev.stemma.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text, ISO 639-1: by its {@link Script} where that is not the Latin one, by its stop words, as its format declares, by those of its long lines, and at last by
 * a few frequent words, for short texts and for languages beyond the seven of {@link Languages}.
 */
final class DocumentLanguage {
    private static final int SAMPLE = 4000;

    /** Characters of a line of prose, at least. */
    private static final int PROSE = 100;

    private static final int MOST_PROSE = 16_000;

    /** Of a text's letters those of the script it is written in. */
    private static final double MOSTLY = 0.5;

    /** The same of a page of commands and names that says nothing in any other language: an ideograph is a word, a Latin letter a fifth of one. */
    private static final double SOME = 0.15;

    /** The seven are asked first, and read these as one of them. */
    private static final Map<String, List<String>> NEIGHBOURS =
            Map.of("es", List.of("ca", "gl"), "pt", List.of("gl", "ca"), "it", List.of("ca"));

    private DocumentLanguage() {}

    /**
     * The language of {@code text}.
     *
     * @param declared as the format declares it, BCP 47
     */
    static Optional<String> of(String text, Optional<String> declared) {
        Optional<String> primary = declared.flatMap(DocumentLanguage::primary);
        Optional<Script> script = Script.of(sample(text), MOSTLY);
        return script.isPresent()
                ? script.get().language(primary)
                : Languages.guess(text)
                        .map(guess -> neighbour(guess, text))
                        .or(() -> primary)
                        .or(() -> Languages.guess(prose(text)).map(guess -> neighbour(guess, text)))
                        .or(() -> FrequentWords.guess(text))
                        .or(() -> Script.of(sample(text), SOME).flatMap(some -> some.language(primary)));
    }

    /** What is written like {@code guess} and is another language, by its frequent words. */
    private static String neighbour(String guess, String text) {
        List<String> neighbours = NEIGHBOURS.getOrDefault(guess, List.of());
        return neighbours.isEmpty()
                ? guess
                : FrequentWords.guess(text).filter(neighbours::contains).orElse(guess);
    }

    private static String sample(String text) {
        return text.substring(0, Math.min(text.length(), SAMPLE));
    }

    /** The long lines of {@code text}: menus and tables of names speak no language, and may be most of it. */
    private static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        for (int from = 0; from < text.length() && prose.length() < MOST_PROSE; ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            if (end - from >= PROSE) {
                prose.append(text, from, Math.min(end, from + MOST_PROSE)).append('\n');
            }
            from = end + 1;
        }
        return prose.toString();
    }

    /** The primary subtag, RFC 5646 section 2.2.1: {@code en-GB} is {@code en}. */
    private static Optional<String> primary(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.length() == 2 && primary.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? Optional.of(primary)
                : Optional.empty();
    }
}
