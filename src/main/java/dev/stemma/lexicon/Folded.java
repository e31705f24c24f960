package dev.stemma.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are looked up. */
public final class Folded {
    private Folded() {}

    /**
     * {@code text} in lower case, without accents, apostrophes and brackets around a plural {@code (s)}; all that is neither
     * letter nor digit becomes one space; no space at the ends.
     */
    public static String of(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 0x80;
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c >= 0x80
                    && c != '\u2019'
                    && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                out.append(c);
            } else if (!vanishes(text, i) && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return ascii ? out.toString() : withoutAccents(out.toString());
    }

    private static boolean vanishes(CharSequence text, int i) {
        char c = text.charAt(i);
        return c == '\'' || c == '\u2019' || isPlural(text, i);
    }

    /** Whether the bracket at {@code i} opens or closes an {@code (s)} or {@code (n)} that hangs on a word. */
    private static boolean isPlural(CharSequence text, int i) {
        int open = text.charAt(i) == '(' ? i : text.charAt(i) == ')' ? i - 2 : -1;
        return open > 0
                && open + 2 < text.length()
                && text.charAt(open) == '('
                && text.charAt(open + 2) == ')'
                && Character.isLetter(text.charAt(open - 1))
                && Character.isLetter(text.charAt(open + 1));
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == '\u00DF') {
                out.append("ss");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
