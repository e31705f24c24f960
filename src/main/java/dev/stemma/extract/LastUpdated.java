package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.text.DataFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The date that a document gives for itself: behind "last updated" and its sisters near its beginning or its end. The plainest of
 * these words win over "version" and the like, then the beginning does; in the midst of a text only the plainest count, and only
 * when all of them there give one date.
 */
final class LastUpdated {
    /** The plain ones first: one of the others may be a part of them. */
    private static final List<Phrase> PHRASES = DataFile.rows(LastUpdated.class, "updated-phrases.tsv", 3).stream()
            .map(row -> new Phrase(row.get(0), row.get(2).equals("yes")))
            .sorted(Comparator.comparing(Phrase::plain).reversed())
            .toList();

    /** What an authority dates: "as revised by Regulation ... of 27 April 2016". */
    private static final List<String> LAWS = List.of(" directive ", " regulation ", " reglement ", " act ");

    /** Characters from either end that count as near it. */
    private static final int WINDOW = 4000;
    /** Characters from a phrase to the end of its date. */
    private static final int REACH = 60;
    /** Characters before a year in which its phrase begins. */
    private static final int BEFORE = REACH + 40;
    /** Characters behind a year that belong to the date: {@code 2018-05-25}. */
    private static final int BEHIND = 12;
    /** Characters of a line that holds a date alone, and of the line above it that says which. */
    private static final int SHORT = 40;

    /** Characters of a day and a month before the year, with the blanks by which a line is set in. */
    private static final int LONGEST_DAY_AND_MONTH = 25;

    private final String text;
    private final Supplier<Optional<DateOrder>> order;

    private LastUpdated(String text, Supplier<Optional<DateOrder>> order) {
        this.text = text;
        this.order = order;
    }

    private record Phrase(String words, boolean plain) {}

    /** A date and how good its phrase is: the number of it. */
    private record Found(LocalDate date, int phrase) {
        boolean isPlain() {
            return PHRASES.get(phrase).plain;
        }
    }

    /**
     * The date behind the best phrase; of two places with the same phrase the first.
     *
     * @param order how the text writes dates of numbers, asked only when that decides
     */
    static Optional<LocalDate> find(String text, Supplier<Optional<DateOrder>> order) {
        LastUpdated dates = new LastUpdated(text, order);
        int head = Math.min(WINDOW, text.length());
        int tail = Math.max(head, text.length() - WINDOW);
        Optional<Found> first = dates.best(0, head);
        Optional<Found> last = first.filter(Found::isPlain).isPresent() ? first : dates.best(tail, text.length());
        return first.filter(Found::isPlain)
                .or(() -> last.filter(Found::isPlain))
                .or(() -> first)
                .or(() -> last)
                .map(Found::date)
                .or(() -> dates.only(head, tail));
    }

    private Optional<Found> best(int from, int to) {
        Found best = null;
        for (int year = nextYear(from, to); year < to; year = nextYear(year + 2, to)) {
            Found found = at(year);
            best = found != null && (best == null || found.phrase < best.phrase) ? found : best;
        }
        return Optional.ofNullable(best);
    }

    private Optional<LocalDate> only(int from, int to) {
        Set<LocalDate> dates = new HashSet<>();
        for (int year = nextYear(from, to); year < to && dates.size() < 2; year = nextYear(year + 2, to)) {
            Found found = at(year);
            if (found != null && found.isPlain()) {
                dates.add(found.date);
            }
        }
        return dates.size() == 1 ? dates.stream().findFirst() : Optional.empty();
    }

    /** Where the next two digits stand that may be a year or begin one; {@code to} when there are none. */
    private int nextYear(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (isDigit(text.charAt(i)) && (i == 0 || !isDigit(text.charAt(i - 1))) && mayBeYear(i)) {
                return i;
            }
        }
        return to;
    }

    private boolean mayBeYear(int at) {
        int digits = 0;
        while (digits <= 4 && at + digits < text.length() && isDigit(text.charAt(at + digits))) {
            digits++;
        }
        boolean behindNumber = at > 1 && "./-".indexOf(text.charAt(at - 1)) >= 0 && isDigit(text.charAt(at - 2));
        return digits == 4 ? text.startsWith("19", at) || text.startsWith("20", at) : digits == 2 && behindNumber;
    }

    /** What the words in front of the year at {@code year} make of it; null for no date or no phrase. */
    private Found at(int year) {
        int line = lineStart(year, 2 * BEFORE); // a line may be all of the text, and have a year in each sentence
        int end = year;
        while (end < Math.min(text.length(), year + BEHIND) && text.charAt(end) != '\n') {
            end++;
        }
        int from = Math.max(line, year - BEFORE);
        while (from > line && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        Found found = behindPhrase(Folded.of(text.substring(from, end)));
        if (found != null || year - line > SHORT || from > line) {
            return found;
        }
        if (isWrapped(line, year)) {
            return behindPhrase(Folded.of(text.substring(lineStart(line - 1, BEFORE), end)));
        }
        String above = lineAbove(line);
        return PHRASES.stream().anyMatch(phrase -> endsWithWords(above, phrase.words))
                ? behindPhrase(above + ' ' + Folded.of(text.substring(line, end)))
                : null;
    }

    /** Whether a program that wraps at a width broke the date itself or in front of it: {@code Last updated on 6 September} and {@code 2022}. */
    private boolean isWrapped(int line, int year) {
        int above = line - 1;
        while (above > 0 && text.charAt(above - 1) == ' ') {
            above--;
        }
        boolean goesOn = above > 0
                && (Character.isLetterOrDigit(text.charAt(above - 1)) || ",:".indexOf(text.charAt(above - 1)) >= 0);
        return goesOn && above - lineStart(above, SHORT + 1) > SHORT && year - line <= LONGEST_DAY_AND_MONTH;
    }

    private Found behindPhrase(String folded) {
        for (int i = 0; i < PHRASES.size(); i++) {
            String phrase = PHRASES.get(i).words;
            int at = indexOfWords(folded, phrase);
            int behind = at + phrase.length();
            String words = at < 0 ? "" : folded.substring(behind, Math.min(folded.length(), behind + REACH));
            if (at >= 0 && LAWS.stream().noneMatch(words::contains)) {
                Optional<LocalDate> date = WrittenDate.first(words, PHRASES.get(i).plain, order);
                if (date.isPresent()) {
                    return new Found(date.get(), i);
                }
            }
        }
        return null;
    }

    /** The last line with words above the line that begins at {@code line}, folded; empty when it is long. */
    private String lineAbove(int line) {
        int end = line;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = lineStart(end, SHORT + 1);
        return end - from > SHORT || end <= from ? "" : Folded.of(text.substring(from, end));
    }

    /** Where the line of {@code at} starts; {@code most} characters before it when the line starts earlier. */
    private int lineStart(int at, int most) {
        int from = at;
        while (from > 0 && at - from < most && text.charAt(from - 1) != '\n') {
            from--;
        }
        return from;
    }

    private static int indexOfWords(String line, String phrase) {
        int at = line.indexOf(phrase);
        while (at >= 0 && !(isEdge(line, at - 1) && isEdge(line, at + phrase.length()))) {
            at = line.indexOf(phrase, at + 1);
        }
        return at;
    }

    private static boolean isEdge(String line, int at) {
        return at < 0 || at >= line.length() || line.charAt(at) == ' ';
    }

    private static boolean endsWithWords(String line, String phrase) {
        return line.endsWith(phrase) && isEdge(line, line.length() - phrase.length() - 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
