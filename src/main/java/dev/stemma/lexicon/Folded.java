package dev.stemma.lexicon;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are looked up. */
public final class Folded {
    /** Latin letters with their accents, the greatest part of what policies hold beyond ASCII. */
    private static final int TABLE = 0x250;

    private static final String[] LETTERS = new String[TABLE];

    /** What each character of ASCII folds to, a space for what parts words. */
    private static final byte[] ASCII = new byte[0x80];

    /** The fold of a character that hangs on its neighbours. */
    private static final byte NEIGHBOURS = 0;

    static {
        for (char c = 0; c < 0x80; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : (byte) ' ';
        }
        for (char c : "'()".toCharArray()) {
            ASCII[c] = NEIGHBOURS;
        }
        for (char c = 0x80; c < TABLE; c++) {
            if (Character.isLetterOrDigit(c)) {
                LETTERS[c] = withoutAccents(String.valueOf(c));
            }
        }
    }

    /** The folded form of each later character once it was asked for; {@link #UNKNOWN} before. Threads may fill it twice, with the same. */
    private static final char[] LATER = new char[1 << 16];

    private static final char UNKNOWN = 0;
    /** A character that folds to several, or whose fold hangs on its neighbours. */
    private static final char SEVERAL = 1;
    /** A mark over a letter. */
    private static final char NOTHING = 2;

    private static final char PARTS_WORDS = ' ';

    private Folded() {}

    /**
     * {@code text} in lower case, without accents, apostrophes and brackets around a plural {@code (s)}; all that is neither
     * letter nor digit becomes one space; no space at the ends.
     */
    public static String of(CharSequence text) {
        if (isFolded(text)) {
            return text.toString();
        }
        byte[] plain = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < plain.length; i++) {
            char c = text.charAt(i);
            byte folded = c < 0x80 ? ASCII[c] : NEIGHBOURS;
            if (folded == NEIGHBOURS) {
                return ofAny(text);
            }
            if (folded != ' ') {
                plain[length++] = folded;
            } else if (length > 0 && plain[length - 1] != ' ') {
                plain[length++] = ' ';
            }
        }
        int end = length > 0 && plain[length - 1] == ' ' ? length - 1 : length;
        return new String(plain, 0, end, StandardCharsets.ISO_8859_1);
    }

    /** The same for text of any script. */
    private static String ofAny(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean foreign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c >= 0x80 && c < TABLE && LETTERS[c] != null) {
                out.append(LETTERS[c]);
            } else if (c >= TABLE && c != '\u2019' && later(c) != PARTS_WORDS) {
                char folded = later(c);
                foreign |= folded == SEVERAL;
                if (folded != NOTHING) {
                    out.append(folded == SEVERAL ? c : folded);
                }
            } else if (!vanishes(text, i) && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return foreign ? withoutAccents(out.toString()) : out.toString();
    }

    /** Whether {@code text} is its own folded form: small letters and digits, single spaces in between. */
    private static boolean isFolded(CharSequence text) {
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            boolean parts = c == ' ' && i > 0 && i + 1 < n && text.charAt(i - 1) != ' ';
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && !parts) {
                return false;
            }
        }
        return true;
    }

    /** The folded form of one character if that is one character, a space for what parts words; 0 when only a whole word can be folded. */
    static char of(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        if (c == '\'' || c == '\u2019' || c == '(' || c == ')') {
            return 0;
        }
        if (c >= TABLE) {
            char folded = later(c);
            return folded == SEVERAL || folded == NOTHING ? 0 : folded;
        }
        String letter = c < 0x80 ? null : LETTERS[c];
        return letter == null ? ' ' : letter.length() == 1 ? letter.charAt(0) : 0;
    }

    /** The fold of {@code c}, of {@link #TABLE} or above. */
    private static char later(char c) {
        char folded = LATER[c];
        if (folded == UNKNOWN) {
            folded = foldLater(c);
            LATER[c] = folded;
        }
        return folded;
    }

    private static char foldLater(char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return NOTHING;
        }
        if (!Character.isLetterOrDigit(c)) {
            return PARTS_WORDS;
        }
        String folded = withoutAccents(String.valueOf(c));
        return folded.length() != 1 || c == '\u03A3'
                ? SEVERAL
                : folded.charAt(0); // a sigma at a word's end is another letter
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
