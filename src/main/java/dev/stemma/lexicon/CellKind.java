package dev.stemma.lexicon;

import java.util.Set;
import java.util.stream.Stream;

/** What a cell's text looks like, whatever its column is called. */
public enum CellKind {
    EMPTY,
    /** A known or technical cookie name, or a list of them. */
    NAME,
    DURATION,
    HOST,
    STORAGE,
    PARTY,
    CATEGORY,
    NUMBER,
    /** A few words that say nothing by their form. */
    LABEL,
    /** A phrase or sentence. */
    PROSE;

    private static final int PROSE_WORDS = 6;

    /** Of the values: what begins with neither one of these words nor a digit is none. */
    private static final PhraseEdges VALUES = new PhraseEdges(Stream.of(
                    Vocabulary.STORAGE.openings(),
                    Durations.openings(),
                    Vocabulary.PARTY.openings(),
                    Vocabulary.CATEGORIES.openings())
            .flatMap(Set::stream)
            .toList());

    /** The kind of {@code text}; the most telling one when several fit. */
    public static CellKind of(CharSequence text) {
        int n = text.length();
        if (n == 0) {
            return EMPTY;
        }
        if (n > 160) {
            return PROSE;
        }
        String s = text.toString();
        boolean oneWord = s.indexOf(' ') < 0;
        if (oneWord && Hostlike.is(s)) {
            return HOST;
        }
        CellKind value = mayBeValue(s) ? value(s, n > Vocabulary.LONGEST ? "" : Folded.of(s)) : null;
        boolean known = oneWord && CookieNames.isKnown(s);
        if (value == null && oneWord && (known || CookieNames.isTechnical(s))) {
            return NAME;
        }
        // cookies_preferences is a cookie, "Cookie preferences" and strictly_necessary are kinds of them
        if (value == CATEGORY && known && s.indexOf('_') >= 0) {
            return NAME;
        }
        if (isNumber(s)) {
            return NUMBER;
        }
        if (value != null) {
            return value;
        }
        int words = words(s);
        if (words >= PROSE_WORDS || (words > 2 && endsAsSentence(s))) {
            return PROSE;
        }
        return LABEL;
    }

    private static boolean mayBeValue(String s) {
        return DurationWords.isDigit(s.charAt(0)) || VALUES.mayOpen(s, 0, s.length());
    }

    /** The kind of a cell that is all one known value; null for others. */
    private static CellKind value(String s, String folded) {
        // before durations: "local storage" is what some tables print for a time
        if (!folded.isEmpty() && Vocabulary.STORAGE.wholeFolded(folded).isPresent()) {
            return STORAGE;
        }
        if (Durations.isWhole(s, folded)) {
            return DURATION;
        }
        if (folded.isEmpty()) {
            return null;
        }
        if (Vocabulary.PARTY.wholeFolded(folded).isPresent()) {
            return PARTY;
        }
        return Vocabulary.CATEGORIES.wholeFolded(folded).isPresent() ? CATEGORY : null;
    }

    /** Whether {@code s} holds digits and nothing but digits and the signs around them. */
    public static boolean isNumber(String s) {
        boolean digits = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && ".,%-+/ €$£".indexOf(c) < 0) {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }

    private static boolean endsAsSentence(String s) {
        char last = s.charAt(s.length() - 1);
        return last == '.' || last == '!' || last == '?';
    }

    private static int words(String s) {
        int words = 0;
        for (int i = 0; i < s.length(); i++) {
            words += s.charAt(i) != ' ' && (i == 0 || s.charAt(i - 1) == ' ') ? 1 : 0;
        }
        return words;
    }
}
