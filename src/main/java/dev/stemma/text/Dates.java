package dev.stemma.text;

import dev.stemma.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds dates around numbers: {@code 25 May 2018}, {@code May 25th, 2018}, {@code May 2018}, {@code 25. Mai 2018}, {@code 25
 * de mayo de 2018}, {@code 25/05/2018}, {@code 25.05.2018}, {@code 2018-05-25}. A date needs a year, 1900 to 2099. The text is in UTF-8.
 */
final class Dates {
    private final byte[] text;

    Dates(byte[] text) {
        this.text = text;
    }

    /** The date that the name {@code start..end} is a part of and that begins at or after {@code least}; null when none. */
    Span around(int start, int end, int least) {
        int last = end;
        while (last > start && (text[last - 1] == '.' || text[last - 1] == '-')) {
            last--;
        }
        int numeric = numericEnd(start);
        if (numeric > 0) {
            return new Span(start, numeric);
        }
        int digits = digits(start);
        if (digits == 4 && isYear(start) && last == start + 4) {
            int month = monthBefore(start, least);
            return month < start ? new Span(month, last) : null;
        }
        if ((digits != 1 && digits != 2) || !inRange(number(start, digits), 1, 31)) {
            return null;
        }
        int after = ordinalEnd(start + digits);
        if (after < 0) {
            return null;
        }
        int yearBehind = year(skip(after, ", "));
        if (yearBehind > 0) {
            int month = monthBefore(start, least);
            if (month < start) {
                return new Span(month, yearBehind);
            }
        }
        int at = particle(skip(after, ".- "));
        int monthEnd = lettersEnd(at);
        if (monthEnd == at || !month(at, monthEnd)) {
            return null;
        }
        int year = year(particle(skip(monthEnd, ".,- ")));
        return year > 0 ? new Span(start, year) : null;
    }

    /** Start of the month's name in front of the number at {@code start}, not before {@code least}; {@code start} when none is. */
    private int monthBefore(int start, int least) {
        int end = start - 1;
        if (end <= least || text[end] != ' ') {
            return start;
        }
        int month = MaskScanner.nameStart(text, end, least);
        return month < end && month(month, end) ? month : start;
    }

    /** End of the all-number date at {@code start}, which may reach beyond its name by slashes; 0 when it is none. */
    private int numericEnd(int start) {
        int first = digits(start);
        int at = start + first;
        if ((first != 4 && first != 1 && first != 2) || at >= text.length) {
            return 0;
        }
        byte separator = text[at];
        if (separator != '/' && separator != '-' && separator != '.') {
            return 0;
        }
        int second = digits(at + 1);
        int at2 = at + 1 + second;
        if ((second != 1 && second != 2) || at2 >= text.length || text[at2] != separator) {
            return 0;
        }
        int third = digits(at2 + 1);
        int done = at2 + 1 + third;
        boolean more = (done < text.length && LettersAndDigits.has(text, done))
                || (done < text.length && text[done] == separator && digits(done + 1) > 0);
        int b = number(at + 1, second);
        if (first == 4) {
            boolean date = isYear(start) && inRange(b, 1, 12) && inRange(number(at2 + 1, third), 1, 31) && third <= 2;
            return date && !more ? done : date && text[done] == 'T' ? timeEnd(done) : 0;
        }
        int a = number(start, first);
        boolean dayAndMonth = (inRange(a, 1, 31) && inRange(b, 1, 12)) || (inRange(a, 1, 12) && inRange(b, 1, 31));
        boolean year = (third == 4 && isYear(at2 + 1)) || (third == 2 && separator == '/');
        return dayAndMonth && year && !more ? done : 0;
    }

    /** ISO 8601: the time after the {@code T}. */
    private int timeEnd(int from) {
        int at = from + 1;
        while (at < text.length && "0123456789:.+-Z".indexOf(text[at]) >= 0) {
            at++;
        }
        while (!LettersAndDigits.has(text, at - 1)) {
            at--;
        }
        return at;
    }

    private int year(int at) {
        return digits(at) == 4 && isYear(at) && (at + 4 >= text.length || !LettersAndDigits.has(text, at + 4))
                ? at + 4
                : 0;
    }

    /** Behind {@code st nd rd th er º ª}; -1 when other letters follow the number. */
    private int ordinalEnd(int at) {
        int end = lettersEnd(at);
        if (end == at) {
            return at;
        }
        return switch (word(at, end)) {
            case "st", "nd", "rd", "th", "er", "º", "ª", "o", "e" -> end;
            default -> -1;
        };
    }

    /** Behind {@code of}, {@code de}, {@code del}. */
    private int particle(int at) {
        int end = lettersEnd(at);
        if (end > at && end < text.length && end - at <= 3 && text[end] == ' ') {
            String word = word(at, end);
            if (word.equals("of") || word.equals("de") || word.equals("del")) {
                return end + 1;
            }
        }
        return at;
    }

    private int skip(int at, String chars) {
        int end = at;
        while (end < text.length && end < at + 2 && chars.indexOf(text[end]) >= 0) {
            end++;
        }
        return end;
    }

    private int lettersEnd(int at) {
        int end = at;
        for (int i = 0; i < 12 && end < text.length && Character.isLetter(Units.at(text, end)); i++) {
            end = Units.next(text, end);
        }
        return end;
    }

    /** What stands there, in lower case. */
    private String word(int start, int end) {
        return Utf8.text(text, start, end - start).toLowerCase(Locale.ROOT);
    }

    private int digits(int at) {
        int end = at;
        while (end < text.length && end < at + 5 && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end - at;
    }

    private int number(int at, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 10 + text[at + i] - '0';
        }
        return value;
    }

    private boolean isYear(int at) {
        return inRange(number(at, 4), 1900, 2099);
    }

    private static boolean inRange(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private boolean month(int start, int end) {
        int last = text[end - 1] == '.' ? end - 1 : end;
        int length = Units.count(text, start, last);
        return length >= 3 && length <= Months.LONGEST && Months.NUMBERS.containsKey(word(start, last));
    }

    /** Loaded when first used. */
    private static final class Months {
        static final Map<String, Integer> NUMBERS = new HashMap<>();
        static final int LONGEST;

        static {
            for (List<String> row : DataFile.rows(Dates.class, "months.tsv", 3)) {
                NUMBERS.put(row.get(2), Integer.valueOf(row.get(0)));
            }
            LONGEST = NUMBERS.keySet().stream().mapToInt(String::length).max().orElse(0);
        }
    }
}
