package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a time from a choice of several, {@code 1 to 2 years}, {@code end of session or persistent}: such a cell has no one length. */
final class DurationChoice {
    private static final Set<String> BETWEEN = DataFile.words(DurationChoice.class, "duration-choices.tsv");
    private static final String SESSION = "session";
    private static final Pattern SIGNS = Pattern.compile("[/|;]");

    private DurationChoice() {}

    /** Whether the folded {@code words}, of which one time was read, say that or another. */
    static boolean isIn(String[] words, Map<String, Double> units) {
        for (int i = 1; i + 1 < words.length; i++) {
            boolean between = BETWEEN.contains(words[i]);
            if (isRange(words, i - 1, between ? i + 1 : i, units) || (between && isBetweenKinds(words, i, units))) {
                return true;
            }
        }
        return false;
    }

    /** A number without a unit, and right behind it, or behind a word between, another with one: {@code 1-2 years}. */
    private static boolean isRange(String[] words, int bare, int number, Map<String, Double> units) {
        double low = isBareNumber(words, bare, units) ? DurationWords.number(words[bare]) : -1;
        return low >= 0
                && number + 1 < words.length
                && DurationWords.number(words[number]) >= 0
                && DurationWords.number(words[number]) != low
                && units.containsKey(words[number + 1]);
    }

    /** In {@code fino a 2 anni}, {@code 1 rok i 6 miesiecy} a preposition is written like a numeral, in {@code 1 an et 6 mois} the unit. */
    private static boolean isBareNumber(String[] words, int at, Map<String, Double> units) {
        boolean unit = at > 0 && units.containsKey(words[at]) && DurationWords.number(words[at - 1]) >= 0;
        return !unit
                && (words[at].length() > 1 || (!words[at].isEmpty() && DurationWords.isDigit(words[at].charAt(0))));
    }

    /**
     * What times with signs between them say together, {@code 1 year / 30 days}: their length if they have one, none if they differ;
     * empty where a part is no time. A word such as {@code persistent} beside a time is the kind of cookie, beside a session the other
     * of two.
     */
    static Optional<Durations.Lasting> listed(CharSequence text) {
        List<Durations.Lasting> times = new ArrayList<>();
        Optional<Durations.Lasting> kind = Optional.empty();
        for (String part : SIGNS.split(text, -1)) {
            Optional<Durations.Lasting> time = Durations.read(part).filter(Durations.Lasting::whole);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            if (time.get().kind() == Durations.Kind.PERSISTENT) {
                kind = time;
            } else {
                times.add(time.get());
            }
        }
        if (times.isEmpty()) {
            return kind;
        }
        boolean twoKinds = kind.isPresent() && times.get(0).kind() == Durations.Kind.SESSION;
        boolean agree = !twoKinds
                && times.stream().map(Durations.Lasting::days).distinct().count() == 1;
        return Optional.of(
                agree ? times.get(0) : new Durations.Lasting(Durations.Kind.VARIES, OptionalDouble.empty(), true));
    }

    /** Whether {@code text} has a sign that {@link #listed} parts it at. */
    static boolean isListed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if ("/|;".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A session on one side and something else that lasts on the other. */
    private static boolean isBetweenKinds(String[] words, int at, Map<String, Double> units) {
        Optional<String> before = kind(Arrays.copyOfRange(words, 0, at), units);
        Optional<String> behind = kind(Arrays.copyOfRange(words, at + 1, words.length), units);
        return before.isPresent()
                && behind.isPresent()
                && !before.equals(behind)
                && (before.get().equals(SESSION) || behind.get().equals(SESSION));
    }

    private static Optional<String> kind(String[] words, Map<String, Double> units) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (DurationWords.number(words[i]) >= 0 && units.containsKey(words[i + 1])) {
                return Optional.of("time");
            }
        }
        return Vocabulary.DURATION_KINDS.first(String.join(" ", words));
    }
}
