package dev.stemma.extract;

import dev.stemma.lexicon.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a date as policies write it. A month without a day is its first day; a year of two digits is of this century, and the third
 * and last of the numbers in a row.
 */
final class WrittenDate {
    private WrittenDate() {}

    /**
     * The first date among folded words: {@code 25 may 2018}, {@code may 25th 2018}, {@code 2018 05 25}, {@code 25 05 2018},
     * {@code 25 05 18}.
     *
     * @param shortYears whether {@code 25/05/18} is a date: {@code 1.2.18} may be a version
     * @param order asked where two numbers can be read both ways; without an answer they are no date
     */
    static Optional<LocalDate> first(String folded, boolean shortYears, Supplier<Optional<DateOrder>> order) {
        String[] words = folded.strip().split(" ", -1);
        for (int i = 0; i + 1 < words.length; i++) {
            Optional<LocalDate> date = Months.of(words[i]) > 0
                    ? behindMonth(words, i)
                    : number(words[i]) > 0 ? behindNumber(words, i, shortYears, order) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** {@code may 2018}, {@code may 25th 2018}. */
    private static Optional<LocalDate> behindMonth(String[] words, int at) {
        int month = Months.of(words[at]);
        int next = behind(words, at);
        int day = number(words, next);
        int year = number(words, next + 1);
        return isYear(day) ? date(day, month, 1) : day > 0 && isYear(year) ? date(year, month, day) : Optional.empty();
    }

    /** {@code 25 de mayo de 2018}, {@code 2018 05 25}, {@code 25 05 2018}. */
    private static Optional<LocalDate> behindNumber(
            String[] words, int at, boolean shortYears, Supplier<Optional<DateOrder>> order) {
        int a = number(words[at]);
        int month = behind(words, at);
        if (a <= 31 && month < words.length && Months.of(words[month]) > 0) {
            int year = number(words, behind(words, month));
            return isYear(year) ? date(year, Months.of(words[month]), a) : Optional.empty();
        }
        int b = number(words, at + 1);
        int c = number(words, at + 2);
        if (isYear(a)) {
            return b > 0 && c > 0 ? date(a, b, c) : Optional.empty();
        }
        boolean isShort = shortYears && c >= 0 && words[at + 2].length() == 2 && number(words, at + 3) < 0;
        int year = isShort ? 2000 + c : c;
        return isYear(year) && a > 0 && b > 0 ? numeric(a, b, year, order) : Optional.empty();
    }

    private static Optional<LocalDate> numeric(int a, int b, int year, Supplier<Optional<DateOrder>> order) {
        if (a > 12 || b > 12 || a == b) {
            return a > 12 ? date(year, b, a) : date(year, a, b);
        }
        return order.get().flatMap(known -> known == DateOrder.DAY_FIRST ? date(year, b, a) : date(year, a, b));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where the word behind {@code at} stands, particles left out. */
    private static int behind(String[] words, int at) {
        int next = at + 1;
        boolean particle = next < words.length
                && switch (words[next]) {
                    case "de", "del", "of", "do" -> true;
                    default -> false;
                };
        return particle ? next + 1 : next;
    }

    private static boolean isYear(int number) {
        return number >= 1990 && number <= 2099;
    }

    private static int number(String[] words, int at) {
        return at < words.length ? number(words[at]) : -1;
    }

    /** The number at the start of {@code word}: {@code 25th} is 25; -1 when it is none. */
    private static int number(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        boolean ordinal = switch (word.substring(digits)) {
            case "", "st", "nd", "rd", "th", "er", "o" -> true;
            default -> false;
        };
        return digits == 0 || digits > 4 || !ordinal ? -1 : Integer.parseInt(word.substring(0, digits));
    }
}
