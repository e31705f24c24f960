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
        if (isYear(day)) {
            return at > 0 && maybeDay(words[at - 1]) ? Optional.empty() : date(day, month, 1);
        }
        return day > 0 && isYear(year) ? date(year, month, day) : Optional.empty();
    }

    /** Whether a word may be a day that was not read: {@code 28vo julio 2026} is not the first of July. */
    private static boolean maybeDay(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9' && number(word) < 0;
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

    /** Where the word behind {@code at} stands, particles and the end of an ordinal left out: {@code 28 th of july}. */
    private static int behind(String[] words, int at) {
        int next = at + 1;
        while (next < words.length && (isOrdinal(words[next]) || isParticle(words[next]))) {
            next++;
        }
        return next;
    }

    private static boolean isParticle(String word) {
        return switch (word) {
            case "de", "del", "of", "do" -> true;
            default -> false;
        };
    }

    private static boolean isYear(int number) {
        return number >= 1990 && number <= 2099;
    }

    private static int number(String[] words, int at) {
        return at < words.length ? number(words[at]) : -1;
    }

    /** The number at the start of {@code word}: {@code 25th} and {@code 25eme} are 25; -1 when it is none. */
    private static int number(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        boolean ordinal = digits == word.length() || isOrdinal(word.substring(digits));
        return digits == 0 || digits > 4 || !ordinal ? -1 : Integer.parseInt(word.substring(0, digits));
    }

    private static boolean isOrdinal(String end) {
        return switch (end) {
            case "st", "nd", "rd", "th", "er", "e", "eme", "de", "ste", "o" -> true;
            default -> false;
        };
    }
}
