package dev.stemma.completeness;

import dev.stemma.model.Finding;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import dev.stemma.sign.SeenText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A page that stands where a document should: bot wall, log-in, error, redirect.
 *
 * <p>A phrase alone proves nothing: policies explain what happens when cookies are refused ("access denied") or a service
 * "is temporarily unavailable". So the page must be short, the phrase must stand near its start, and the longer the page
 * is, the less the phrase counts. A page above {@link #MAX_WORDS} words is never accused.
 */
final class NoDocument implements Detector {
    /** Measured on 2,800 policies: the shortest true one with a strong phrase has 190 words; error pages have up to 90. */
    private static final int MAX_WORDS = 150;
    /** Below this a strong phrase is all that the page says. */
    private static final int FEW_WORDS = 60;

    private static final int HEAD_CHARS = 400;
    /** On a page of more than a few words the phrase must come at once. */
    private static final int LONG_HEAD_CHARS = 160;

    /** "If the service is temporarily unavailable": what a policy says of errors, not an error. */
    private static final List<String> CONDITIONS = List.of(
            "if", "when", "where", "should", "si", "lorsque", "quand", "wenn", "falls", "cuando", "quando", "se",
            "qualora", "als", "wanneer", "indien", "caso");

    private static final int MAX_CHARS = 4000;

    /** The answer to one who has the page already: it says nothing of the page. */
    private static final int NOT_MODIFIED = 304;

    @Override
    public String code() {
        return "no-document";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        List<Sign> signs = new ArrayList<>(1);
        OptionalInt status = reading.document().transport().status();
        Optional<String> page = SeenText.of(reading.text(), MAX_CHARS, MAX_WORDS);
        if (page.isEmpty()) {
            return signs;
        }
        String visible = page.get();
        int words = SeenText.words(visible);
        if (words > MAX_WORDS) {
            return signs; // of Chinese and Japanese, whose words no space parts
        }
        double dilution = words <= FEW_WORDS ? 1 : 1 - 0.25 * (words - FEW_WORDS) / (MAX_WORDS - FEW_WORDS);
        Map<State, PagePhrase> best = new EnumMap<>(State.class);
        for (PagePhrase phrase : PagePhrase.ALL) {
            int at = visible.indexOf(phrase.text());
            if (at < 0
                    || words > phrase.maxWords()
                    || at > (words <= FEW_WORDS ? HEAD_CHARS : LONG_HEAD_CHARS)
                    || !standsAlone(visible, at, phrase.text())
                    || conditional(visible, at)) {
                continue;
            }
            best.merge(phrase.state(), phrase, (a, b) -> b.weight() > a.weight() ? b : a);
        }
        best.forEach((state, phrase) -> signs.add(reading.sign(
                code(),
                state,
                phrase.weight() * dilution,
                0,
                0,
                String.format(
                        Locale.ROOT,
                        "The whole page has %d words and says \"%s\": that is %s.",
                        words,
                        phrase.text(),
                        what(state)))));
        if (status.isPresent() && status.getAsInt() >= 300 && status.getAsInt() != NOT_MODIFIED) {
            State state = answer(status.getAsInt());
            signs.add(reading.sign(
                    "http-status",
                    state,
                    0.97 * dilution,
                    0,
                    0,
                    "The server answered with status " + status.getAsInt() + " and " + words + " words."));
        }
        for (Finding finding : reading.document().findings()) {
            if (finding.code().equals(Finding.REDIRECT)) {
                signs.add(reading.sign(
                        "refresh",
                        State.REDIRECT_STUB,
                        0.95 * dilution,
                        0,
                        0,
                        "The whole page has " + words + " words, and " + finding.message() + "."));
            }
        }
        return signs;
    }

    /** What a page is that came with a status of no success (RFC 9110, 15.4 to 15.6). */
    private static State answer(int status) {
        if (status < 400) {
            return State.REDIRECT_STUB;
        }
        return status == 401 || status == 403 || status == 429 ? State.BLOCKED : State.ERROR_PAGE;
    }

    private static boolean conditional(String text, int at) {
        int from =
                Math.max(text.lastIndexOf(". ", at), Math.max(text.lastIndexOf("! ", at), text.lastIndexOf("? ", at)))
                        + 1;
        for (String word : text.substring(from, at).split("[^\\p{L}]+", -1)) {
            if (CONDITIONS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAlone(String text, int at, String phrase) {
        int end = at + phrase.length();
        if (SeenText.isUnspaced(phrase.charAt(0))) {
            return true;
        }
        boolean left = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean right = end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1))
                || phrase.endsWith("http");
        return left && right;
    }

    private static String what(State state) {
        return switch (state) {
            case BLOCKED -> "a wall before the document";
            case ERROR_PAGE -> "an error page";
            case REDIRECT_STUB -> "a pointer to another page";
            default -> state.word();
        };
    }
}
