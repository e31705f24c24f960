package dev.stemma.extract;

import dev.stemma.text.DataFile;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The script that most letters of a text belong to, or a stated share of them, and what it tells of the language. Where several languages share a script the
 * declared one is taken, else one that letters of its own show; where they show none the language is not known. The tables are
 * {@code scripts.tsv} and {@code script-letters.tsv}.
 */
final class Script {
    private static final double SOME_KANA = 0.05;
    /** Letters below are Latin, or of no script. */
    private static final char LAST_LATIN = 0x250;

    /** The languages of each script, the one that is taken without a sign first. */
    private static final Map<UnicodeScript, List<String>> LANGUAGES =
            DataFile.rows(Script.class, "scripts.tsv", 2).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> UnicodeScript.valueOf(row.get(0)), row -> words(row.get(1))));

    private static final List<Letters> LETTERS = DataFile.rows(Script.class, "script-letters.tsv", 5).stream()
            .map(row -> new Letters(
                    UnicodeScript.valueOf(row.get(0)),
                    row.get(1),
                    Double.parseDouble(row.get(2)),
                    words(row.get(3)),
                    words(row.get(4))))
            .toList();

    private final UnicodeScript script;
    private final String text;
    private final int letters;

    private Script(UnicodeScript script, String text, int letters) {
        this.script = script;
        this.text = text;
        this.letters = letters;
    }

    /** Signs of a language: so large a share of the letters are of the first ones, and less of the others. */
    private record Letters(UnicodeScript script, String language, double share, List<String> has, List<String> lacks) {
        boolean fit(String text, int letters) {
            return count(text, has) >= share * letters && count(text, lacks) < share * letters;
        }

        private static int count(String text, List<String> signs) {
            int count = 0;
            for (String sign : signs) {
                for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
                    count++;
                }
            }
            return count;
        }
    }

    /**
     * The script of {@code text}; absent when it has no letters or those of another one, as the Latin.
     *
     * @param share of the letters that are to be of one script, 0..1
     */
    static Optional<Script> of(String text, double share) {
        int letters = 0;
        int latin = 0;
        double enough = (1 - share) * text.length(); // nearly every text has them before its end
        for (int i = 0; i < text.length() && latin <= enough; i++) {
            char c = text.charAt(i);
            char lower = (char) (c | 0x20);
            if (c < 0x80 ? lower >= 'a' && lower <= 'z' : Character.isLetter(c)) {
                letters++;
                latin += c < LAST_LATIN ? 1 : 0;
            }
        }
        if (latin > enough || latin > (1 - share) * letters) {
            return Optional.empty();
        }
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > 0 && kana >= SOME_KANA * letters) {
            counts.put(UnicodeScript.HIRAGANA, kana + counts.getOrDefault(UnicodeScript.HAN, 0));
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() >= share * letters && LANGUAGES.containsKey(count.getKey())) {
                return Optional.of(new Script(count.getKey(), text, letters));
            }
        }
        return Optional.empty();
    }

    /** Its language, ISO 639-1, where {@code declared} is one of the script's or the letters tell. */
    Optional<String> language(Optional<String> declared) {
        List<String> languages = LANGUAGES.get(script);
        Optional<String> own = declared.filter(languages::contains);
        if (own.isPresent()) {
            return own;
        }
        List<Letters> signs =
                LETTERS.stream().filter(row -> row.script == script).toList();
        return signs.isEmpty()
                ? Optional.of(languages.get(0))
                : signs.stream()
                        .filter(row -> row.fit(text, letters))
                        .findFirst()
                        .map(Letters::language);
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split(" ", -1));
    }
}
