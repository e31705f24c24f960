package dev.stemma.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host names in addresses, and the domains they are registered under. Stateless. */
public final class Hosts {
    /** What follows these may pass for a port. */
    private static final Set<String> NUMBERED = Set.of("tel", "sms");

    private static final Set<String> OF_SITES = Set.of("http", "https", "ftp");

    /** What a browser puts in front of the address of what it shows or made. */
    private static final Pattern WRAPPED = Pattern.compile("(?i)^(?:view-source|blob):(?=https?://)");

    /** A capture of the Wayback Machine: the time, with marks as {@code id_} behind it, and the address that was captured. */
    private static final Pattern ARCHIVED =
            Pattern.compile("(?i)^(?:https?://)?web\\.archive\\.org(?::\\d+)?/web/\\d{4,14}(?:[a-z]{2}_)?/(.+)$");

    /** Endings of files that are no top-level domains, in an address without a scheme. */
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:[smx]?html?|php\\d?|aspx?|jspx?|cfm|pdf|txt|xml|json|csv|docx?|odt|rtf|warc|gz)");

    private Hosts() {}

    /**
     * The host that {@code url} names, in lower case, internationalized names in their ASCII form; {@code www.} stays.
     * Absent for addresses without one, as {@code about:blank}. A missing scheme is forgiven: {@code example.org/privacy} has a host.
     */
    public static Optional<String> hostOf(String url) {
        String rest = url.strip();
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            rest = rest.substring(scheme + 3);
        } else if (rest.startsWith("//")) {
            rest = rest.substring(2);
        } else if (rest.regionMatches(true, 0, "mailto:", 0, 7)) {
            rest = rest.substring(7);
        }
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        host = host.substring(host.lastIndexOf('@') + 1);
        int colon = host.indexOf(':', host.indexOf(']') + 1);
        if (colon >= 0) {
            if (!isPort(host.substring(colon + 1)) || NUMBERED.contains(host.substring(0, colon))) {
                return Optional.empty();
            }
            host = host.substring(0, colon);
        }
        return ascii(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    /** Digits up to 65535; none is the scheme's own. What follows a colon else makes a scheme of what precedes it. */
    private static boolean isPort(String text) {
        return text.length() <= 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.isEmpty() || Integer.parseInt(text) <= 65_535);
    }

    /**
     * The site that {@code url} belongs to: its host, and of a capture of the Wayback Machine the host that was captured. Absent for
     * addresses that are of no site, as {@code chrome-error://chromewebdata/} and {@code mailto:me@example.org}, and for what is more
     * likely a file or a word than a host: {@code index.html}, {@code N/A}.
     */
    public static Optional<String> siteOf(String url) {
        String address = WRAPPED.matcher(url.strip()).replaceFirst("");
        Matcher archived = ARCHIVED.matcher(address);
        if (archived.matches()) {
            address = archived.group(1);
        }
        int scheme = address.indexOf("://");
        if (scheme >= 0
                ? !OF_SITES.contains(address.substring(0, scheme).toLowerCase(Locale.ROOT))
                : address.regionMatches(true, 0, "mailto:", 0, 7)) {
            return Optional.empty();
        }
        Optional<String> host = hostOf(address);
        return scheme >= 0 || address.startsWith("//") || host.isEmpty() || isLikely(host.get(), address)
                ? host
                : Optional.empty();
    }

    /** Whether a host is likely where no scheme says that there is one. */
    private static boolean isLikely(String host, String address) {
        return host.indexOf('.') > 0 ? !FILE.matcher(host).matches() : address.startsWith(host + ":");
    }

    /**
     * The registrable domain of {@code host} by the public suffix list, its private section left out: {@code
     * example.co.uk} for {@code www.example.co.uk}. Absent for IP addresses, public suffixes and names without a dot. The
     * first call reads the list, in some 10 ms.
     */
    public static Optional<String> registrableDomain(String host) {
        if (host.isEmpty() || host.indexOf('.') < 0 || host.indexOf(':') >= 0 || endsInNumber(host)) {
            return Optional.empty();
        }
        return PublicSuffixes.registrableDomain(host.toLowerCase(Locale.ROOT));
    }

    /** WHATWG URL section 3.5: a host whose last label is a number is an IPv4 address or nothing. */
    private static boolean endsInNumber(String host) {
        for (int i = host.lastIndexOf('.') + 1; i < host.length(); i++) {
            if (host.charAt(i) < '0' || host.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> ascii(String host) {
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        if (isNamed(host)) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        if (host.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        try {
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return isNamed(name) ? Optional.of(name.toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not a name that could be registered
        }
    }

    /** Whether {@code name} has ASCII letters, digits, hyphens and underscores alone, in labels that a dot parts. */
    private static boolean isNamed(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean dot = c == '.' && i > 0 && name.charAt(i - 1) != '.';
            if (!dot && c != '-' && c != '_' && (c >= 0x80 || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return true;
    }
}
