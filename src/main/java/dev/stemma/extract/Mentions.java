package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import java.net.IDN;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text names a domain as one names oneself: a policy of some length has the name of its own site in its addresses and
 * its sentences, and that of an authority once or twice. Of 269 texts from {@link #LONG} characters on, of 156 services whose names
 * were known, each with the site that was found before this was asked (2026-11-28): 204 had a site with the service's name in it, and
 * named it less than {@link #FEWEST} times in two, both a host for short links; of the other 65, of the firm's other names and
 * of authorities, opt-out pages and tools, 29 named theirs less often.
 */
final class Mentions {
    /** Characters from which a text is expected to name its site more than once. */
    private static final int LONG = 5_000;

    private static final int FEWEST = 3;
    /** Letters of a name from which it is looked for across spaces and hyphens; shorter ones stand inside of other words so. */
    private static final int LONG_NAME = 6;

    private final String text;
    private final Map<String, Boolean> asked = new HashMap<>();
    private String letters;

    Mentions(String text) {
        this.text = text;
    }

    /** Whether {@code domain}, a registrable one, is named often enough; true for any in a short text. */
    boolean isOften(String domain) {
        return text.length() < LONG || asked.computeIfAbsent(domain, this::count);
    }

    private boolean count(String domain) {
        String printed = IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
        String label = printed.substring(0, Math.max(printed.indexOf('.'), 0));
        String name = Folded.of(label).replace(" ", "");
        int addresses = addresses(printed);
        if (addresses >= FEWEST || name.isEmpty()) {
            return addresses >= FEWEST;
        }
        if (name.length() >= LONG_NAME) { // the address itself holds the name
            letters = letters == null ? Folded.of(text).replace(" ", "") : letters;
            return times(Pattern.compile(name, Pattern.LITERAL).matcher(letters)) >= FEWEST;
        }
        String words = Stream.of(label.split("-", -1)).map(Pattern::quote).collect(Collectors.joining("[ -]"));
        return addresses
                        + times(anyCase("(?<![\\w.@/-])" + words + "(?![\\w-]|\\.\\w)")
                                .matcher(text))
                >= FEWEST;
    }

    /** How often {@code domain} is printed, in any case; looked for at the dots, as a text has few. */
    private int addresses(String domain) {
        int before = domain.indexOf('.');
        int times = 0;
        int dot = before < 0 ? -1 : text.indexOf('.', before);
        while (dot >= 0 && times < FEWEST) {
            boolean here = text.regionMatches(true, dot - before, domain, 0, domain.length());
            times += here ? 1 : 0;
            dot = text.indexOf('.', dot + (here ? domain.length() : 1));
        }
        return times;
    }

    private static Pattern anyCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static int times(Matcher matcher) {
        int times = 0;
        while (times < FEWEST && matcher.find()) {
            times++;
        }
        return times;
    }
}
