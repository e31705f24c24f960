package dev.stemma.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A place of a text that names a section by its number.
 *
 * @param kind whose section it is
 * @param number of the section; of {@code 9.2} it is 9
 * @param end behind it
 */
record Reference(Kind kind, int number, int end) {
    enum Kind {
        /** Of this text: it says so. */
        OWN,
        /** It does not say of what. */
        OPEN,
        /** Of another text. */
        OTHER
    }

    /** The longest word before a number, and the longest phrase behind one. */
    private static final int LONGEST = 16;

    /** {@code (viii)}. */
    private static final int LETTERED = 6;

    /** The references before {@code to} to sections numbered like {@code own}, in order. */
    static List<Reference> all(String text, int to, OwnNumbers own) {
        List<Reference> all = new ArrayList<>();
        for (int i = 2; i < to; i++) {
            char before = text.charAt(i - 1);
            if (before != ' ' && before != '\u00A0') {
                continue;
            }
            int end = i;
            while (end < to && end - i < LONGEST && own.style().has(text.charAt(end))) {
                end++;
            }
            int number = end == i ? 0 : own.style().read(text.substring(i, end));
            boolean ends = end == to || !Character.isLetterOrDigit(text.charAt(end));
            if (number > 0 && number <= OwnNumbers.MOST && ends) {
                of(text, i, end, to, own, number, all);
            }
        }
        return all;
    }

    private static void of(
            String text, int at, int numberEnd, int to, OwnNumbers own, int number, List<Reference> all) {
        int wordEnd = at - 1;
        int wordStart = wordEnd;
        while (wordStart > 0
                && wordEnd - wordStart < LONGEST
                && (Character.isLetter(text.charAt(wordStart - 1)) || ".§".indexOf(text.charAt(wordStart - 1)) >= 0)) {
            wordStart--;
        }
        String word = text.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT);
        SectionWords words = SectionWords.instance();
        boolean section = words.section(word);
        if (!section && !words.statute(word)) {
            return;
        }
        int end = behindParts(text, numberEnd, to);
        boolean open = (section || own.words().contains(word)) && !ofAName(text, wordStart) && closes(text, end, to);
        all.add(new Reference(words.here(text, end, to) ? Kind.OWN : open ? Kind.OPEN : Kind.OTHER, number, end));
    }

    /** Behind {@code .2}, {@code (a)}. */
    private static int behindParts(String text, int from, int to) {
        int at = from;
        while (at + 1 < to && text.charAt(at) == '.' && Character.isLetterOrDigit(text.charAt(at + 1))) {
            at++;
            while (at < to && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        }
        while (at + 2 < to) {
            int open = text.charAt(at) == ' ' ? at + 1 : at;
            int close = text.charAt(open) == '('
                    ? text.substring(open, Math.min(to, open + LETTERED)).indexOf(')')
                    : -1;
            if (close < 0) {
                break;
            }
            at = open + close + 1;
        }
        return at;
    }

    /** Whether a name stands before it: {@code Telecom Act section 5}. */
    private static boolean ofAName(String text, int from) {
        int end = Reading.trimmed(text, from);
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        if (start == end) { // a mark, or a number
            return end > 0 && "([.'’".indexOf(text.charAt(end - 1)) < 0;
        }
        int before = Reading.trimmed(text, start);
        boolean begins = before == 0
                || ".!?:(".indexOf(text.charAt(before - 1)) >= 0
                || text.substring(before, start).indexOf('\n') >= 0;
        return !begins && !Character.isLowerCase(text.charAt(start));
    }

    /** Whether the reference ends there: it does not go on to say of what. */
    private static boolean closes(String text, int end, int to) {
        if (end == to) {
            return false; // cut there
        }
        char c = text.charAt(end);
        if (c == ',') {
            return end + 2 < to
                    && Character.isLowerCase(text.charAt(end + 2))
                    && !SectionWords.instance().part(text, end + 2, to);
        }
        if (c == ']') {
            return text.startsWith("](#", end);
        }
        if (c == ' ' && end + 2 < to) {
            char next = text.charAt(end + 1);
            boolean titled = "\"“«„".indexOf(next) >= 0 || isTitle(text, end + 1, to);
            return titled
                    || (Character.isLowerCase(next) && !SectionWords.instance().ofAnother(text, end + 1, to));
        }
        return c == '.' || c == ';' || c == ')' || c == ':';
    }

    /** {@code (Assignment)}: no short name of a law. */
    private static boolean isTitle(String text, int at, int to) {
        return at + 2 < to
                && text.charAt(at) == '('
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }
}
