package dev.stemma.sign;

import dev.stemma.model.Span;
import dev.stemma.text.LettersAndDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page prints below a part of a text in place of the rest: a wall that asks its reader for something, a count of pages, a line
 * that something is being loaded, a button that shows more. It is no part of the text.
 *
 * @param kind what it is
 * @param span its lines, to the end of the text
 * @param belowText whether running text stands right above it, and no footer
 */
public record Prompt(Kind kind, Span span, boolean belowText) {
    public enum Kind {
        /** "Subscribe to continue reading." */
        WALL,
        /** A wall's words, but nobody is asked for anything, or it is told rather than asked. */
        WALL_LIKE,
        /** "Page 1 of 3 - Next" */
        PAGES,
        /** "Loading..." */
        LOADING,
        /** "Read more" */
        READ_ON
    }

    /** Lines that a prompt has, its buttons among them. */
    private static final int MAX_LINES = 5;

    /** What the words that something is being loaded begin with. */
    private static final String LOADING = PromptWords.of("loading").stream()
            .map(said -> said.substring(0, 1))
            .distinct()
            .sorted()
            .collect(Collectors.joining());

    private static final int MAX_SENTENCE = 160;
    private static final int MAX_BUTTON = 60;
    /** Of "to continue reading this article here". */
    private static final int WORDS_BEHIND = 4;

    private static final Pattern ENDS = Pattern.compile("[.!?:|»]");

    private static final int LINES_ABOVE = 3;
    /** Characters of a line that is running text, at least. */
    private static final int PROSE = 60;

    /** That of a text that ends at {@code end}. */
    static Optional<Prompt> of(String text, int end) {
        List<Span> lines = lastLines(text, end, MAX_LINES);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return wall(text, lines, end)
                .or(() -> Optional.of(Pages.start(text, lines))
                        .filter(start -> start < end)
                        .map(start -> at(text, Kind.PAGES, start, end)))
                .or(() -> button(text, lines.get(0), end));
    }

    /** Whether a line says nothing but that something is being loaded. */
    public static boolean saysLoading(String line) {
        return line.length() <= MAX_BUTTON && PromptWords.of("loading").contains(words(line));
    }

    /**
     * False where {@code from..to} does not begin as such a line, which is told of most lines without making one. What no reader sees
     * begins with one of three marks.
     */
    public static boolean maySayLoading(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (LettersAndDigits.has(c)) {
                return LOADING.indexOf(Character.toLowerCase(c)) >= 0;
            }
            if (c == '<' || c == '!' || c == '(') {
                return true;
            }
        }
        return false;
    }

    /** Whether words are those of a button that shows more of a text. */
    public static boolean saysReadOn(String words) {
        return PromptWords.sayReadOn(words(words));
    }

    /** What a reader sees of a line, in lower case, between its first letter or digit and its last. */
    static String words(String line) {
        String visible = SeenText.of(line, 2 * MAX_SENTENCE, MAX_SENTENCE).orElse("");
        int from = 0;
        int to = visible.length();
        while (from < to && !Character.isLetterOrDigit(visible.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(visible.charAt(to - 1))) {
            to--;
        }
        return visible.substring(from, to);
    }

    /** The last lines that are not blank, the last one first. */
    private static List<Span> lastLines(String text, int end, int most) {
        List<Span> lines = new ArrayList<>(most);
        int at = Reading.trimmed(text, end);
        while (at > 0 && lines.size() < most) {
            int start = text.lastIndexOf('\n', at - 1) + 1;
            lines.add(new Span(start, at));
            at = Reading.trimmed(text, start);
        }
        return lines;
    }

    private static Optional<Prompt> wall(String text, List<Span> lines, int end) {
        for (Span line : lines) {
            if (line.length() > MAX_SENTENCE) {
                return Optional.empty();
            }
            String below = SeenText.of(text.substring(line.start(), end), 4 * MAX_SENTENCE, MAX_SENTENCE)
                    .orElse("");
            for (String sentence : ENDS.split(
                    SeenText.of(line.of(text), 2 * MAX_SENTENCE, MAX_SENTENCE).orElse(""), -1)) {
                Optional<Kind> kind = wall(words(sentence), below);
                if (kind.isPresent()) {
                    return Optional.of(at(text, kind.get(), line.start(), end));
                }
            }
            if (line.length() > MAX_BUTTON) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> wall(String sentence, String below) {
        boolean like = false;
        for (String rest : PromptWords.of("rest")) {
            int at = sentence.indexOf(rest);
            if (at < 0 || !isWord(sentence, at, at + rest.length())) {
                continue;
            }
            String behind = sentence.substring(at + rest.length()).strip();
            boolean last = behind.isEmpty() || behind.split(" ", -1).length <= WORDS_BEHIND;
            String before = unled(sentence.substring(0, at));
            if (before.isEmpty() ? asksBehind(behind, sentence, below) : last && asks(before, 2)) {
                return Optional.of(Kind.WALL);
            }
            like |= before.isEmpty() || last;
        }
        return like ? Optional.of(Kind.WALL_LIKE) : Optional.empty();
    }

    /**
     * Whether something is asked for behind the words that name the rest: right behind their comma, or below them. What a sentence tells of
     * other pages may have any word further on: "to see the rest of our policies, visit the help centre from your account".
     */
    private static boolean asksBehind(String behind, String sentence, String below) {
        int comma = behind.indexOf(',');
        String named = comma < 0 ? behind : behind.substring(0, comma);
        if (named.split(" ", -1).length > WORDS_BEHIND) {
            return false;
        }
        int end = below.indexOf(sentence) + sentence.length();
        return comma < 0
                ? asks(behind, 2) || asks(below.substring(Math.min(end, below.length())), Integer.MAX_VALUE)
                : asks(unled(behind.substring(comma + 1).strip()), 2);
    }

    /** Without the words that may stand before what is asked for. */
    private static String unled(String words) {
        for (String lead : PromptWords.of("lead")) {
            if (words.startsWith(lead + " ")) {
                return words.substring(lead.length() + 1);
            }
        }
        return words;
    }

    /** Whether one of the first words begins like one that asks for something. */
    private static boolean asks(String words, int first) {
        int at = 0;
        for (int word = 0; word < first && at >= 0 && at < words.length(); word++) {
            for (String ask : PromptWords.of("ask")) {
                if (words.startsWith(ask, at)) {
                    return true;
                }
            }
            int next = words.indexOf(' ', at);
            at = next < 0 ? -1 : next + 1;
        }
        return false;
    }

    private static boolean isWord(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static Optional<Prompt> button(String text, Span line, int end) {
        if (line.length() > MAX_BUTTON) {
            return Optional.empty();
        }
        String words = words(line.of(text));
        return saysLoading(line.of(text))
                ? Optional.of(at(text, Kind.LOADING, line.start(), end))
                : PromptWords.sayReadOn(words)
                        ? Optional.of(at(text, Kind.READ_ON, line.start(), end))
                        : Optional.empty();
    }

    private static Prompt at(String text, Kind kind, int start, int end) {
        return new Prompt(kind, new Span(start, end), isBelowText(text, start));
    }

    private static boolean isBelowText(String text, int start) {
        boolean prose = false;
        for (Span line : lastLines(text, start, LINES_ABOVE)) {
            String words = line.of(text);
            if (words.indexOf('©') >= 0 || words.toLowerCase(Locale.ROOT).contains("copyright")) {
                return false;
            }
            prose |= line.length() >= PROSE && Reading.isProse(text, line.start(), line.end());
        }
        return prose;
    }
}
