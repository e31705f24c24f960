package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Durations as cookie tables write them, in the languages of {@code duration-units.tsv}. A year has 365 days, a month 30, twelve
 * months are a year: {@code 13 months} are 395 days, as the French regulator counts them.
 */
public final class Durations {
    private static final Map<String, Double> UNITS = new HashMap<>();
    private static final Set<String> FILLERS = DataFile.words(Durations.class, "duration-fillers.tsv");
    private static final int LONGEST = 160;
    /** From here on a number in front of a Chinese or Japanese "year" is one; "7978 years" is what cookie scanners print. */
    private static final int FIRST_DATE = 1900;

    /** Han signs that are units behind a number and parts of a date. */
    private static final char YEAR_SIGN = '\u5E74';

    private static final char MONTH_SIGN = '\u6708';
    private static final char DAY_SIGN = '\u65E5';
    /** {@code 1 den}; a German article everywhere else. */
    private static final String CZECH_DAY = "den";

    /** {@code 5 let} and more, of fewer they are {@code roky}; an English verb everywhere else. */
    private static final String CZECH_YEARS = "let";

    private static final int FEWEST_CZECH_YEARS = 5;

    /** In front of the month's sign they count: "12 months"; without one of them it is the month's name, "December". */
    private static final String COUNTERS = "\u4E2A\u500B\u7B87\u304B\u30AB\u30F5\u30B1\u30F6";

    static {
        for (List<String> row : DataFile.rows(Durations.class, "duration-units.tsv", 3)) {
            String days = row.get(0);
            UNITS.put(
                    row.get(1),
                    switch (days) {
                        case "month" -> DurationParts.MONTH;
                        case "year" -> DurationParts.YEAR;
                        default -> {
                            int slash = days.indexOf('/');
                            yield slash < 0
                                    ? Double.parseDouble(days)
                                    : Double.parseDouble(days.substring(0, slash))
                                            / Double.parseDouble(days.substring(slash + 1));
                        }
                    });
        }
    }

    private Durations() {}

    /** How a duration ends. */
    public enum Kind {
        /** With the browser session. */
        SESSION,
        /** After a stated time. */
        FIXED,
        /** When somebody deletes it. */
        PERSISTENT,
        /** The text names a time and does not say which. */
        VARIES
    }

    /**
     * A duration that was understood.
     *
     * @param kind how it ends
     * @param days how long it lasts; 0 for a session, absent when the text does not say
     * @param whole whether the text says nothing else
     */
    public record Lasting(Kind kind, OptionalDouble days, boolean whole) {}

    /**
     * What {@code text} says of a time; absent when it says nothing of one. Parts of one time ("1 an 1 mois 4 jours") are summed;
     * of several times in a sentence the first counts, and a bare list of different ones, or a choice of them, has no length.
     */
    public static Optional<Lasting> read(CharSequence text) {
        if (text.length() == 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Lasting> listed = DurationChoice.isListed(text) ? DurationChoice.listed(text) : Optional.empty();
        if (listed.isPresent()) {
            return listed;
        }
        String[] words = DurationWords.split(text);
        if (HalfTimes.mayBeIn(words)) {
            return HalfTimes.read(words, UNITS, FILLERS);
        }
        if (words.length > 1 && isCounted(words[0], words[1])) {
            String rest = String.join(" ", Arrays.copyOfRange(words, 2, words.length));
            if (rest.isEmpty() || read(rest).filter(Lasting::whole).isPresent()) {
                return read(words[0] + (words[1].equals(CZECH_DAY) ? " dny " : " roky ") + rest);
            }
        }
        boolean certain = true;
        DurationParts parts = new DurationParts();
        int used = 0;
        for (int i = 0; i < words.length; ) {
            double number = DurationWords.number(words[i]);
            Double unit = i + 1 < words.length ? UNITS.get(words[i + 1]) : null;
            if (number >= 0 && isDate(words, i, number, parts)) {
                return Optional.empty();
            }
            if (number >= 0 && unit != null && isCertain(words, i)) {
                parts.add(number, unit);
                certain &= !DurationWords.isGrouped(words[i]) || Math.abs(unit) <= 1;
                i += 2;
                used += 2;
            } else if (parts.any() && !FILLERS.contains(words[i])) {
                break;
            } else {
                used += parts.any() || FILLERS.contains(words[i]) ? 1 : 0;
                i++;
            }
        }
        if (parts.any()) {
            // "1.825 years" may be nearly two, or what scanners print
            OptionalDouble days = certain && !DurationChoice.isIn(words, UNITS) ? parts.days() : OptionalDouble.empty();
            return Optional.of(new Lasting(Kind.FIXED, days, used >= words.length));
        }
        return named(text, words);
    }

    /** The same for a bare number whose unit stands in the column's header: {@code 365} below {@code durée de vie (jours)}. */
    public static Optional<Lasting> read(CharSequence text, CharSequence header) {
        Optional<Lasting> plain = read(text);
        if (plain.isPresent() || text.length() > 12) {
            return plain;
        }
        String[] words = DurationWords.split(text);
        // "30,365" below "days" may be one time or those of two cookies
        boolean may = words.length == 1 && !DurationWords.isGrouped(words[0]);
        if (!may || DurationWords.number(words[0]) < 0 || !DurationWords.isDigit(words[0].charAt(0))) {
            return plain;
        }
        for (String word : DurationWords.split(header)) {
            if (UNITS.containsKey(word) && word.length() > 2) {
                return read(words[0] + " " + word);
            }
        }
        return plain;
    }

    /** What a text that {@link #isWhole} and begins with no digit may begin with. */
    static Set<String> openings() {
        Set<String> openings = Vocabulary.DURATION_KINDS.openings();
        openings.addAll(DurationWords.numerals());
        openings.addAll(FILLERS);
        openings.addAll(HalfTimes.halves());
        openings.addAll(UNITS.keySet());
        return openings;
    }

    /** Whether {@code text} is a duration and nothing else; {@code folded} is it folded, or empty when it is long. */
    static boolean isWhole(String text, String folded) {
        if (Vocabulary.DURATION_KINDS.wholeFolded(folded).isPresent()) {
            return true;
        }
        int space = folded.indexOf(' ');
        String first = space < 0 ? folded : folded.substring(0, space);
        boolean number = !text.isEmpty() && DurationWords.isDigit(text.charAt(0));
        boolean may = number
                || DurationWords.isNumeral(first)
                || FILLERS.contains(first)
                || HalfTimes.isHalf(first)
                || (folded.length() <= HalfTimes.LONGEST && UNITS.containsKey(first));
        return may && read(text).filter(Lasting::whole).isPresent();
    }

    private static Optional<Lasting> named(CharSequence text, String[] folded) {
        Optional<String> whole = Vocabulary.DURATION_KINDS.whole(text);
        Optional<String> kind =
                whole.isPresent() ? whole : text.length() <= 60 ? Vocabulary.DURATION_KINDS.first(text) : whole;
        if (kind.isPresent() && whole.isEmpty() && DurationChoice.isIn(folded, UNITS)) {
            return Optional.of(new Lasting(Kind.VARIES, OptionalDouble.empty(), false));
        }
        return kind.map(word -> switch (word) {
            case "session" -> new Lasting(Kind.SESSION, OptionalDouble.of(0), whole.isPresent());
            case "persistent" -> new Lasting(Kind.PERSISTENT, OptionalDouble.empty(), whole.isPresent());
            default -> new Lasting(Kind.VARIES, OptionalDouble.empty(), whole.isPresent());
        });
    }

    /**
     * Whether the number at {@code i} belongs to a date as Chinese and Japanese write it, with the signs that are units too: a year of
     * four digits, a month without a counter, a day behind such a month. What stands behind days or months that were read is another
     * time ("30 days, until December 31").
     */
    private static boolean isDate(String[] words, int i, double number, DurationParts before) {
        String next = i + 1 < words.length ? words[i + 1] : "";
        if (next.isEmpty() || (before.any() && !before.endInYears())) {
            return false;
        }
        char sign = next.charAt(0);
        return (sign == YEAR_SIGN && number >= FIRST_DATE)
                || sign == MONTH_SIGN
                || (next.length() == 1 && sign == DAY_SIGN && i > 0 && isMonthName(words[i - 1]));
    }

    /** Whether the two words are a time of a unit that is none without its number: nothing but times may stand beside them. */
    private static boolean isCounted(String count, String unit) {
        double number =
                DurationWords.isNumeral(count) || DurationWords.isGrouped(count) ? -1 : DurationWords.number(count);
        return (unit.equals(CZECH_DAY) && number == 1) || (unit.equals(CZECH_YEARS) && number >= FEWEST_CZECH_YEARS);
    }

    private static boolean isMonthName(String word) {
        int last = word.length() - 1;
        return last >= 0
                && word.charAt(last) == MONTH_SIGN
                && (last == 0 || COUNTERS.indexOf(word.charAt(last - 1)) < 0);
    }

    /** Whether the number at {@code i} is one: "a" and "i" are only directly before a unit and not inside a longer phrase. */
    private static boolean isCertain(String[] words, int i) {
        return (!words[i].isEmpty() && DurationWords.isDigit(words[i].charAt(0)))
                || words[i].length() > 2
                || words.length <= 5;
    }
}
