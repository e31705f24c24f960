package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The words by which a text says that it speaks of cookies, or of what else is stored like them. Immutable and thread-safe. */
public final class CookieWords {
    /** What a word speaks of. */
    public enum Kind {
        COOKIE,
        TRACKER,
        NONE
    }

    private record Word(String word, Kind kind) {}

    private static final Word[] NO_WORDS = {};

    /** Those that begin with a letter below this one are found by it, the others are looked through: they are few. */
    private static final int BY_LETTER = 0x180;

    /** So many letters are taken out of a text at a time. */
    private static final int SOME = 512;

    private static final Word[][] WORDS = new Word[BY_LETTER + 1][];

    /** For a first letter, the last six bits of second letters, as a set: it may let others through, and they are looked at. */
    private static final long[] SECOND = new long[BY_LETTER + 1];

    static {
        Arrays.fill(WORDS, NO_WORDS);
        for (List<String> row : DataFile.rows(CookieWords.class, "cookie-words.tsv", 2)) {
            Word word = new Word(row.get(1), row.get(0).equals("cookie") ? Kind.COOKIE : Kind.TRACKER);
            add(word, word.word.charAt(0));
            if (Character.toUpperCase(word.word.charAt(0)) < BY_LETTER) {
                add(word, Character.toUpperCase(word.word.charAt(0)));
            }
        }
    }

    private CookieWords() {}

    private static void add(Word word, char first) {
        int at = Math.min(first, BY_LETTER);
        WORDS[at] = Arrays.copyOf(WORDS[at], WORDS[at].length + 1);
        WORDS[at][WORDS[at].length - 1] = word;
        char second = word.word.charAt(1);
        SECOND[at] |= 1L << second | 1L << Character.toUpperCase(second);
    }

    /** Whether one of them stands in {@code text}. */
    public static boolean areIn(String text) {
        return next(text, 0, text.length()) < text.length();
    }

    /**
     * Where the next of them begins, at {@code from} or behind it and before {@code to}, or {@code to}.
     *
     * @throws IndexOutOfBoundsException if {@code from} or {@code to} lies outside of the text, or {@code to} before {@code from}
     */
    public static int next(String text, int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        char[] some = new char[Math.min(to - from, SOME) + 1];
        for (int at = from; at < to; at += SOME) {
            int letters = Math.min(to - at, SOME);
            text.getChars(at, Math.min(at + letters + 1, text.length()), some, 0);
            for (int i = 0; i < letters; i++) {
                if ((SECOND[Math.min(some[i], BY_LETTER)] & 1L << some[i + 1]) != 0 && at(text, at + i) != Kind.NONE) {
                    return at + i;
                }
            }
        }
        return to;
    }

    /**
     * What the word at {@code at} speaks of, whatever its case, also inside another one ({@code Sitzungscookies}, {@code ConsentCookies} where
     * two words were glued), but not in a name of a program: {@code CallTracker}, {@code SSL_OP_COOKIE}.
     */
    public static Kind at(String text, int at) {
        for (Word word : WORDS[Math.min(text.charAt(at), BY_LETTER)]) {
            if (stands(word.word, text, at) && !isInAName(word.kind, text, at)) {
                return word.kind;
            }
        }
        return Kind.NONE;
    }

    /** The last letter is asked first: most words that begin as one of these do end otherwise. */
    private static boolean stands(String word, String text, int at) {
        int last = at + word.length() - 1;
        return last < text.length()
                && Character.toLowerCase(text.charAt(last)) == word.charAt(word.length() - 1)
                && text.regionMatches(true, at, word, 0, word.length());
    }

    private static boolean isInAName(Kind kind, String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        return Character.isUpperCase(text.charAt(at))
                && (before == '_' || (kind == Kind.TRACKER && Character.isLetter(before)));
    }
}
