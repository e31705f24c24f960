package dev.stemma.sign;

import java.util.Optional;

/**
 * What a reader sees of a text with light markup: no images, no link targets, no tags, no emphasis and heading marks; white
 * space folded, quotes straight, lower case. Only for looking up phrases on short pages.
 */
public final class SeenText {
    /** Letters of a word where no space parts words. */
    private static final int UNSPACED = 2;

    private SeenText() {}

    /**
     * The visible text of a short page, empty when it has no word; absent when it has {@code maxChars} or more than {@code maxWords}
     * words: no more is read than shows that.
     */
    public static Optional<String> of(String text, int maxChars, int maxWords) {
        char[] out = new char[Math.min(maxChars, text.length()) + 1];
        int length = 0;
        boolean space = false;
        int words = 1;
        int at = 0;
        while (at < text.length() && length < maxChars && words <= maxWords) {
            char c = text.charAt(at);
            char lower = (char) (c | 0x20);
            boolean letter = lower >= 'a' && lower <= 'z'; // nearly all
            int skip = letter ? at : skipped(text, at);
            if (skip > at) {
                at = skip;
                continue;
            }
            at++;
            if (!letter && Reading.isSpace(c)) {
                space = true;
            } else if (letter || !isMark(c)) {
                if (space && length > 0) {
                    out[length++] = ' ';
                    words++;
                }
                space = false;
                out[length++] = letter ? lower : folded(c);
            }
        }
        if (!hasWord(out, length)) {
            return Optional.of("");
        }
        return length >= maxChars || words > maxWords ? Optional.empty() : Optional.of(String.valueOf(out, 0, length));
    }

    /** Whether a reader sees a letter or digit at all, but for those of bare addresses. */
    public static boolean anyWord(String text) {
        int at = 0;
        while (at < text.length()) {
            int skip = Math.max(skipped(text, at), address(text, at));
            if (skip > at) {
                at = skip;
            } else if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    /** Words of a visible text. */
    public static int words(String visible) {
        int spaces = 0;
        int unspaced = 0;
        for (int i = 0; i < visible.length(); i++) {
            spaces += visible.charAt(i) == ' ' ? 1 : 0;
            unspaced += isUnspaced(visible.charAt(i)) ? 1 : 0;
        }
        return visible.isEmpty() ? 0 : spaces + 1 + unspaced / UNSPACED;
    }

    /** Whether it is a letter of Chinese or Japanese, which put no space between words. */
    public static boolean isUnspaced(char c) {
        return (c >= 0x3040 && c < 0x3100) || (c >= 0x3400 && c < 0xA000);
    }

    private static int skipped(String text, int at) {
        char c = text.charAt(at);
        if (c > '<') { // nearly all
            return at;
        }
        if (c == '!' && text.startsWith("![", at)) {
            int label = text.indexOf("](", at);
            return label < 0 ? at : Math.max(at, target(text, label + 1));
        }
        if (c == '(' && at > 0 && text.charAt(at - 1) == ']') {
            return target(text, at);
        }
        if (c == '<') {
            int close = text.indexOf('>', at);
            boolean tag = at + 1 < text.length()
                    && (text.charAt(at + 1) == '/'
                            || text.charAt(at + 1) == '!'
                            || Character.isLetter(text.charAt(at + 1)));
            return tag && close > 0 && close - at < 2000 && !text.startsWith("<http", at) ? close + 1 : at;
        }
        return at;
    }

    /** Behind the bare address that begins at {@code at}, if one does. */
    private static int address(String text, int at) {
        boolean begins =
                text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
        int end = at;
        while (begins && end < text.length() && !Reading.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int target(String text, int open) {
        int close = text.indexOf(')', open);
        return close < 0 ? open : close + 1;
    }

    private static boolean isMark(char c) {
        return c == '*'
                || c == '_'
                || c == '#'
                || c == '='
                || c == '`'
                || c == '['
                || c == ']'
                || c == '\\'
                || c == '\u200B';
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : Character.toLowerCase(c);
    }

    private static boolean hasWord(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (Character.isLetterOrDigit(text[i])) {
                return true;
            }
        }
        return false;
    }
}
