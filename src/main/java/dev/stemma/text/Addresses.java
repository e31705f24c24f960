package dev.stemma.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where URLs, e-mail addresses and bare host names end in running text, which is in UTF-8. */
final class Addresses {
    private static final String[] SCHEMES = {"https", "http", "ftps", "ftp"};

    private static final byte[] IDEOGRAPHIC_STOP = "\u3002".getBytes(StandardCharsets.UTF_8);

    /** What no URL has in it. */
    private static final boolean[] ENDS_URL = new boolean[0x80];

    static {
        for (char c = 0; c < ENDS_URL.length; c++) {
            ENDS_URL[c] = c <= ' ' || "<>\"`|\\".indexOf(c) >= 0;
        }
    }

    private Addresses() {}

    /** Start of the scheme that ends at {@code end}, at or after {@code start}; -1 when it is none that documents use. */
    static int schemeStart(byte[] text, int start, int end) {
        for (String scheme : SCHEMES) {
            int at = end - scheme.length();
            if (at >= start && isAt(text, at, scheme)) {
                return at;
            }
        }
        return -1;
    }

    /** End of the URL that goes on at {@code from}: up to white space or a delimiter, closing punctuation left out. */
    static int urlEnd(byte[] text, int from) {
        int at = from;
        int open = 0; // RFC 3986 appendix C: a closing bracket belongs to the URL when its opening one does
        while (at < text.length) {
            byte c = text[at];
            if (c >= 0 ? ENDS_URL[c] : c == IDEOGRAPHIC_STOP[0] && startsWith(text, at, IDEOGRAPHIC_STOP)) {
                break;
            }
            if (c == '(' || c == '[') {
                open++;
            } else if (c == ')' || c == ']') {
                if (open == 0) {
                    break;
                }
                open--;
            }
            at++;
        }
        while (at > from && ".,;:!?'*_".indexOf(text[at - 1]) >= 0) {
            at--;
        }
        return at;
    }

    /** End of the address whose {@code @} stands at {@code at}; {@code at} when no host follows. */
    static int mailEnd(byte[] text, int at) {
        int end = at + 1;
        while (end < text.length && (text[end] == '-' || text[end] == '.' || LettersAndDigits.has(text, end))) {
            end = Units.next(text, end);
        }
        while (end > at + 1 && isSign(text[end - 1])) {
            end--;
        }
        return lastDot(text, at + 2, end) > 0 ? end : at;
    }

    /** End of the host in the name {@code start..end}; {@code start} when it is none. */
    static int hostEnd(byte[] text, int start, int end) {
        int last = end;
        while (last > start && isSign(text[last - 1])) {
            last--;
        }
        int dot = lastDot(text, start + 1, last);
        if (dot < 0 || Units.count(text, dot + 1, last) < 2 || !labels(text, start, last)) {
            return start;
        }
        boolean known = Endings.KNOWN.contains(Utf8.text(text, dot + 1, last - dot - 1));
        return known || isAt(text, start, "www.") ? last : start;
    }

    /** Skips the dot of a cookie's domain, as in {@code .example.org}. */
    static int hostStart(byte[] text, int start) {
        int at = start;
        while (isSign(text[at])) {
            at++;
        }
        return at;
    }

    /** End of the path that follows a host ending at {@code end}; {@code end} when there is none but a slash. */
    static int pathEnd(byte[] text, int end) {
        if (end >= text.length || text[end] != '/') {
            return end;
        }
        int last = urlEnd(text, end + 1);
        return last > end + 1 ? last : end;
    }

    /** The last dot in {@code from..to}; -1 when there is none. Never looks further: that would be quadratic. */
    private static int lastDot(byte[] text, int from, int to) {
        int dot = to - 1;
        while (dot >= from && text[dot] != '.') {
            dot--;
        }
        return dot >= from ? dot : -1;
    }

    private static boolean labels(byte[] text, int start, int end) {
        boolean letter = false;
        for (int i = Units.next(text, start); i < end; i = Units.next(text, i)) {
            byte c = text[i];
            if (c == '%' || c == '+' || (c == '.' && text[i - 1] == '.')) {
                return false;
            }
            letter |= Character.isLetter(Units.at(text, i));
        }
        return letter;
    }

    /** Whether {@code word}, which is ASCII in lower case, stands at {@code at} in any case. */
    private static boolean isAt(byte[] text, int at, String word) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            byte c = text[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] text, int at, byte[] word) {
        return at + word.length <= text.length && Arrays.equals(text, at, at + word.length, word, 0, word.length);
    }

    /** Whether it is a character of ASCII and no letter or digit. */
    private static boolean isSign(byte c) {
        return c >= 0 && !LettersAndDigits.has((char) c);
    }

    /** Loaded when first used. */
    private static final class Endings {
        /** Lower case only: a sentence without a space after its full stop goes on with a capital. */
        static final Set<String> KNOWN = DataFile.words(Addresses.class, "top-level-domains.tsv").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
