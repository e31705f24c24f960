package dev.stemma.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The name that a site has in its host. {@code www.kapsarc.org} speaks of itself as "Kapsarc"; {@code
 * icann.opendatasoft.com} is one tenant of many, and "Opendatasoft" is its provider's name, the same in all of them. So a
 * host below its domain has only its own first label, after labels that say what a site is for and not whose it is.
 */
final class OwnName {
    /** A shorter name is too likely to be a word or an abbreviation of something else. */
    private static final int SHORTEST = 4;

    /** No site, or no name in it. */
    static final OwnName NONE = new OwnName("");

    private final String name;
    private final char first;

    private OwnName(String name) {
        this.name = name;
        this.first = name.isEmpty() ? 0 : name.charAt(0);
    }

    static OwnName of(Optional<String> site) {
        if (site.isEmpty()) {
            return NONE;
        }
        String host = site.get().toLowerCase(Locale.ROOT);
        int dot = host.indexOf('.');
        while (dot >= 0 && host.indexOf('.', dot + 1) >= 0 && Generic.LABELS.contains(host.substring(0, dot))) {
            host = host.substring(dot + 1);
            dot = host.indexOf('.');
        }
        String label = dot < 0 ? "" : host.substring(0, dot);
        return label.length() < SHORTEST || Generic.LABELS.contains(label) ? NONE : new OwnName(label);
    }

    /** Whether it may start with the letter {@code c}, asked as {@link #endAt} asks it: a quick no for most words. */
    boolean mayStartWith(char c) {
        return c == first || Character.toLowerCase(c) == first;
    }

    /** One of its characters, in lower case; 0 when it has none there. */
    char charAt(int index) {
        return index < name.length() ? name.charAt(index) : 0;
    }

    /**
     * Where it ends if it stands at {@code start} of {@code utf8}, in any case, with a space for each hyphen or without; {@code start} if it
     * does not.
     */
    int endAt(byte[] utf8, int start) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            if (at == utf8.length) {
                return start;
            }
            char c = Units.at(utf8, at);
            char own = name.charAt(i);
            if (Character.toLowerCase(c) != own && !(own == '-' && c == ' ')) {
                return start;
            }
            at = Units.next(utf8, at);
        }
        return at;
    }

    /** Loaded when first used. */
    private static final class Generic {
        static final Set<String> LABELS = DataFile.words(OwnName.class, "generic-subdomains.tsv");
    }
}
