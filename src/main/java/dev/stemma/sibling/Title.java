package dev.stemma.sibling;

import dev.stemma.sign.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a title of the first rank is written. Where a text goes on with one, a second document may start on the same page; unless
 * the text has several of its kind: then they are its sections.
 */
enum Title {
    /** A rule, which parts what is above from what is below. */
    RULE,
    /** {@code # Title}. */
    MARKED,
    /** With a line of = below it. */
    UNDERLINED,
    /** A short line of capitals. */
    CAPITALS;

    /** The title of the document and two more: so many are sections. */
    private static final int SEVERAL = 3;

    private static final int MIN_CAPITALS = 8;
    private static final int MAX_CAPITALS = 80;

    /** A longer line below a title is no date of its document. */
    private static final int MAX_DATED = 60;

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

    /**
     * Whether a document starts there, however many titles of the kind the text has: with a title below a rule, or with one above a line
     * that has its date.
     */
    static boolean ofDocument(String text, int from) {
        Optional<Title> title = at(text, from);
        if (title.isEmpty()) {
            return false;
        }
        int second = lineBehind(text, from);
        if (title.get() == RULE) {
            return at(text, second).filter(below -> below != RULE).isPresent() || underlined(text, second);
        }
        int newline = text.indexOf('\n', second);
        int end = newline < 0 ? text.length() : newline;
        return end - second <= MAX_DATED
                && YEAR.matcher(text).region(second, end).find();
    }

    /** Whether the ruler of the line is parted from it by blank lines, as by converters that put one between any two lines. */
    private static boolean underlined(String text, int line) {
        return text.startsWith("===", lineBehind(text, line));
    }

    /** Where the next line that is not blank starts. */
    private static int lineBehind(String text, int from) {
        int at = from;
        while (at < text.length() && Reading.isSpace(text.charAt(at))) {
            at++;
        }
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? text.length() : newline;
        while (at < text.length() && Reading.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The kind of the title that the first line of words from {@code from} on is. */
    static Optional<Title> at(String text, int from) {
        int at = from;
        while (at < text.length() && Reading.isSpace(text.charAt(at))) {
            at++;
        }
        int newline = text.indexOf('\n', at);
        int end = Reading.trimmed(text, newline < 0 ? text.length() : newline);
        return end <= at ? Optional.empty() : of(text, at, end, newline);
    }

    private static Optional<Title> of(String text, int at, int end, int newline) {
        if (text.startsWith("# ", at)) {
            return Optional.of(MARKED);
        }
        if (newline > 0 && text.startsWith("===", newline + 1)) {
            return Optional.of(UNDERLINED);
        }
        char first = text.charAt(at);
        if (first == '-' || first == '*' || first == '_') {
            boolean rule = true;
            for (int i = at; i < end; i++) {
                char c = text.charAt(i);
                rule &= c == '-' || c == '*' || c == '_' || c == ' ';
            }
            if (rule) {
                return Optional.of(RULE);
            }
        }
        if (end - at < MIN_CAPITALS || end - at > MAX_CAPITALS) {
            return Optional.empty();
        }
        String line = text.substring(at, end);
        return line.chars().anyMatch(Character::isLetter) && line.equals(line.toUpperCase(Locale.ROOT))
                ? Optional.of(CAPITALS)
                : Optional.empty();
    }

    /** Whether {@code text} has several titles of this kind. */
    boolean isUsualIn(String text) {
        int found = 0;
        int at = 0;
        while (at < text.length() && found < SEVERAL) {
            int newline = text.indexOf('\n', at);
            int end = Reading.trimmed(text, newline < 0 ? text.length() : newline);
            if (end > at && of(text, at, end, newline).filter(this::equals).isPresent()) {
                found++;
            }
            at = newline < 0 ? text.length() : newline + 1;
        }
        return found >= SEVERAL;
    }
}
