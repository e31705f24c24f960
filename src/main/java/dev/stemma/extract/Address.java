package dev.stemma.extract;

import dev.stemma.lexicon.Hostlike;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An address that stands in a text: absolute, or a bare {@code www.} host.
 *
 * @param url with a scheme; no trailing slash after a bare host
 * @param span as printed
 */
record Address(String url, Span span) {
    /** The addresses of {@code text} in order; at most {@code most} of them. */
    static List<Address> in(String text, int most) {
        List<Address> found = new ArrayList<>();
        int scheme = scheme(text, 0);
        int www = www(text, 0);
        while ((scheme < text.length() || www < text.length()) && found.size() < most) {
            int at = Math.min(scheme, www);
            int end = end(text, at);
            Address address = of(text, at, end);
            if (address != null) {
                found.add(address);
            }
            int from = Math.max(end, at + 4);
            scheme = scheme < from ? scheme(text, from) : scheme;
            www = www < from ? www(text, from) : www;
        }
        return found;
    }

    /** The address at {@code start..end}; null when its host is none. */
    private static Address of(String text, int start, int end) {
        boolean bare = text.regionMatches(true, start, "www.", 0, 4);
        int host = bare ? start : text.indexOf("://", start) + 3;
        int path = host;
        int port = end;
        boolean dotted = false;
        while (path < end && "/?#".indexOf(text.charAt(path)) < 0) {
            char c = text.charAt(path);
            dotted = c != '@' && (dotted || c == '.'); // what stands before an @ is a user
            port = c == ':' ? Math.min(port, path) : port;
            path++;
        }
        int behind = port == end && path == end ? beforeSentence(text, host, end) : end;
        if (!dotted || (bare && !Hostlike.is(text.substring(host, Math.min(behind, Math.min(port, path)))))) {
            return null;
        }
        boolean onlySlash = path + 1 == behind && text.charAt(path) == '/';
        String printed = text.substring(start, onlySlash ? path : behind);
        return new Address(bare ? "https://" + printed : printed, new Span(start, behind));
    }

    /** Where a host ends that the next sentence is glued to, {@code www.oak.com.Most browsers}; {@code end} when it is no host or none is. */
    private static int beforeSentence(String text, int host, int end) {
        int dot = text.lastIndexOf('.', end - 1);
        boolean sentence = dot > host
                && dot + 2 < end
                && Character.isUpperCase(text.charAt(dot + 1))
                && Character.isLowerCase(text.charAt(dot + 2))
                && Character.isLowerCase(text.charAt(dot - 1));
        return sentence && !Hostlike.is(text.substring(host, end)) && Hostlike.is(text.substring(host, dot))
                ? dot
                : end;
    }

    /** Start of the next {@code http://} or {@code https://}; the text's length when there is none. */
    private static int scheme(String text, int from) {
        int colon = text.indexOf("://", from);
        while (colon >= 0 && schemeStart(text, colon) < from) {
            colon = text.indexOf("://", colon + 3);
        }
        return colon < 0 ? text.length() : schemeStart(text, colon);
    }

    /** Start of the next {@code www.} at a word's begin; the text's length when there is none. */
    private static int www(String text, int from) {
        int www = text.indexOf("www.", from);
        while (www > 0 && (Character.isLetterOrDigit(text.charAt(www - 1)) || text.charAt(www - 1) == '/')) {
            www = text.indexOf("www.", www + 4);
        }
        return www < 0 ? text.length() : www;
    }

    private static int schemeStart(String text, int colon) {
        return text.regionMatches(true, colon - 5, "https", 0, 5)
                ? colon - 5
                : text.regionMatches(true, colon - 4, "http", 0, 4) ? colon - 4 : -1;
    }

    private static int end(String text, int start) {
        int end = start;
        int open = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isAround(c) || (c == ')' && open == 0)) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        while (end > start && ".,;:!?'*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** White space and what stands around addresses, never in them. */
    private static boolean isAround(char c) {
        return switch (c) {
            case '\u00A0',
                    '<',
                    '>',
                    '"',
                    '|',
                    '\\',
                    '^',
                    '`',
                    '{',
                    '}',
                    ']',
                    '\u201C',
                    '\u201D',
                    '\u00AB',
                    '\u00BB',
                    '\u2019' -> true;
            default -> c <= ' ';
        };
    }
}
