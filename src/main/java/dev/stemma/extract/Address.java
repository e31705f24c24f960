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
        for (int at = next(text, 0); at >= 0 && found.size() < most; ) {
            int end = end(text, at);
            Address address = of(text, at, end);
            if (address != null) {
                found.add(address);
            }
            at = next(text, Math.max(end, at + 4));
        }
        return found;
    }

    private static Address of(String text, int start, int end) {
        String printed = text.substring(start, end);
        boolean bare = printed.regionMatches(true, 0, "www.", 0, 4);
        String url = bare ? "https://" + printed : printed;
        int host = url.indexOf("://") + 3;
        int path = indexOfAny(url, "/?#", host);
        String authority = path < 0 ? url.substring(host) : url.substring(host, path);
        String name = authority.substring(authority.indexOf('@') + 1);
        int port = name.indexOf(':');
        String plain = port < 0 ? name : name.substring(0, port);
        if (plain.indexOf('.') < 0 || (bare && !Hostlike.is(plain))) {
            return null;
        }
        boolean onlySlash = path >= 0 && url.length() == path + 1 && url.charAt(path) == '/';
        return new Address(onlySlash ? url.substring(0, path) : url, new Span(start, end));
    }

    /** Start of the next {@code http://}, {@code https://} or {@code www.} at a word's begin. */
    private static int next(String text, int from) {
        int scheme = text.indexOf("://", from);
        while (scheme >= 0 && schemeStart(text, scheme) < from) {
            scheme = text.indexOf("://", scheme + 3);
        }
        int www = text.indexOf("www.", from);
        while (www > 0 && (Character.isLetterOrDigit(text.charAt(www - 1)) || text.charAt(www - 1) == '/')) {
            www = text.indexOf("www.", www + 4);
        }
        int http = scheme < 0 ? -1 : schemeStart(text, scheme);
        return http < 0 ? www : www < 0 ? http : Math.min(http, www);
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
            if (c <= ' '
                    || c == '\u00A0'
                    || "<>\"|\\^`{}\u201C\u201D\u00AB\u00BB\u2019".indexOf(c) >= 0
                    || (c == ')' && open == 0)
                    || c == ']') {
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

    private static int indexOfAny(String s, String chars, int from) {
        for (int i = from; i < s.length(); i++) {
            if (chars.indexOf(s.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
