package dev.stemma.beside;

import dev.stemma.charset.Bom;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in a mirror of a site for crawlers and from them, and is no document: {@code robots.txt} (RFC 9309), sitemaps (sitemaps.org), the log of wget,
 * the index of a web archive (CDX), the card of a collection of Open Terms Archive. Known by its name and by what stands in it, as servers answer
 * with a page where they have none.
 */
public final class AboutSite {
    private static final int LOOKED_AT = 1 << 12;

    private static final Pattern SITEMAP = Pattern.compile(
            "\\s*+(?:<\\?[^>]{0,300}+>\\s*+){0,4}+(?:<!--[^>]{0,500}+-->\\s*+)?+<(?:\\w{1,20}+:)?(?:urlset|sitemapindex)[\\s>]");

    private static final Pattern LOG = Pattern.compile("--[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}--  \\S");

    /** What a file for robots has one of, if it says anything; a policy in lines such as {@code Privacy: we keep nothing} has none. */
    private static final Set<String> RULES = Set.of("user-agent", "disallow", "allow", "sitemap");

    /** The line above an index, which names its columns by letters; in CDXJ each line has a key, a time and an object. */
    private static final Pattern INDEX =
            Pattern.compile(" CDX(?: [A-Za-z]){3,}+\\s.*|\\S{1,4096}+ [0-9]{14} \\{.*", Pattern.DOTALL);

    /** Of its names at the start of a line these are no other program's. */
    private static final Pattern COLLECTION =
            Pattern.compile("(?:\\A|.*\\n)(?:jurisdictions|trackingPeriods|governance):.*", Pattern.DOTALL);

    private AboutSite() {}

    /**
     * What a payload is, for the reason of a skip.
     *
     * @param name of its file, or its address
     */
    public static Optional<String> of(String name, byte[] payload) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int from = Bom.behindUtf8(payload);
        String start =
                new String(payload, from, Math.min(payload.length - from, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (last.equals("robots.txt") && isForRobots(start)) {
            return Optional.of("rules for robots");
        }
        if (last.endsWith(".xml") && SITEMAP.matcher(start).lookingAt()) {
            return Optional.of("sitemap");
        }
        if ((last.endsWith(".cdx") || last.endsWith(".cdxj"))
                && INDEX.matcher(start).matches()) {
            return Optional.of("index of a web archive");
        }
        if (last.equals("metadata.yml") && COLLECTION.matcher(start).matches()) {
            return Optional.of("card of a collection of Open Terms Archive");
        }
        return last.startsWith("wget-log") && LOG.matcher(start).lookingAt()
                ? Optional.of("log of wget")
                : Optional.empty();
    }

    /** Lines of rules and comments alone, up to where it was looked at; one of them is a rule of the standard. */
    private static boolean isForRobots(String start) {
        boolean rules = false;
        for (String line : start.substring(0, start.length() < LOOKED_AT ? start.length() : start.lastIndexOf('\n') + 1)
                .split("\n", -1)) {
            String rule = line.strip();
            int colon = rule.indexOf(':');
            if (rule.isEmpty() || rule.startsWith("#")) {
                continue;
            }
            if (colon <= 0 || rule.substring(0, colon).chars().anyMatch(c -> c != '-' && !Character.isLetter(c))) {
                return false;
            }
            rules |= RULES.contains(rule.substring(0, colon).toLowerCase(Locale.ROOT));
        }
        return rules;
    }
}
