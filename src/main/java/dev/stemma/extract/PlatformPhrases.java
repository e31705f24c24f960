package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.Span;
import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the words around an address say of it: that the document speaks for it ("this policy applies to ..."), how plainly, or
 * that the reader is sent there. The phrases are data, {@code platform-phrases.tsv}.
 */
final class PlatformPhrases {
    /** Score of an address that the reader is sent to: "go to ... to delete your account". */
    static final int SENDS_AWAY = -1;

    private static final List<Phrase> PHRASES = DataFile.rows(PlatformPhrases.class, "platform-phrases.tsv", 3).stream()
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

    private PlatformPhrases() {}

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

    /** Weight of the best phrase around {@code span}, two more when its sentence speaks of cookies; 0 when there is none, {@link #SENDS_AWAY}. */
    static int score(String text, Span span) {
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
}
