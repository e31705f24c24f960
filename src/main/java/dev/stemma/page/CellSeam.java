package dev.stemma.page;

import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.FunctionWords;

/** The place where two fragments of a cell meet. */
public final class CellSeam {
    private static final int LEAST_BROKEN = 14;

    private CellSeam() {}

    /** What stands between two fragments once they are joined: nothing behind a hyphen inside a word or inside a known name, else a space. */
    public static String glue(CharSequence before, CharSequence after) {
        int n = before.length();
        boolean hyphen = n > 1
                && after.length() > 0
                && before.charAt(n - 1) == '-'
                && Character.isLetterOrDigit(before.charAt(n - 2))
                && Character.isLetterOrDigit(after.charAt(0));
        return hyphen || n == 0 || breaksName(before, after) ? "" : " ";
    }

    /** {@code VISITOR_INF} above {@code O1_LIVE}: no name by itself, and one that is known with the word below it. */
    private static boolean breaksName(CharSequence before, CharSequence after) {
        if (firstWord(before) < before.length()) {
            return false; // nearly all
        }
        String both = before.toString() + after.subSequence(0, firstWord(after));
        return both.lastIndexOf('_') > 0 && CookieNames.isKnown(both) && !CookieNames.isKnown(before.toString());
    }

    /**
     * Whether two words that stand below each other, the lower one as wide as its column, are one name that had to be broken: {@code cri}
     * above {@code sp-client/session/7b1}. What could be a name above another one is left.
     */
    public static boolean breaksUnknownName(CharSequence before, String after) {
        return after.length() >= LEAST_BROKEN
                && before.length() > 0
                && firstWord(before) == before.length()
                && !Character.isUpperCase(before.charAt(0))
                && !isName(before)
                && !CookieNames.isKnown(after)
                && CookieNames.isTechnical(before + after);
    }

    private static boolean isName(CharSequence word) {
        return CookieNames.isKnown(word) || CookieNames.isTechnical(word);
    }

    /** Whether {@code fragment} is one word that is no plain one and fills the width: an address or a name that had to be broken. */
    public static boolean breaksWord(String fragment, int width) {
        return fragment.length() >= width
                && fragment.length() >= LEAST_BROKEN
                && fragment.indexOf(' ') < 0
                && !fragment.chars().allMatch(Character::isLetter);
    }

    /** Length of the first word of a fragment. */
    public static int firstWord(CharSequence fragment) {
        int i = 0;
        while (i < fragment.length() && !Lines.isSpace(fragment.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Whether a fragment cannot be a whole cell: it ends in a comma, hyphen, slash, function word, or an open bracket. The slash at the
     * end of an address is its own.
     */
    public static boolean isOpen(String fragment) {
        if (fragment.isEmpty()) {
            return false;
        }
        char last = fragment.charAt(fragment.length() - 1);
        if (last == '/') {
            return !endsAddress(fragment);
        }
        if (last == ',' || last == '-' || last == '(' || last == '&' || last == '+' || last == '[') {
            return true;
        }
        int space = fragment.lastIndexOf(' ');
        return (space > 0 && FunctionWords.contains(fragment.substring(space + 1))) || opensBracket(fragment);
    }

    /** Also one whose letters a reader of PDF spaced out: {@code h ttp ://w w w .exam ple.co m/}. */
    private static boolean endsAddress(String fragment) {
        return fragment.contains("://") || fragment.startsWith("www.", fragment.lastIndexOf(' ') + 1);
    }

    /** Whether a bracket in {@code fragment} is still open at its end. */
    public static boolean opensBracket(String fragment) {
        return fragment.lastIndexOf('(') > fragment.lastIndexOf(')')
                || fragment.lastIndexOf('[') > fragment.lastIndexOf(']');
    }

    /** Whether a bracket that {@code fragment} does not open closes in it. */
    public static boolean closesBracket(String fragment) {
        int close = fragment.indexOf(')');
        return close >= 0 && (fragment.indexOf('(') < 0 || fragment.indexOf('(') > close);
    }

    /** Whether a fragment cannot begin a cell: it begins in lower case or with a closing or joining mark. */
    public static boolean goesOn(String fragment) {
        if (fragment.isEmpty()) {
            return false;
        }
        char first = fragment.charAt(0);
        return Character.isLowerCase(first) || ")],;:/&+-".indexOf(first) >= 0;
    }

    /** Whether a mark that ends a sentence or a part of one stands at the end. */
    public static boolean endsSentence(String fragment) {
        char last = fragment.isEmpty() ? ' ' : fragment.charAt(fragment.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == ';';
    }
}
