package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a cell's text is a host or an address, without asking a list of all suffixes. The endings stand in {@code
 * host-endings.tsv}; one of two letters is a country's.
 */
public final class Hostlike {
    private static final Set<String> ENDINGS = DataFile.words(Hostlike.class, "host-endings.tsv");

    private Hostlike() {}

    /** Whether all of {@code text} is a host ({@code .google.com}, {@code www.example.eu}) or an absolute address. */
    public static boolean is(CharSequence text) {
        int n = text.length();
        if (n < 4 || n > 200) {
            return false;
        }
        String s = text.toString();
        if (s.startsWith("http://") || s.startsWith("https://")) {
            return s.indexOf(' ') < 0;
        }
        int from = s.charAt(0) == '.' ? 1 : 0;
        if (s.indexOf('.', from) < 0) {
            return false;
        }
        int dots = 0;
        int label = 0;
        for (int i = from; i < n; i++) {
            char c = s.charAt(i);
            if (c == '.') {
                if (label == 0) {
                    return false;
                }
                dots++;
                label = 0;
            } else if (c == '/' && dots > 0) {
                n = i;
                break;
            } else if (Character.isLetterOrDigit(c) || c == '-' || (c == '*' && label == 0)) {
                label++;
            } else {
                return false;
            }
        }
        if (dots == 0 || label < 2) {
            return false;
        }
        String ending = s.substring(n - label, n).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending)
                || (label == 2
                        && Character.isLetter(ending.charAt(0))
                        && Character.isLetter(ending.charAt(1))
                        && !ending.equals("js"));
    }
}
