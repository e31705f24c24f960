package dev.stemma.charset;

import dev.stemma.text.DataFile;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The letters beyond ASCII that the words of one language have. Immutable. */
public final class LanguageLetters {
    static final List<LanguageLetters> ALL = load();

    /** Latin letters beyond are written by few languages, none of which an alphabet here stands for. */
    private static final int END_OF_EXTENDED_B = 0x250;

    private final Set<Character> letters;
    private final List<Charset> charsets;

    private LanguageLetters(Set<Character> letters, List<Charset> charsets) {
        this.letters = letters;
        this.charsets = charsets;
    }

    /** Those it was written in on the web before UTF-8, as far as one can be told by its letters. */
    List<Charset> charsets() {
        return charsets;
    }

    /** Whether {@code letter}, small or capital, is one of it. */
    boolean has(char letter) {
        return letters.contains(Character.toLowerCase(letter));
    }

    /**
     * How many of the Latin letters beyond ASCII in {@code text}, up to U+024F, the alphabet does not have that has most of
     * them: 0 where one language may have written it all, and of texts in other scripts.
     */
    public static int foreignLetters(String text) {
        int[] times = new int[END_OF_EXTENDED_B];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC0 && c < END_OF_EXTENDED_B && Character.isLetter(c)) {
                times[c]++;
            }
        }
        int least = Integer.MAX_VALUE;
        for (LanguageLetters letters : ALL) {
            int foreign = 0;
            for (char c = 0xC0; c < END_OF_EXTENDED_B; c++) {
                foreign += times[c] > 0 && !letters.has(c) ? times[c] : 0;
            }
            least = Math.min(least, foreign);
        }
        return least;
    }

    private static List<LanguageLetters> load() {
        return DataFile.rows(LanguageLetters.class, "alphabets.tsv", 3).stream()
                .map(row -> {
                    Set<Character> letters = new HashSet<>();
                    row.get(1).chars().forEach(c -> letters.add((char) c));
                    List<Charset> charsets = row.get(2).equals("-")
                            ? List.of()
                            : Arrays.stream(row.get(2).split(" "))
                                    .map(Charset::forName)
                                    .toList();
                    return new LanguageLetters(letters, charsets);
                })
                .toList();
    }
}
