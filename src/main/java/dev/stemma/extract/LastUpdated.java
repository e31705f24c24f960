package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.lexicon.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The date that a document gives for itself: behind "last updated" and its sisters, in the first or last lines. */
final class LastUpdated {
    private static final List<String> PHRASES = PhraseFile.rows("updated-phrases.tsv").stream()
            .map(row -> row.get(0))
            .toList();
    private static final int WINDOW = 4000;
    private static final int LONGEST_LINE = 400;
    private static final int REACH = 60;

    private LastUpdated() {}

    /** The date behind the best phrase; of two lines with the same phrase the first. */
    static Optional<LocalDate> find(String text) {
        String head = text.substring(0, Math.min(WINDOW, text.length()));
        String tail = text.length() > WINDOW ? text.substring(Math.max(WINDOW, text.length() - WINDOW)) : "";
        return inPart(head).or(() -> inPart(tail));
    }

    private static Optional<LocalDate> inPart(String part) {
        int best = PHRASES.size();
        LocalDate found = null;
        for (int year = nextYear(part, 0); year < part.length(); ) {
            int from = part.lastIndexOf('\n', year) + 1;
            int newline = part.indexOf('\n', year);
            int to = newline < 0 ? part.length() : newline;
            int end = Math.min(to, from + LONGEST_LINE);
            String line = year + 4 <= end ? Folded.of(part.substring(from, end)) : "";
            for (int i = 0; i < best && !line.isEmpty(); i++) {
                int at = indexOfWords(line, PHRASES.get(i));
                if (at < 0) {
                    continue;
                }
                int behind = at + PHRASES.get(i).length();
                Optional<LocalDate> date = dateIn(line.substring(behind, Math.min(line.length(), behind + REACH)));
                if (date.isPresent()) {
                    best = i;
                    found = date.get();
                }
            }
            year = nextYear(part, to);
        }
        return Optional.ofNullable(found);
    }

    /** Where the next 19 or 20 stands: no date without a year. The part's length when there is none. */
    private static int nextYear(String part, int from) {
        int last = part.indexOf("19", from);
        int recent = part.indexOf("20", from);
        return Math.min(last < 0 ? part.length() : last, recent < 0 ? part.length() : recent);
    }

    private static int indexOfWords(String line, String phrase) {
        int at = line.indexOf(phrase);
        while (at > 0 && line.charAt(at - 1) != ' ') {
            at = line.indexOf(phrase, at + 1);
        }
        return at;
    }

    /** The first date among folded words: {@code 25 may 2018}, {@code may 25th 2018}, {@code 2018 05 25}, {@code 25 05 2018}. */
    static Optional<LocalDate> dateIn(String folded) {
        String[] words = folded.strip().split(" ", -1);
        for (int i = 0; i + 1 < words.length; i++) {
            int a = number(words[i]);
            int month = Months.of(words[i]);
            int behind = i + 1 < words.length && isParticle(words[i + 1]) ? i + 2 : i + 1;
            if (month > 0 && behind < words.length) {
                int day = number(words[behind]);
                int yearAt = behind + 1;
                if (isYear(day)) {
                    return date(day, month, 1);
                }
                if (day > 0 && yearAt < words.length && isYear(number(words[yearAt]))) {
                    return date(number(words[yearAt]), month, day);
                }
            }
            if (a > 0 && a <= 31 && behind < words.length && Months.of(words[behind]) > 0) {
                int yearAt = behind + 1 < words.length && isParticle(words[behind + 1]) ? behind + 2 : behind + 1;
                if (yearAt < words.length && isYear(number(words[yearAt]))) {
                    return date(number(words[yearAt]), Months.of(words[behind]), a);
                }
            }
            if (i + 2 < words.length) {
                int b = number(words[i + 1]);
                int c = number(words[i + 2]);
                if (isYear(a) && b > 0 && b <= 12 && c > 0 && c <= 31) {
                    return date(a, b, c);
                }
                if (isYear(c) && a > 0 && b > 0 && a <= 31 && b <= 31 && Math.min(a, b) <= 12) {
                    return b <= 12 ? date(c, b, a) : date(c, a, b); // day first, unless that is no date
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isParticle(String word) {
        return word.equals("de") || word.equals("del") || word.equals("of") || word.equals("do");
    }

    private static boolean isYear(int number) {
        return number >= 1990 && number <= 2099;
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
