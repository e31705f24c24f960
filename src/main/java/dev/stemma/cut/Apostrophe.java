package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import dev.stemma.text.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One letter behind an apostrophe, at the end of a text: the begin of a word behind one that lost its vowel ({@code l'o}), or the begin of a contraction
 * ({@code you'r}); and not {@code n'y}, {@code cos'è}, {@code don't}. Which is which stands in {@code apostrophes.tsv}.
 */
final class Apostrophe {
    /** By language and the word before the apostrophe. */
    private static final Map<String, Behind> BEHIND = DataFile.rows(Apostrophe.class, "apostrophes.tsv", 4).stream()
            .collect(Collectors.toUnmodifiableMap(row -> key(row.get(0), row.get(1)), Behind::of));

    /** Letters behind an apostrophe that begin a word, or that do not. */
    private record Behind(String letters, boolean begin) {
        static Behind of(List<String> row) {
            return new Behind(row.get(2), row.get(3).equals("begun"));
        }

        boolean begins(String letter) {
            return letters.contains(letter) == begin;
        }
    }

    private Apostrophe() {}

    /** Whether a word was cut behind its first letter, {@code letter}, the last one of {@code reading}. */
    static boolean before(Reading reading, Span letter) {
        String text = reading.text();
        int mark = letter.start() - 1;
        int line = reading.lastLine().start();
        if (mark <= line || !is(text.charAt(mark))) {
            return false;
        }
        Span word = reading.wordBefore(mark);
        if (word.start() > line && is(text.charAt(word.start() - 1))) {
            return false; // Rock'n'r
        }
        Behind behind = BEHIND.get(key(reading.language(), word.of(text).toLowerCase(Locale.ROOT)));
        return behind != null && behind.begins(letter.of(text));
    }

    private static String key(String language, String word) {
        return language + " " + word;
    }

    static boolean is(char c) {
        return c == '\'' || c == '’';
    }
}
