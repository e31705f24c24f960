package dev.stemma.extract;

import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Span;
import dev.stemma.model.Transport;
import dev.stemma.text.DataFile;
import dev.stemma.text.Hosts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The site that a document speaks for. In the order of trust: a sentence that says so, an address as the first line, the
 * canonical link, the address it was fetched from, the only site that the text names.
 */
final class PlatformUrls {
    private static final int MOST_ADDRESSES = 400;
    private static final int OUTRIGHT = 3;

    private static final Set<String> OTHERS = DataFile.words(PlatformUrls.class, "other-sites.tsv");

    private PlatformUrls() {}

    static Optional<PlatformUrl> find(String text, Optional<String> canonicalUrl, Transport transport) {
        List<Address> addresses = Address.in(text, MOST_ADDRESSES);
        Mentions mentions = new Mentions(text);
        Optional<PlatformUrl> first = firstLine(text, addresses);
        Set<String> own = new HashSet<>();
        first.flatMap(found -> Hosts.hostOf(found.url())).ifPresent(own::add);
        canonicalUrl.flatMap(Hosts::hostOf).ifPresent(own::add);
        transport.url().flatMap(Hosts::hostOf).ifPresent(own::add);
        return sentence(text, addresses, own, mentions)
                .or(() -> first)
                .or(() -> canonicalUrl
                        .filter(PlatformUrls::isAbsolute)
                        .map(url -> outside(url, PlatformUrl.FoundBy.CANONICAL_LINK)))
                .or(() -> transport
                        .url()
                        .filter(PlatformUrls::isAbsolute)
                        .map(url -> outside(url, PlatformUrl.FoundBy.TRANSPORT)))
                .or(() -> onlySite(text, addresses, mentions));
    }

    /**
     * The address whose sentence speaks the plainest; of equals the first. Where another source names the host, an address of
     * that host wins, another one of its domain needs an outright sentence, and one of another domain such a sentence about cookies.
     *
     * @param own the hosts that other sources name
     */
    private static Optional<PlatformUrl> sentence(
            String text, List<Address> addresses, Set<String> own, Mentions mentions) {
        Set<String> domains = own.stream().map(PlatformUrls::domainOf).collect(Collectors.toSet());
        Address best = null;
        int bestScore = 0;
        for (Address address : addresses) {
            int score = PlatformPhrases.score(text, address.span());
            Optional<String> host = score <= 0 ? Optional.empty() : Hosts.hostOf(address.url());
            String domain = host.map(PlatformUrls::domainOf).orElse("");
            if (host.isEmpty() || isOther(host.get(), domain)) {
                continue;
            }
            if (depth(address.url()) > 1) {
                score -= 1; // a page deep in a site hardly names it
            }
            boolean same = own.stream().anyMatch(known -> isSame(known, host.get()));
            if (!own.isEmpty() && !domains.contains(domain)) {
                score = score >= OUTRIGHT + 2 ? 1 : 0;
            } else if (score < OUTRIGHT && !same) {
                continue;
            }
            if (score > bestScore && (same || mentions.isOften(domain))) {
                best = address;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best)
                .map(found -> new PlatformUrl(found.url(), PlatformUrl.FoundBy.SENTENCE, Optional.of(found.span())));
    }

    private static Optional<PlatformUrl> firstLine(String text, List<Address> addresses) {
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        Address first = addresses.get(0);
        Span line = lineOf(text, first.span());
        return isBlank(text, first.span().start())
                        && line.length() <= first.span().length() + 2
                ? Optional.of(new PlatformUrl(first.url(), PlatformUrl.FoundBy.FIRST_LINE, Optional.of(first.span())))
                : Optional.empty();
    }

    private static boolean isBlank(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '<' && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    private static Optional<PlatformUrl> onlySite(String text, List<Address> addresses, Mentions mentions) {
        Set<String> domains = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Address first = null;
        for (Address address : addresses) {
            Optional<String> host = domains.size() < 2 && seen.add(authority(address.url()))
                    ? Hosts.hostOf(address.url())
                    : Optional.empty();
            String domain = host.map(PlatformUrls::domainOf).orElse("");
            if (host.isPresent() && !isOther(host.get(), domain)) {
                domains.add(domain);
                first = first == null && PlatformPhrases.score(text, address.span()) != PlatformPhrases.SENDS_AWAY
                        ? address
                        : first;
            }
        }
        if (domains.size() != 1 || first == null || !domains.stream().allMatch(mentions::isOften)) {
            return Optional.empty();
        }
        Address only = first;
        return Hosts.hostOf(only.url())
                .map(host -> new PlatformUrl(
                        only.url().substring(0, only.url().indexOf("://") + 3) + host,
                        PlatformUrl.FoundBy.ONLY_SITE,
                        Optional.of(only.span())));
    }

    private static PlatformUrl outside(String url, PlatformUrl.FoundBy how) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        String trimmed = path == url.length() - 1 ? url.substring(0, path) : url;
        return new PlatformUrl(trimmed, how, Optional.empty());
    }

    private static String authority(String url) {
        int host = url.indexOf("://") + 3;
        int path = url.indexOf('/', host);
        return path < 0 ? url.substring(host) : url.substring(host, path);
    }

    private static int depth(String url) {
        int depth = 0;
        for (int i = url.indexOf("://") + 3; i < url.length(); i++) {
            depth += url.charAt(i) == '/' && i + 1 < url.length() ? 1 : 0;
        }
        return depth;
    }

    private static boolean isAbsolute(String url) {
        return (url.startsWith("http://") || url.startsWith("https://"))
                && Hosts.hostOf(url).isPresent();
    }

    private static String domainOf(String host) {
        return Hosts.registrableDomain(host).orElse(host);
    }

    /** Whether two hosts are one but for a {@code www.} */
    private static boolean isSame(String one, String other) {
        return one.equals(other) || one.equals("www." + other) || other.equals("www." + one);
    }

    /** Whether {@code host} is of a site that others link to, or no more than the begin of one. */
    private static boolean isOther(String host, String domain) {
        return domain.startsWith("www.") || OTHERS.contains(host) || OTHERS.contains(domain);
    }

    private static Span lineOf(String text, Span span) {
        int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int end = text.indexOf('\n', span.end());
        return new Span(Math.min(start, span.start()), end < 0 ? text.length() : end);
    }
}
