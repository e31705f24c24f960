package dev.stemma.promise;

import dev.stemma.sign.Reading;
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

    /**
     * A number behind a word that sections are called by.
     *
     * @param wordStart where that word begins; between the two is a space
     * @param end behind the number
     */
    private record Place(int wordStart, String word, int end, int number) {}

    /** The references before {@code to} to sections numbered like {@code own}, in order. */
    static List<Reference> all(String text, int to, OwnNumbers own) {
        return all(text, to, own, 0);
    }

    /** Those of them that are to sections behind the last one, and not of another text: nearly all texts have none, which is told sooner. */
    static List<Reference> beyond(String text, int to, OwnNumbers own) {
        return all(text, to, own, own.last()).stream()
                .filter(reference -> reference.kind() != Kind.OTHER)
                .toList();
    }

    private static List<Reference> all(String text, int to, OwnNumbers own, int least) {
        return places(text, to, own.style(), least).stream()
                .map(place -> of(text, place, to, own))
                .toList();
    }

    /** @param above greater than this are the numbers looked for: of the others no word is looked at */
    private static List<Place> places(String text, int to, OwnNumbers.Style style, int above) {
        List<Place> places = new ArrayList<>();
        char[] chars = new char[to];
        text.getChars(0, to, chars, 0);
        char least = style.least();
        char most = style.most();
        for (int i = 2; i < to; i++) {
            // one comparison for two: of a letter or a blank the one or the other is true as by chance, and the
            // processor guesses wrong
            if ((char) (chars[i] - least) > most - least || (chars[i - 1] != ' ' && chars[i - 1] != '\u00A0')) {
                continue; // nearly all
            }
            int end = i;
            while (end < to && end - i < LONGEST && style.has(chars[end])) {
                end++;
            }
            int number = end == i ? 0 : style.read(text.substring(i, end));
            boolean ends = end == to || !Character.isLetterOrDigit(chars[end]);
            if (number > above && number <= OwnNumbers.MOST && ends) {
                int wordStart = wordStart(text, i - 1);
                String word = text.substring(wordStart, i - 1).toLowerCase(Locale.ROOT);
                if (SectionWords.instance().section(word)
                        || SectionWords.instance().statute(word)) {
                    places.add(new Place(wordStart, word, end, number));
                }
            }
        }
        return places;
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST
                && (Character.isLetter(text.charAt(start - 1)) || ".§".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private static Reference of(String text, Place place, int to, OwnNumbers own) {
        SectionWords words = SectionWords.instance();
        int end = behindParts(text, place.end(), to);
        boolean open = (words.section(place.word()) || own.words().contains(place.word()))
                && !ofAName(text, place.wordStart())
                && closes(text, end, to);
        Kind kind = words.here(text, end, to) ? Kind.OWN : open ? Kind.OPEN : Kind.OTHER;
        return new Reference(kind, place.number(), end);
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
