package dev.stemma.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Durations as cookie tables write them, in the languages of {@code duration-units.tsv}. A year has 365 days, a month 30, twelve
 * months are a year: {@code 13 months} are 395 days, as the French regulator counts them.
 */
public final class Durations {
    private static final Map<String, Double> UNITS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final double MONTH = -30;
    private static final double YEAR = 365;
    private static final int LONGEST = 160;
    /** From here on a number in front of a Chinese or Japanese "year" is one; "7978 years" is what cookie scanners print. */
    private static final int FIRST_DATE = 1900;

    /** Han signs that are units behind a number and parts of a date. */
    private static final char YEAR_SIGN = '\u5E74';

    private static final char MONTH_SIGN = '\u6708';
    private static final char DAY_SIGN = '\u65E5';
    /** In front of the month's sign they count: "12 months"; without one of them it is the month's name, "December". */
    private static final String COUNTERS = "\u4E2A\u500B\u7B87\u304B\u30AB\u30F5\u30B1\u30F6";

    static {
        for (List<String> row : LexiconFile.rows("duration-units.tsv", 3)) {
            String days = row.get(0);
            UNITS.put(
                    row.get(1),
                    switch (days) {
                        case "month" -> MONTH;
                        case "year" -> YEAR;
                        default -> {
                            int slash = days.indexOf('/');
                            yield slash < 0
                                    ? Double.parseDouble(days)
                                    : Double.parseDouble(days.substring(0, slash))
                                            / Double.parseDouble(days.substring(slash + 1));
                        }
                    });
        }
        for (List<String> row : LexiconFile.rows("numbers.tsv", 2)) {
            NUMBERS.put(row.get(1), Integer.valueOf(row.get(0)));
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
     * of several times in a sentence the first counts, and a bare list of different ones has no length.
     */
    public static Optional<Lasting> read(CharSequence text) {
        if (text.length() == 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] words = split(text);
        Parts parts = new Parts();
        int used = 0;
        for (int i = 0; i < words.length; ) {
            double number = number(words[i]);
            Double unit = i + 1 < words.length ? UNITS.get(words[i + 1]) : null;
            if (number >= 0 && isDate(words, i, number, parts)) {
                return Optional.empty();
            }
            if (number >= 0 && unit != null && isCertain(words, i)) {
                parts.add(number, unit);
                i += 2;
                used += 2;
            } else if (parts.any() && !isFiller(words[i])) {
                break;
            } else {
                used += parts.any() || isFiller(words[i]) ? 1 : 0;
                i++;
            }
        }
        if (parts.any()) {
            return Optional.of(new Lasting(Kind.FIXED, parts.days(), used >= words.length));
        }
        return named(text);
    }

    /**
     * The times in a cell. Smaller units behind larger ones are parts of one time ("1 year 11 months 29 days"); a time that is no part
     * of the one before it, as in "2 years, 365 days", begins a list, and a list that does not agree has no one length.
     */
    private static final class Parts {
        private double days;
        private int months;
        private double first = -1;
        private double lastUnit;
        private boolean agree = true;

        boolean any() {
            return lastUnit > 0;
        }

        void add(double number, double unit) {
            double size = unit == MONTH ? 30 : unit;
            if (any() && (size >= lastUnit || number * size >= lastUnit)) {
                close();
            }
            lastUnit = size;
            if (unit == MONTH) {
                months += (int) Math.floor(number);
                days += (number - Math.floor(number)) * 30;
            } else {
                days += number * unit;
            }
        }

        private void close() {
            int years = months / 12;
            double all = days + years * YEAR + months % 12 * 30;
            agree &= first < 0 || Math.abs(first - all) < 1e-6;
            first = first < 0 ? all : first;
            days = 0;
            months = 0;
        }

        OptionalDouble days() {
            close();
            return agree ? OptionalDouble.of(first) : OptionalDouble.empty();
        }
    }

    /** The same for a bare number whose unit stands in the column's header: {@code 365} below {@code durée de vie (jours)}. */
    public static Optional<Lasting> read(CharSequence text, CharSequence header) {
        Optional<Lasting> plain = read(text);
        if (plain.isPresent() || text.length() > 12) {
            return plain;
        }
        String[] words = split(text);
        if (words.length != 1 || number(words[0]) < 0 || !isDigit(words[0].charAt(0))) {
            return plain;
        }
        for (String word : split(header)) {
            if (UNITS.containsKey(word) && word.length() > 2) {
                return read(words[0] + " " + word);
            }
        }
        return plain;
    }

    /** Whether {@code text} is a duration and nothing else; {@code folded} is it folded, or empty when it is long. */
    static boolean isWhole(String text, String folded) {
        if (Vocabulary.DURATION_KINDS.wholeFolded(folded).isPresent()) {
            return true;
        }
        int space = folded.indexOf(' ');
        String first = space < 0 ? folded : folded.substring(0, space);
        boolean number = !text.isEmpty() && isDigit(text.charAt(0));
        boolean may = number || NUMBERS.containsKey(first) || isFiller(first);
        return may && read(text).filter(Lasting::whole).isPresent();
    }

    private static Optional<Lasting> named(CharSequence text) {
        Optional<String> whole = Vocabulary.DURATION_KINDS.whole(text);
        Optional<String> kind =
                whole.isPresent() ? whole : text.length() <= 60 ? Vocabulary.DURATION_KINDS.first(text) : whole;
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
    private static boolean isDate(String[] words, int i, double number, Parts before) {
        String next = i + 1 < words.length ? words[i + 1] : "";
        if (next.isEmpty() || (before.any() && before.lastUnit < YEAR)) {
            return false;
        }
        char sign = next.charAt(0);
        return (sign == YEAR_SIGN && number >= FIRST_DATE)
                || sign == MONTH_SIGN
                || (next.length() == 1 && sign == DAY_SIGN && i > 0 && isMonthName(words[i - 1]));
    }

    private static boolean isMonthName(String word) {
        int last = word.length() - 1;
        return last >= 0
                && word.charAt(last) == MONTH_SIGN
                && (last == 0 || COUNTERS.indexOf(word.charAt(last - 1)) < 0);
    }

    /** Whether the number at {@code i} is one: "a" and "i" are only directly before a unit and not inside a longer phrase. */
    private static boolean isCertain(String[] words, int i) {
        return (!words[i].isEmpty() && isDigit(words[i].charAt(0))) || words[i].length() > 2 || words.length <= 5;
    }

    private static boolean isFiller(String word) {
        return switch (word) {
            case "and",
                    "et",
                    "und",
                    "y",
                    "e",
                    "en",
                    "up",
                    "to",
                    "after",
                    "approx",
                    "about",
                    "max",
                    "maximum",
                    "bis",
                    "zu",
                    "jusqua",
                    "hasta",
                    "fino",
                    "tot",
                    "ate",
                    "by",
                    "default",
                    "from",
                    "set",
                    "update",
                    "persistent",
                    "the",
                    "than",
                    "less",
                    "over",
                    "nach",
                    "apres" -> true;
            default -> false;
        };
    }

    private static double number(String word) {
        Integer named = NUMBERS.get(word);
        if (named != null) {
            return named;
        }
        if (word.isEmpty() || !isDigit(word.charAt(0)) || word.length() > 7) {
            return -1;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Folded words; "30min" falls apart, "1,5" and "1.5" stay together. */
    private static String[] split(CharSequence text) {
        if (text.chars().noneMatch(c -> isDigit((char) c) || c == '\u00B7')) {
            return Folded.of(text).split(" ", -1);
        }
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if ((c == ',' || c == '.') && isDigit(before) && isDigit(after)) {
                out.append('\u00B7');
            } else if ((isDigit(before) && Character.isLetter(c)) || (isDigit(c) && isUnspaced(before))) {
                out.append(' ').append(c);
            } else {
                out.append(c);
            }
        }
        String marked = out.toString();
        String[] parts = marked.split("\u00B7", -1);
        StringBuilder folded = new StringBuilder(marked.length());
        for (int i = 0; i < parts.length; i++) {
            folded.append(i == 0 ? "" : ".").append(Folded.of(parts[i]));
        }
        return folded.toString().split(" ", -1);
    }

    /** A letter of a script that sets no spaces: the 1 of "1 nen 1 ka getsu", written without a space, stands right behind the year. */
    private static boolean isUnspaced(char c) {
        return c >= '\u3040' && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
