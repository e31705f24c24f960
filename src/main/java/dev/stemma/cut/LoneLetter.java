package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One letter at the end of a text. What stands before it on its line tells whether a word began there: an opening mark that nothing
 * closes, an apostrophe, the mark of a list or the number of a section, {@code &}, words of the same line; if that tells nothing, the running
 * text around it.
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

    /** Numbers of kings, wars and parts. */
    private static final String ROMAN = "IVX";

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Social networks have them for icons. */
    static final String ICONS = "ftgyiplvw";

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
    private final boolean capital;

    private LoneLetter(Reading reading, Span letter) {
        this.reading = reading;
        this.letter = letter;
        text = reading.text();
        line = reading.lastLine().start();
        before = text.substring(line, letter.start());
        capital = Character.isUpperCase(text.charAt(letter.start()));
    }

    /** How sure it is that the letter began a word, 0..1. */
    static double weight(Reading reading, Span letter) {
        if (letter.of(reading.text()).equalsIgnoreCase("x")) {
            return 0; // the mark of a button
        }
        LoneLetter lone = new LoneLetter(reading, letter);
        double told = lone.byItsLine();
        return told >= Verdicts.ACCUSED ? told : lone.isWord() ? 0 : lone.byContext();
    }

    /** What the line before it says: 0, nothing; and nothing of a letter of a script without capitals. */
    private double byItsLine() {
        if (!capital && !Character.isLowerCase(text.charAt(letter.start()))) {
            return 0;
        }
        if (opened() || Apostrophe.before(reading, letter)) {
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
        return capital ? usual(end) || behindWord(end) ? LIKELY : 0 : behindWords(end);
    }

    /** Whether it may be all of a word: of a language, behind an apostrophe, or as it stands elsewhere in the text. */
    private boolean isWord() {
        return WordList.instance().knows(reading.language(), letter.of(text).toLowerCase(Locale.ROOT))
                || CutWord.contraction(text, letter)
                || LastWord.of(text, letter).whole();
    }

    /**
     * What the running text before it says of a letter that is no word. A capital may be the name of an annex or a vitamin: it is a stump
     * behind running text, and on a line of its own below a paragraph.
     */
    private double byContext() {
        Context context = Context.of(reading, letter);
        boolean repeated = LastWord.pair(reading, letter) || (capital && reading.isShouted());
        if (context != Context.COUNTED && repeated) {
            return LIKELY;
        }
        return switch (context) {
            case COUNTED -> 0;
            case PARAGRAPH, PROSE -> capital ? LIKELY : 0.95;
            case WORDS, BEGUN, WRAPPED -> LIKELY;
            case FRESH -> capital ? 0.78 : 0.6;
            case LABEL -> capital ? 0 : 0.4;
            case LONE -> ALONE;
        };
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
        boolean word = capital
                && WordList.instance().knows(reading.language(), letter.of(text).toLowerCase(Locale.ROOT));
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
        if (end <= line) {
            return 0;
        }
        char last = text.charAt(end - 1);
        if (!Character.isLetter(last) && ",:;–—".indexOf(last) < 0) {
            return 0;
        }
        String own = letter.of(text);
        Span word = reading.wordBefore(Character.isLetter(last) ? end : Reading.trimmed(text, end - 1));
        boolean counted = WordList.instance().counts(word.of(text).toLowerCase(Locale.ROOT));
        if (word.length() < 2
                || word.start() < line
                || counted
                || reading.language().isEmpty()) {
            return 0;
        }
        if (WordList.instance().knows(reading.language(), own)) {
            return 0;
        }
        boolean begun = last == ',' && word.length() > MIN_BEFORE; // Therefore, w
        boolean two = WORD.matcher(before).results().limit(2).count() == 2;
        return !two && !begun ? 0 : isIcon() ? 0.5 : LIKELY;
    }

    /** {@code Share this page t}. */
    private boolean isIcon() {
        return before.length() < ICON_LINE
                && !before.stripTrailing().endsWith(",")
                && ICONS.contains(letter.of(text))
                && WORD.matcher(before).results().limit(ICON_WORDS + 1).count() <= ICON_WORDS;
    }

    /**
     * Whether a letter may be whole by what it stands for, whatever the words before it: a mark, an icon, a unit behind its number, the name of a part behind
     * a word that counts such, an initial behind a comma or another.
     */
    static boolean standsForItself(Reading reading, Span letter) {
        LoneLetter lone = new LoneLetter(reading, letter);
        int end = Reading.trimmed(lone.before, lone.before.length());
        Span word = reading.wordBefore(lone.line + end);
        return lone.before.chars().noneMatch(Character::isLetter)
                || letter.of(lone.text).equalsIgnoreCase("x")
                || lone.isIcon()
                || Character.isDigit(lone.before.charAt(end - 1))
                || (lone.capital && "+&,".indexOf(lone.before.charAt(end - 1)) >= 0)
                || lone.isCounted(word);
    }

    private boolean isCounted(Span word) {
        String lower = word.of(text).toLowerCase(Locale.ROOT);
        WordList words = WordList.instance();
        return capital ? words.countsByCapitals(lower) : words.counts(lower);
    }

    /**
     * A capital behind a known word that counts and names nothing: {@code Mobile S}. Of 1,647 whole texts none ends with a capital, but a Roman number, behind
     * any word of three letters and more; of 6,588 that are cut inside a word 197 do (2026-11-29).
     */
    private boolean behindWord(int end) {
        Span word = reading.wordBefore(end);
        String lower = word.of(text).toLowerCase(Locale.ROOT);
        WordList words = WordList.instance();
        return word.start() >= line
                && word.length() >= MIN_BEFORE
                && end == letter.start() - 1
                && text.charAt(end) == ' '
                && ROMAN.indexOf(text.charAt(letter.start())) < 0
                && (reading.language().isEmpty()
                        ? words.knows("", lower)
                        : words.knowsOwn(reading.language(), lower)) // of a menu nobody tells the language
                && !words.countsByCapitals(lower)
                && !letteredElsewhere(text.substring(word.start(), end))
                && !isWord()
                && !CutWord.named(reading, letter);
    }

    /** Whether the word before it has another capital for its part elsewhere: {@code Pier A, Pier B}. */
    private boolean letteredElsewhere(String word) {
        return Pattern.compile("\\b(?iu:" + Pattern.quote(word) + ") \\p{Lu}\\b")
                .matcher(text)
                .region(0, letter.start() - 1)
                .find();
    }

    /** A capital behind a word that policies have a longer one behind: {@code Google A}. */
    private boolean usual(int end) {
        Span word = reading.wordBefore(end);
        return word.start() >= line
                && word.length() >= MIN_BEFORE
                && end == letter.start() - 1
                && !WordList.instance().counts(word.of(text).toLowerCase(Locale.ROOT))
                && WordPairs.instance().behindTheOneBefore(reading, letter).isPresent();
    }
}
