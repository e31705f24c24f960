package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import java.util.Locale;
import java.util.Set;

/**
 * One letter behind an apostrophe, at the end of a text: the begin of a word behind one that lost its vowel ({@code l'o}), as French and Italian write them,
 * or the begin of a contraction ({@code you'r}); and not {@code n'y}, {@code cos'è}, {@code don't}.
 */
final class Apostrophe {
    /** Languages that write words that lost their vowel together with the next. */
    private static final Set<String> ELIDING = Set.of("fr", "it");

    private static final Set<String> ELIDED = Set.of(
            "l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "dell", "all", "nell",
            "sull", "dall", "un", "quest");

    /** Behind these {@code a} is a word: {@code il n'a}. */
    private static final Set<String> BEFORE_HAS = Set.of("l", "n", "m", "t", "qu", "jusqu", "lorsqu", "puisqu");

    /** What English shortens {@code are}, {@code have} and {@code will} behind; one letter of these is no word, unlike the {@code d} and {@code s} of others. */
    private static final Set<String> CONTRACTING =
            Set.of("i", "you", "he", "she", "it", "we", "they", "that", "there", "who");

    private static final String CONTRACTION_BEGUN = "rvl";

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
        String own = letter.of(text);
        String first = word.of(text).toLowerCase(Locale.ROOT);
        return ELIDING.contains(reading.language())
                ? ELIDED.contains(first) && !isWord(reading.language(), first, own)
                : reading.language().equals("en") && CONTRACTING.contains(first) && CONTRACTION_BEGUN.contains(own);
    }

    /** Whether {@code letter} is a word behind {@code elided}; without an accent too, as many write it. */
    private static boolean isWord(String language, String elided, String letter) {
        return switch (letter) {
            case "a" -> BEFORE_HAS.contains(elided);
            case "e", "è" -> language.equals("it");
            case "à", "y" -> true;
            default -> false;
        };
    }

    static boolean is(char c) {
        return c == '\'' || c == '’';
    }
}
