package dev.stemma.lexicon;

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
        if (oneWord && (CookieNames.isTechnical(s) || CookieNames.isKnown(s)) && !isPlainWord(s)) {
            return NAME;
        }
        if (isNumber(s)) {
            return NUMBER;
        }
        if (Durations.read(s).filter(Durations.Lasting::whole).isPresent()) {
            return DURATION;
        }
        if (Vocabulary.STORAGE.whole(s).isPresent()) {
            return STORAGE;
        }
        if (Vocabulary.PARTY.whole(s).isPresent()) {
            return PARTY;
        }
        if (Vocabulary.CATEGORIES.whole(s).isPresent()) {
            return CATEGORY;
        }
        int words = words(s);
        if (words >= PROSE_WORDS || (words > 2 && endsAsSentence(s))) {
            return PROSE;
        }
        return LABEL;
    }

    /** A word that lists of names know and that also is a value: {@code HTTP}, {@code Session}, {@code Store}. */
    private static boolean isPlainWord(String s) {
        return Vocabulary.STORAGE.whole(s).isPresent()
                || Vocabulary.DURATION_KINDS.whole(s).isPresent()
                || Vocabulary.CATEGORIES.whole(s).isPresent()
                || Vocabulary.PARTY.whole(s).isPresent()
                || Durations.read(s).filter(Durations.Lasting::whole).isPresent();
    }

    /** Whether {@code s} holds digits and nothing but digits and the signs around them. */
    public static boolean isNumber(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!(c >= '0' && c <= '9') && ".,%-+/ €$£".indexOf(c) < 0) {
                return false;
            }
        }
        return s.chars().anyMatch(c -> c >= '0' && c <= '9');
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
