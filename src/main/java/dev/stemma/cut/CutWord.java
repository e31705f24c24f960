package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Glued;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import dev.stemma.text.SpacelessScripts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text stops inside a word: its last word stands nowhere else in it, no language knows it, and known words go on where
 * it stops.
 *
 * <p>The document is its own best dictionary: {@code Opend} at the end of a text that says {@code Opendatasoft} twice is
 * a stump. So is a word in lower case where policies have only longer ones, behind the word before it or anywhere ({@link WordPairs});
 * even a known one, in running text. Names, addresses and codes at the end are not accused: a capitalised word outside of running
 * text needs such a witness in the document itself. One in lower case needs it too, or a word of the language that goes on, behind
 * words of its sentence. One letter is judged by what stands before it ({@link LoneLetter}).
 */
final class CutWord implements Detector {
    /** A shorter one outside of running text is an abbreviation as often as a stump. */
    private static final int MIN_LABEL = 5;

    /** Longer lines are no labels, in characters. */
    private static final int LONGEST_LABEL = 40;

    /** A shorter capitalised word may be a name, though policies have only longer words that begin so. */
    private static final int MIN_CAPITAL = 6;

    private static final int MAX_ACRONYM = 4;

    /** What a last word weighs that never stands behind the one before it. */
    private static final double USUAL = 0.85;

    @Override
    public String code() {
        return "cut-in-word";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        int end = withoutMarks(text, reading.end());
        Span span = reading.wordBefore(end);
        if (span.isEmpty()
                || SpacelessScripts.have(text.codePointBefore(end))
                || clipped(reading, span)
                || isForeignLabel(reading)) {
            return List.of();
        }
        boolean address = reading.isAddress(reading.chunkBefore(end));
        List<Sign> witnessed = address ? List.of() : byWitness(reading, span, end);
        if (witnessed.stream().anyMatch(sign -> sign.weight() >= Verdicts.ACCUSED)) {
            return witnessed;
        }
        double odds = EndOdds.insideWord(reading, span);
        return odds < Verdicts.ACCUSED
                ? witnessed
                : List.of(sign(
                        reading,
                        span,
                        end,
                        odds,
                        EndOdds.longer(reading, span)
                                .map(longer -> ", as in \"" + longer + "\"")
                                .orElse("")));
    }

    /** A last line of two or a few words, all of another language than the text: {@code Back to top} below a French page. One alone may be a stump. */
    private static boolean isForeignLabel(Reading reading) {
        Span line = reading.lastLine();
        if (line.length() > LONGEST_LABEL) {
            return false;
        }
        List<String> words = Arrays.asList(
                line.of(reading.text()).strip().toLowerCase(Locale.ROOT).split(" ", -1));
        return words.size() > 1 && WordList.instance().areForeign(reading.language(), words);
    }

    /** A clipped word of the language ({@code More info}), outside of running text: there {@code inform} may have stood as well. */
    private static boolean clipped(Reading reading, Span word) {
        return WordList.instance()
                        .clipped(reading.language(), word.of(reading.text()).toLowerCase(Locale.ROOT))
                && !reading.isProse(reading.sentenceStart(word.end()), word.start());
    }

    /** Behind a capitalised word that no list has, a first name or a brand, one with a capital is a name as often: {@code Kim Cook}; behind an acronym not. */
    static boolean behindName(Reading reading, Span word) {
        String text = reading.text();
        int space = word.start() - 1;
        if (space <= reading.lastLine().start()
                || text.charAt(space) != ' '
                || !Character.isUpperCase(text.charAt(word.start()))) {
            return false;
        }
        Span before = reading.wordBefore(space);
        return before.length() > 1
                && !isAcronym(before.of(text))
                && Character.isUpperCase(text.charAt(before.start()))
                && !Glued.within(text, before.start(), before.end())
                && !WordList.instance()
                        .knows(reading.language(), before.of(text).toLowerCase(Locale.ROOT));
    }

    /** {@code DVD}: no first name, so what follows need be none. */
    private static boolean isAcronym(String word) {
        return word.length() <= MAX_ACRONYM && word.chars().allMatch(Character::isUpperCase);
    }

    /** What a longer word says that stands elsewhere in the text, or that policies usually have there. */
    private List<Sign> byWitness(Reading reading, Span span, int end) {
        String text = reading.text();
        String word = span.of(text);
        String lower = word.toLowerCase(Locale.ROOT);
        WordList words = WordList.instance();
        boolean known = words.knows(reading.language(), lower);
        Optional<String> usual = usual(reading, span, known);
        if (usual.isPresent()) {
            return List.of(sign(reading, span, end, USUAL, ", as in \"" + usual.get() + "\""));
        }
        if (word.length() == 1) {
            double lone = LoneLetter.weight(reading, span);
            return lone > 0 ? List.of(sign(reading, span, end, lone, "")) : List.of();
        }
        if (known && !words.foreign(reading.language(), lower)) {
            return List.of();
        }
        if (Glued.within(word, 0, word.length()) || contraction(text, span) || behindName(reading, span)) {
            return List.of();
        }
        LastWord witness = LastWord.of(text, span);
        if (witness.whole() || (known && !Stump.goesOn(word, witness.longer()))) {
            return List.of();
        }
        Stump stump = new Stump(reading, span, witness.longer());
        double weight = stump.weight();
        if (weight == 0) {
            return List.of();
        }
        String goesOn = witness.longer()
                .map(longer -> ", as in \"" + longer + "\" elsewhere in the document")
                .or(() -> stump.known().map(longer -> ", as in \"" + longer + "\""))
                .orElse("");
        return List.of(sign(reading, span, end, weight, goesOn));
    }

    /**
     * The longer word that usually stands there, of which the last word may be a stump. A capital begins a name, a title or a button
     * ({@code Acme Security Inc}, {@code Additional Info}): only an unknown one of some length, behind the word before it, begins none. A
     * word that is one ({@code Display ad}) is a stump where it is long or running text goes before it, and never of its plural.
     */
    private static Optional<String> usual(Reading reading, Span last, boolean known) {
        String word = last.of(reading.text());
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        boolean open = capital
                ? word.length() >= MIN_LABEL && !known && !named(reading, last)
                : known
                        ? word.length() >= MIN_LABEL
                                || Context.of(reading, last).compareTo(Context.PROSE) >= 0
                        : Context.of(reading, last) != Context.COUNTED;
        if (!open) {
            return Optional.empty();
        }
        WordPairs pairs = WordPairs.instance();
        return pairs.behindTheOneBefore(reading, last)
                .or(() -> capital && word.length() < MIN_CAPITAL ? Optional.empty() : pairs.anywhere(reading, last))
                .filter(longer -> !known || !WordForms.mayBePlural(longer.substring(word.length())));
    }

    private Sign sign(Reading reading, Span word, int end, double weight, String goesOn) {
        return reading.sign(
                code(),
                State.TRUNCATED,
                weight,
                word.start(),
                word.end(),
                "The text stops inside a word: \"" + reading.tail(end, 40) + "\"" + goesOn + ".");
    }

    /** The rest of an English word behind its apostrophe ({@code don't}), or of a French one before its first letters. */
    static boolean contraction(String text, Span word) {
        return word.length() <= 2 && word.start() > 0 && Apostrophe.is(text.charAt(word.start() - 1));
    }

    /** Whether what stands before the word announces a name: a colon, {@code by}, the line of whose the page is. */
    static boolean named(Reading reading, Span word) {
        int line = reading.lastLine().start();
        int before = Reading.trimmed(reading.text(), word.start());
        boolean announced = before > line
                && (reading.text().charAt(before - 1) == ':'
                        || WordList.instance()
                                .announces(reading.wordBefore(before)
                                        .of(reading.text())
                                        .toLowerCase(Locale.ROOT)));
        return announced || reading.lastLine().of(reading.text()).indexOf('©') >= 0;
    }

    /** Emphasis that a converter closed behind the cut. */
    private static int withoutMarks(String text, int end) {
        int at = end;
        while (at > 1 && (text.charAt(at - 1) == '*' || text.charAt(at - 1) == '_') && end - at < 4) {
            at--;
        }
        return at;
    }
}
