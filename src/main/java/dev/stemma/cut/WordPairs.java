package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which words stand behind which in policies: {@code word-pairs.tsv}. Immutable.
 *
 * <p>{@code demographic inform} ends with a word, and yet it is cut: behind {@code demographic} nobody writes anything that begins so
 * but {@code information}. The pairs are a fact about the language and the same in every run: a count over the corpus at hand would say as
 * much, but the verdict of a document would then change with each that is added, and many corpora are too small to count.
 */
final class WordPairs {
    private static final WordPairs INSTANCE = new WordPairs();

    /** In place of a word, in the list: what stands behind any. */
    private static final String ANYWHERE = "";

    /** The list has no shorter ones of these: {@code tail} is a word, though policies have {@code tailored} alone. */
    private static final int MIN_ANYWHERE = 5;

    private static final String OPENING = "(\"'“‘«*";

    private final Map<String, Map<String, String[]>> behind = new HashMap<>();

    private WordPairs() {
        for (List<String> row : DataFile.rows(WordPairs.class, "word-pairs.tsv", 3)) {
            behind.computeIfAbsent(row.get(0), language -> new HashMap<>())
                    .put(row.get(1), row.get(2).split(" ", -1));
        }
    }

    static WordPairs instance() {
        return INSTANCE;
    }

    /**
     * What the last word of a text was to become: the longer word that policies have behind the word before it, if the last one stands there
     * neither in policies nor in the rest of this text.
     */
    Optional<String> behindTheOneBefore(Reading reading, Span last) {
        String text = reading.text();
        String stump = last.of(text).toLowerCase(Locale.ROOT);
        int space = last.start() - 1;
        if (space <= reading.lastLine().start() || !Character.isSpaceChar(text.charAt(space))) {
            return Optional.empty();
        }
        Span before = reading.wordBefore(space);
        return before.isEmpty()
                ? Optional.empty()
                : goesOn(reading.language(), before.of(text).toLowerCase(Locale.ROOT), stump)
                        .filter(longer -> !LastWord.pairStands(text, before, last));
    }

    /** What it was to become: the longer word that policies have anywhere, if the last one stands nowhere. */
    Optional<String> anywhere(Reading reading, Span last) {
        String text = reading.text();
        String stump = last.of(text).toLowerCase(Locale.ROOT);
        boolean word = last.start() == 0
                || Reading.isSpace(text.charAt(last.start() - 1))
                || OPENING.indexOf(text.charAt(last.start() - 1)) >= 0; // else it may be a part of a code
        return !word || stump.length() < MIN_ANYWHERE || WordList.instance().knows(reading.language(), stump)
                ? Optional.empty()
                : goesOn(reading.language(), ANYWHERE, stump)
                        .filter(longer -> !LastWord.of(text, last).whole());
    }

    /**
     * A word that often stands behind {@code before} and begins with {@code stump}, a known one first; empty when {@code stump} itself
     * stands there.
     *
     * @param before in lower case, as {@code stump}
     */
    Optional<String> goesOn(String language, String before, String stump) {
        String[] words = behind.getOrDefault(language, Map.of()).get(before);
        if (words == null) {
            return Optional.empty();
        }
        int at = Arrays.binarySearch(words, stump);
        int next = -at - 1;
        if (at >= 0 || next == words.length || !words[next].startsWith(stump)) {
            return Optional.empty();
        }
        for (int i = next; i < words.length && words[i].startsWith(stump); i++) {
            if (WordList.instance().knows(language, words[i])) {
                return Optional.of(words[i]);
            }
        }
        return Optional.of(words[next]);
    }
}
