package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Span;
import dev.stemma.model.Transport;
import dev.stemma.text.Hosts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Score of an address that the reader is sent to: "go to ... to delete your account". */
    private static final int SENDS_AWAY = -1;

    private static final List<Phrase> PHRASES = PhraseFile.rows("platform-phrases.tsv").stream()
            .map(row -> Phrase.of(Integer.parseInt(row.get(0)), row.get(1)))
            .toList();
    private static final Set<String> LAST_WORDS =
            PHRASES.stream().map(phrase -> lastWord(phrase.before)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FIRST_WORDS =
            PHRASES.stream().map(phrase -> firstWord(phrase.after)).collect(Collectors.toUnmodifiableSet());

    /** Those with words in front of the address, by the last one. */
    private static final Map<String, List<Phrase>> BY_LAST_WORD = PHRASES.stream()
            .filter(phrase -> !phrase.before.isEmpty())
            .collect(Collectors.groupingBy(phrase -> lastWord(phrase.before)));

    /** The others, by the first word behind it. */
    private static final Map<String, List<Phrase>> BY_FIRST_WORD = PHRASES.stream()
            .filter(phrase -> phrase.before.isEmpty())
            .collect(Collectors.groupingBy(phrase -> firstWord(phrase.after)));

    /** Characters around an address that the longest phrase and the marks in it may need. */
    private static final int REACH = 24
            + PHRASES.stream()
                    .mapToInt(phrase -> Math.max(phrase.before.length(), phrase.after.length()))
                    .max()
                    .orElse(0);

    /** Characters of a sentence before an address; two thirds of it behind it. */
    private static final int SENTENCE = 180;

    private static final Set<String> OTHERS = new HashSet<>();

    static {
        PhraseFile.rows("other-sites.tsv").forEach(row -> OTHERS.add(row.get(0)));
    }

    private PlatformUrls() {}

    private record Phrase(int weight, String before, String after) {
        static Phrase of(int weight, String phrase) {
            int gap = phrase.indexOf("{}");
            return new Phrase(
                    weight,
                    phrase.substring(0, gap).strip(),
                    phrase.substring(gap + 2).strip());
        }

        boolean fits(String textBefore, String textBehind) {
            return (before.isEmpty() || endsWithWords(textBefore, before))
                    && (after.isEmpty() || startsWithWords(textBehind, after));
        }

        /** Whether it is {@code other} with more words: "by visiting ... you accept" sends nobody away. */
        boolean saysMoreThan(Phrase other) {
            return weight > 0
                    && before.length() + after.length() > other.before.length() + other.after.length()
                    && other.fits(before, after);
        }
    }

    static Optional<PlatformUrl> find(String text, Optional<String> canonicalUrl, Transport transport) {
        List<Address> addresses = Address.in(text, MOST_ADDRESSES);
        Optional<PlatformUrl> first = firstLine(text, addresses);
        Set<String> own = new HashSet<>();
        first.ifPresent(found -> domain(found.url()).ifPresent(own::add));
        canonicalUrl.flatMap(PlatformUrls::domain).ifPresent(own::add);
        transport.url().flatMap(PlatformUrls::domain).ifPresent(own::add);
        return sentence(text, addresses, own)
                .or(() -> first)
                .or(() -> canonicalUrl
                        .filter(PlatformUrls::isAbsolute)
                        .map(url -> outside(url, PlatformUrl.FoundBy.CANONICAL_LINK)))
                .or(() -> transport
                        .url()
                        .filter(PlatformUrls::isAbsolute)
                        .map(url -> outside(url, PlatformUrl.FoundBy.TRANSPORT)))
                .or(() -> onlySite(text, addresses));
    }

    /**
     * The address whose sentence speaks the plainest; of equals the first. Where another source names the domain, an address of
     * another domain needs an outright sentence about cookies, and one of the same domain wins.
     */
    private static Optional<PlatformUrl> sentence(String text, List<Address> addresses, Set<String> own) {
        Address best = null;
        int bestScore = 0;
        for (Address address : addresses) {
            int score = score(text, address.span());
            Optional<String> host = score <= 0 ? Optional.empty() : Hosts.hostOf(address.url());
            String domain = host.map(PlatformUrls::domainOf).orElse("");
            if (host.isEmpty() || isOther(host.get(), domain)) {
                continue;
            }
            if (depth(address.url()) > 1) {
                score -= 1; // a page deep in a site hardly names it
            }
            boolean same = own.contains(domain);
            if (!own.isEmpty() && !same) {
                score = score >= OUTRIGHT + 2 ? 1 : 0;
            } else if (score < OUTRIGHT && !same) {
                continue;
            }
            if (score > bestScore) {
                best = address;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best)
                .map(found -> new PlatformUrl(found.url(), PlatformUrl.FoundBy.SENTENCE, Optional.of(found.span())));
    }

    /** Weight of the best phrase around {@code span}, two more when its sentence speaks of cookies; 0 when there is none, {@link #SENDS_AWAY}. */
    private static int score(String text, Span span) {
        Span near = near(text, span, REACH, REACH);
        if (near.equals(span) || !mayTouchPhrase(text, near, span)) {
            return 0;
        }
        String before = Folded.of(text.substring(near.start(), span.start()));
        String after = Folded.of(text.substring(span.end(), near.end()));
        List<Phrase> fitting = fitting(before, after);
        int best = 0;
        for (Phrase phrase : fitting) {
            if (phrase.weight == 0 && fitting.stream().noneMatch(other -> other.saysMoreThan(phrase))) {
                return SENDS_AWAY;
            }
            best = Math.max(best, phrase.weight);
        }
        if (best > 0) {
            Span sentence = near(text, span, SENTENCE, 2 * SENTENCE / 3);
            int from = sentence.start();
            int to = sentence.end();
            boolean cookies = containsCookie(text, from, to);
            best += cookies ? 2 : 0;
        }
        return best;
    }

    private static List<Phrase> fitting(String before, String after) {
        List<Phrase> fitting = new ArrayList<>();
        for (Phrase phrase : BY_LAST_WORD.getOrDefault(lastWord(before), List.of())) {
            if (phrase.fits(before, after)) {
                fitting.add(phrase);
            }
        }
        for (Phrase phrase : BY_FIRST_WORD.getOrDefault(firstWord(after), List.of())) {
            if (phrase.fits(before, after)) {
                fitting.add(phrase);
            }
        }
        return fitting;
    }

    private static String lastWord(String folded) {
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String folded) {
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }

    /** Whether the last word before {@code span} ends a phrase, or the first behind it begins one; alone on its line it does not. */
    private static boolean mayTouchPhrase(String text, Span near, Span span) {
        int end = span.start();
        while (end > near.start() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > near.start() && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        if (start < end && LAST_WORDS.contains(Folded.of(text.substring(start, end)))) {
            return true;
        }
        start = span.end();
        while (start < near.end() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        end = start;
        while (end < near.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return start < end && FIRST_WORDS.contains(Folded.of(text.substring(start, end)));
    }

    /** {@code span} with so many characters of its line around it. */
    private static Span near(String text, Span span, int before, int after) {
        int start = span.start();
        while (start > 0 && start > span.start() - before && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end < span.end() + after && text.charAt(end) != '\n') {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean containsCookie(String text, int from, int to) {
        for (int i = from; i + 6 <= to; i++) {
            if (text.regionMatches(true, i, "cookie", 0, 6)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithWords(String text, String words) {
        return text.endsWith(words)
                && (text.length() == words.length() || text.charAt(text.length() - words.length() - 1) == ' ');
    }

    private static boolean startsWithWords(String text, String words) {
        return text.startsWith(words) && (text.length() == words.length() || text.charAt(words.length()) == ' ');
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

    private static Optional<PlatformUrl> onlySite(String text, List<Address> addresses) {
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
                first = first == null && score(text, address.span()) != SENDS_AWAY ? address : first;
            }
        }
        if (domains.size() != 1 || first == null) {
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

    private static Optional<String> domain(String url) {
        return Hosts.hostOf(url).map(PlatformUrls::domainOf);
    }

    private static String domainOf(String host) {
        return Hosts.registrableDomain(host).orElse(host);
    }

    private static boolean isOther(String host, String domain) {
        return OTHERS.contains(host) || OTHERS.contains(domain);
    }

    private static Span lineOf(String text, Span span) {
        int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int end = text.indexOf('\n', span.end());
        return new Span(Math.min(start, span.start()), end < 0 ? text.length() : end);
    }
}
