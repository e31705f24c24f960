package dev.stemma.cut;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A last word of two letters and more that is known nowhere; of one there is {@link LoneLetter}.
 *
 * @param paired whether it stands behind the same word elsewhere, and goes on there
 * @param shouted whether it ends a line of running capitals
 * @param named whether a name is to stand there: behind {@code by}, behind a label and a colon
 * @param longer a word of the document that goes on where it stops
 * @param known a word of the lexicon that does
 * @param ending whether words of the language end like it
 * @param listed whether there is a list of this language's words that is long enough to show how they end
 * @param alike whether another word of the document ends like it, where there is no such list
 * @param longLine whether its line is longer than labels are: nobody knows the running text of all languages
 */
record Stump(
        String word,
        Context context,
        boolean paired,
        boolean shouted,
        boolean named,
        Optional<String> longer,
        Optional<String> known,
        boolean ending,
        boolean listed,
        boolean alike,
        boolean longLine) {
    static final int MIN = 3;

    /** What a word takes on to become another form of itself: a longer word of the document that differs by one is no witness. */
    static final Set<String> INFLECTIONS = Set.of(
            "s", "es", "e", "n", "en", "er", "ern", "em", "r", "d", "ed", "ing", "ly", "x", "a", "o", "i", "as", "os",
            "ne", "nes", "le", "les", "ment", "al", "ally", "y");

    /** Of these some make a plural. */
    static final Set<String> PLURALS = Set.of("s", "es", "n", "en", "x");

    /** A short capitalised word alone below a paragraph: a signature as often as a stump, so no accusation. */
    private static final double SIGNED = 0.6;

    /** A longer one of a language without a list may end as no other language has it: 56 of 7,754 whole manuals and helps in 30 languages ended so (2026-11-29). */
    private static final int SHORT = MIN + 1;

    /** What it weighs, 0 to 1. */
    double weight() {
        boolean running = context.compareTo(Context.PROSE) >= 0;
        boolean bent = !listed && !running
                && !longLine; // a label may end with any form of a word, and all forms of it nobody knows
        if (paired) {
            return bent ? 0.6 : 0.85;
        }
        boolean plain = Character.isLowerCase(word.codePointAt(0));
        if (!plain && !ending && known.isPresent() && word.length() > MIN + 1) {
            return named ? 0.5 : 0.8; // hardly a name begins as a word does and ends like none
        }
        if (alike) {
            return running ? 0.4 : 0; // what has more letters elsewhere is another form of it
        }
        boolean witness = goesOn(word, longer);
        if (!plain) {
            if (shouted && longer.isPresent()) {
                return 0.8;
            }
            boolean begun = context == Context.BEGUN && longer.isPresent() && !capitals();
            if (witness || begun || (running && !ending && known.isPresent() && word.length() > MIN)) {
                return 0.85;
            }
            return context == Context.FRESH && !ending && word.length() <= MIN && !capitals()
                    ? SIGNED
                    : running ? 0.3 : 0;
        }
        boolean told = listed || known.isPresent() || longer.isPresent() || word.length() <= SHORT;
        if (running && !ending && told) {
            return 0.95;
        }
        if (witness) {
            return bent ? 0.6 : 0.87;
        }
        if (known.isEmpty() && longer.isEmpty()) {
            return running ? 0.4 : 0;
        }
        return switch (context) {
            case PARAGRAPH, WRAPPED -> 0.85;
            case PROSE -> known.isPresent() && !plural() ? 0.8 : 0.6;
            case WORDS -> ending || !listed ? 0.5 : 0.8;
            case COUNTED, LABEL, LONE, FRESH, BEGUN -> ending ? 0 : 0.4;
        };
    }

    /** Whether all that a longer word of the document has more is what makes a plural. */
    private boolean plural() {
        return longer.isEmpty() || PLURALS.contains(longer.get().substring(word.length()));
    }

    private boolean capitals() {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a word of the document goes on where it stops, and is no other form of it. */
    static boolean goesOn(String word, Optional<String> longer) {
        return word.length() >= MIN
                && longer.filter(other -> !INFLECTIONS.contains(
                                other.substring(word.length()).toLowerCase(Locale.ROOT)))
                        .isPresent();
    }
}
