package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Reading;
import java.util.Locale;
import java.util.Optional;

/** A last word of two letters and more that is known nowhere; of one there is {@link LoneLetter}. */
final class Stump {
    static final int MIN = 3;

    /** A longer one of a language without a list may end as no other language has it: 56 of 7,754 whole manuals and helps in 30 languages ended so (2026-11-29). */
    private static final int SHORT = MIN + 1;

    /** A short capitalised word alone below a paragraph: a signature as often as a stump, so no accusation. */
    private static final double SIGNED = 0.6;

    /** A label may end with any form of a word, and all forms of it nobody knows. */
    private static final double BENT = 0.6;

    private final Reading reading;
    private final Span last;
    private final String word;
    private final Context context;

    /** Whether running text stands before it. */
    private final boolean running;

    /** A word of the document that goes on where it stops. */
    private final Optional<String> longer;

    /** A word of the list that does. */
    private final Optional<String> known;

    /** Whether there is a list of this language's words that is long enough to show how they end. */
    private final boolean listed;

    /** Whether words end like it: those of the language, where they are listed. */
    private final boolean ending;

    Stump(Reading reading, Span last, Optional<String> longer) {
        this.reading = reading;
        this.last = last;
        this.longer = longer;
        WordList words = WordList.instance();
        word = last.of(reading.text());
        String lower = word.toLowerCase(Locale.ROOT);
        context = Context.of(reading, last);
        running = context.compareTo(Context.PROSE) >= 0;
        known = words.continuation(lower);
        listed = words.showsEndings(reading.language());
        // three letters are no ending but all of the word: they are a stump where a known word goes on behind them
        ending = words.endsLikeAWord(reading.language(), lower) && (word.length() > MIN || known.isEmpty());
    }

    /** A word of the list that goes on where it stops. */
    Optional<String> known() {
        return known;
    }

    /** How sure it is that it was cut, 0..1. */
    double weight() {
        if (LastWord.pair(reading, last)) {
            return mayBeBent() ? BENT : 0.85;
        }
        boolean small = Character.isLowerCase(word.codePointAt(0));
        if (!small && !ending && known.isPresent() && word.length() > MIN + 1) {
            return CutWord.named(reading, last) ? 0.5 : 0.8; // hardly a name begins as a word does and ends like none
        }
        if (!listed && LastWord.endsElsewhere(reading.text(), last)) {
            return running ? 0.4 : 0; // what has more letters elsewhere is another form of it
        }
        return small ? ofSmall() : ofCapital();
    }

    private double ofCapital() {
        if (reading.isShouted() && longer.isPresent()) {
            return 0.8;
        }
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        boolean begun = context == Context.BEGUN && longer.isPresent() && !capitals;
        if (goesOn(word, longer) || begun || (running && !ending && known.isPresent() && word.length() > MIN)) {
            return 0.85;
        }
        boolean signed = context == Context.FRESH && !ending && word.length() <= MIN && !capitals;
        return signed ? SIGNED : running ? 0.3 : 0;
    }

    private double ofSmall() {
        boolean told = listed || known.isPresent() || longer.isPresent() || word.length() <= SHORT;
        if (running && !ending && told) {
            return 0.95;
        }
        if (goesOn(word, longer)) {
            return mayBeBent() ? BENT : 0.87;
        }
        if (known.isEmpty() && longer.isEmpty()) {
            return running ? 0.4 : 0;
        }
        return switch (context) {
            case PARAGRAPH, WRAPPED -> 0.85;
            case PROSE -> known.isPresent() && !mayBePlural() ? 0.8 : 0.6;
            case WORDS -> ending || !listed ? 0.5 : 0.8;
            case COUNTED, LABEL, LONE, FRESH, BEGUN -> ending ? 0 : 0.4;
        };
    }

    /** In a language whose endings no list shows; a longer line than labels are is running text, which nobody knows in all languages. */
    private boolean mayBeBent() {
        return !listed && !running && reading.lastLine().length() < Context.LONG_LINE;
    }

    /** Whether all that a longer word of the document has more is what makes a plural. */
    private boolean mayBePlural() {
        return longer.isEmpty() || WordForms.mayBePlural(longer.get().substring(word.length()));
    }

    /** Whether a word of the document goes on where it stops, and is no other form of it. */
    static boolean goesOn(String word, Optional<String> longer) {
        return word.length() >= MIN
                && longer.filter(other -> !WordForms.ALL.contains(
                                other.substring(word.length()).toLowerCase(Locale.ROOT)))
                        .isPresent();
    }
}
