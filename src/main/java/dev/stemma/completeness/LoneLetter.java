package dev.stemma.completeness;

import dev.stemma.model.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One letter at the end of a text, where what stands before it on its line tells that a word began there: an opening mark that nothing
 * closes, the mark of a list or the number of a section, {@code &}, words of the same line.
 *
 * <p>Of 1,647 whole texts of the half of the sites that rules are tuned on, nine end with one letter: seven with the X of a button, two with
 * icons that are letters, each on a line of its own; of 1,662 cut ones 270 do (2026-11-27). What a letter names stays whole:
 * {@code appendix b}, {@code vitamin C}, {@code Q & A}; so do icons ({@code Follow us f}) and units ({@code 10 m}).
 */
final class LoneLetter {
    /** Behind one of these a word begins; straight quotes open behind a space alone. */
    private static final String OPENING = "(\"“«„‘[*_";

    /** A bullet, or the number of a section or of an item, in front of the letter. Numbers are possessive: one without end would use up the stack. */
    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:#{1,6}\\s+)?(?:([•·●▪◦‣*–—-])\\s+|#{1,6}\\s+|\\d{1,3}(?:\\\\?\\.\\d{1,3})*+\\\\?[.)]\\s+|\\d{1,3}(?:\\.\\d{1,3})++\\s+)");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Social networks have them for icons. */
    private static final String ICONS = "ftgyiplvw";

    /** Words of a line that icons stand on; characters of it. */
    private static final int ICON_WORDS = 4;

    private static final int ICON_LINE = 40;

    /** Letters of a word that an initial or {@code R & B} is no longer. */
    private static final int MIN_BEFORE = 3;

    private static final double SURE = 0.85;
    private static final double LIKELY = 0.8;
    private static final double ALONE = 0.76;

    private final Reading reading;
    private final String text;
    private final Span letter;
    private final int line;
    private final String before;

    private LoneLetter(Reading reading, Span letter) {
        this.reading = reading;
        this.letter = letter;
        text = reading.text();
        line = reading.lastLine().start();
        before = text.substring(line, letter.start());
    }

    /** How sure it is that the letter began a word, 0..1; 0 when its line does not say so. */
    static double weight(Reading reading, Span letter) {
        char c = reading.text().charAt(letter.start());
        boolean cased = Character.isUpperCase(c) || Character.isLowerCase(c);
        return letter.length() != 1 || !cased || c == 'x' || c == 'X' ? 0 : new LoneLetter(reading, letter).weight();
    }

    private double weight() {
        if (opened()) {
            return SURE;
        }
        if (before.isBlank()) {
            return alone();
        }
        if (item() || behindAnd()) {
            return LIKELY;
        }
        int end = Reading.trimmed(text, letter.start());
        if (end == letter.start()) {
            return 0; // the rest of a code, a hyphened word
        }
        boolean small = Character.isLowerCase(text.charAt(letter.start()));
        return small ? behindWords(end) : usual(end) ? LIKELY : 0;
    }

    /** An opening mark stands right before it, and nothing behind it. */
    private boolean opened() {
        int at = letter.start() - 1;
        if (at < line || OPENING.indexOf(text.charAt(at)) < 0 || letter.end() != reading.end()) {
            return false;
        }
        while (at > line && OPENING.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == line || Reading.isSpace(text.charAt(at - 1));
    }

    /** A capital that is a word of the language ({@code A}, {@code I}), where one that is none would be a stump. */
    private double alone() {
        boolean word = Character.isUpperCase(text.charAt(letter.start()))
                && Lexicon.instance().knows(reading.language(), letter.of(text).toLowerCase(Locale.ROOT));
        return switch (word ? Context.of(reading, letter) : Context.LABEL) {
            case LONE, FRESH -> ALONE;
            default -> 0;
        };
    }

    /** It is all of an item or a heading; the items by a bullet before it are words, and no line of the text has one letter for them. */
    private boolean item() {
        Matcher mark = ITEM.matcher(before);
        if (!mark.matches()) {
            return false;
        }
        String bullet = mark.group(1);
        boolean words = bullet == null;
        for (int end = line - 1; end > 0; ) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String other = text.substring(start, end).strip();
            Matcher item = ITEM.matcher(other);
            if (item.lookingAt() && other.length() - item.end() == 1) {
                return false; // an index from A to Z
            }
            words |= bullet != null
                    && other.startsWith(bullet)
                    && WORD.matcher(other).results().limit(2).count() == 2;
            end = start - 1;
        }
        return words;
    }

    /** {@code Gifts, Cards & H}, and not {@code R & B}. */
    private boolean behindAnd() {
        int and = Reading.trimmed(text, letter.start()) - 1;
        if (and < line || text.charAt(and) != '&' || and + 1 == letter.start()) {
            return false;
        }
        Span word = reading.wordBefore(Reading.trimmed(text, and));
        return word.start() >= line && word.length() >= MIN_BEFORE;
    }

    /** A small letter behind two words and more of its line that is no word itself. */
    private double behindWords(int end) {
        char last = text.charAt(end - 1);
        if (!Character.isLetter(last) && ",:;–—".indexOf(last) < 0) {
            return 0;
        }
        String own = letter.of(text);
        Span word = reading.wordBefore(Character.isLetter(last) ? end : Reading.trimmed(text, end - 1));
        boolean counted = Lexicon.instance().counts(word.of(text).toLowerCase(Locale.ROOT));
        if (word.length() < 2
                || word.start() < line
                || counted
                || reading.language().isEmpty()) {
            return 0;
        }
        if (Lexicon.instance().knows(reading.language(), own)) {
            return 0;
        }
        long words = WORD.matcher(before).results().limit(ICON_WORDS + 1).count();
        boolean icon = words <= ICON_WORDS && before.length() < ICON_LINE && ICONS.contains(own);
        return words < 2 ? 0 : icon ? 0.5 : LIKELY;
    }

    /** A capital behind a word that policies have a longer one behind: {@code Google A}. */
    private boolean usual(int end) {
        Span word = reading.wordBefore(end);
        return word.start() >= line
                && word.length() >= MIN_BEFORE
                && end == letter.start() - 1
                && !Lexicon.instance().counts(word.of(text).toLowerCase(Locale.ROOT))
                && WordPairs.instance().behindTheOneBefore(reading, letter).isPresent();
    }
}
