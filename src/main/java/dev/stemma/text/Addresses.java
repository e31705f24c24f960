package dev.stemma.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where URLs, e-mail addresses and bare host names end in running text. */
final class Addresses {
    private static final String[] SCHEMES = {"https", "http", "ftps", "ftp"};

    private Addresses() {}

    /** Start of the scheme that ends at {@code end}, at or after {@code start}; -1 when it is none that documents use. */
    static int schemeStart(String text, int start, int end) {
        for (String scheme : SCHEMES) {
            int at = end - scheme.length();
            if (at >= start && startsWith(text, at, scheme)) {
                return at;
            }
        }
        return -1;
    }

    /** End of the URL that goes on at {@code from}: up to white space or a delimiter, closing punctuation left out. */
    static int urlEnd(String text, int from) {
        int at = from;
        int open = 0; // RFC 3986 appendix C: a closing bracket belongs to the URL when its opening one does
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || c == '|' || c == '\\' || c == '\u3002') {
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
        while (at > from && ".,;:!?'*_".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** End of the address whose {@code @} stands at {@code at}; {@code at} when no host follows. */
    static int mailEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && hostChar(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !LettersAndDigits.has(text.charAt(end - 1))) {
            end--;
        }
        return lastDot(text, at + 2, end) > 0 ? end : at;
    }

    /** End of the host in the name {@code start..end}; {@code start} when it is none. */
    static int hostEnd(String text, int start, int end) {
        int last = end;
        while (last > start && !LettersAndDigits.has(text.charAt(last - 1))) {
            last--;
        }
        int dot = lastDot(text, start + 1, last);
        if (dot < 0 || last - dot < 3 || !labels(text, start, last)) {
            return start;
        }
        return Endings.KNOWN.contains(text.substring(dot + 1, last)) || startsWith(text, start, "www.") ? last : start;
    }

    /** Skips the dot of a cookie's domain, as in {@code .example.org}. */
    static int hostStart(String text, int start) {
        int at = start;
        while (!LettersAndDigits.has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** End of the path that follows a host ending at {@code end}; {@code end} when there is none but a slash. */
    static int pathEnd(String text, int end) {
        if (end >= text.length() || text.charAt(end) != '/') {
            return end;
        }
        int last = urlEnd(text, end + 1);
        return last > end + 1 ? last : end;
    }

    /** The last dot in {@code from..to}; -1 when there is none. Never looks further: that would be quadratic. */
    private static int lastDot(String text, int from, int to) {
        int dot = to - 1;
        while (dot >= from && text.charAt(dot) != '.') {
            dot--;
        }
        return dot >= from ? dot : -1;
    }

    private static boolean labels(String text, int start, int end) {
        boolean letter = false;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '+' || (c == '.' && text.charAt(i - 1) == '.')) {
                return false;
            }
            letter |= Character.isLetter(c);
        }
        return letter;
    }

    /** In any case, as {@link String#regionMatches} has it; {@code prefix} is in lower case. */
    private static boolean startsWith(String text, int at, String prefix) {
        if (at + prefix.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char c = text.charAt(at + i);
            if (c != prefix.charAt(i) && Character.toLowerCase(Character.toUpperCase(c)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hostChar(char c) {
        return c == '-' || c == '.' || LettersAndDigits.has(c);
    }

    /** Loaded when first used. */
    private static final class Endings {
        /** Lower case only: a sentence without a space after its full stop goes on with a capital. */
        static final Set<String> KNOWN = DataFile.words(Addresses.class, "top-level-domains.tsv").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
