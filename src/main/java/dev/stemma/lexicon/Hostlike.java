package dev.stemma.lexicon;

import java.util.Locale;
import java.util.Set;

/** Whether a cell's text is a host or an address, without asking a list of all suffixes. */
public final class Hostlike {
    private static final Set<String> SUFFIXES = Set.of(
            "com",
            "net",
            "org",
            "info",
            "edu",
            "gov",
            "int",
            "mil",
            "biz",
            "name",
            "mobi",
            "shop",
            "cloud",
            "online",
            "site",
            "store",
            "tech",
            "app",
            "dev",
            "agency",
            "live",
            "life",
            "news",
            "club",
            "web",
            "digital",
            "systems",
            "services",
            "group",
            "media",
            "world",
            "health",
            "academy",
            "asia",
            "cat",
            "tel",
            "travel",
            "jobs",
            "xyz",
            "global",
            "solutions",
            "network",
            "software",
            "email",
            "link",
            "space",
            "press",
            "london",
            "paris",
            "berlin",
            "local",
            "aero",
            "museum");

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
        String suffix = s.substring(n - label, n).toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(suffix)
                || (label == 2
                        && Character.isLetter(suffix.charAt(0))
                        && Character.isLetter(suffix.charAt(1))
                        && !suffix.equals("js"));
    }
}
