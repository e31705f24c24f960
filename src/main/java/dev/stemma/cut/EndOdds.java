package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Glued;
import dev.stemma.sign.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a text rather ends with its last word or was cut, by Bayes' rule: how likely a cut at any letter leaves just this
 * ({@code Privacy P}: most labels go on with {@code Policy} there), or a cut behind a word ({@code we hold about}), divided by how likely a text ends so, counted
 * in policies ({@link WordCounts}).
 *
 * <p>Both are counts behind the word before, mixed with those of the word anywhere, the more of these the fewer and the more various words were seen there
 * (Witten and Bell, 1991), and with the {@link Letters} of a word that no list has. A line's ends stand for those of texts, which are too few to count: what
 * ends a label somewhere may end a page. The text itself is a witness, too. Nothing is said in a language without counts, of what no listed word goes on with, of addresses,
 * codes, names that are announced as such, clipped words and letters that stand for themselves ({@link SilentWord}).
 *
 * <p>Every constant was set on the half of the sites that rules are tuned on, counts taken from one quarter of all sites and tried on the other (2026-11-28 and 29): 1
 * of 1,647 whole texts is named by them, of 17,692 lines that end with a letter between .4 and .5 %, among them lines of PDF that are torn indeed.
 */
final class EndOdds {
    /** As many whole texts as this for one that is cut: the odds before anything was seen. A verdict asks for threefold of it. */
    private static final double WHOLE_TO_CUT = 2;

    /** As many cuts between words for one inside them; fewer than there are, since what was never seen to end a line is not proved never to. */
    private static final double BETWEEN = 0.2;

    /** Of the cuts that leave such an ending the part that is believed when no list has the word, and it ends as words do: lists are short ({@code tail}). */
    private static final double SPELT_WHOLE = 0.03;

    /** No count is surer. */
    private static final double SUREST = 0.95;

    /** What a line may end with by its plural or singular, beside itself. */
    private static final double AS_PLURAL = 0.5;

    /** Of ends that are spread over all words the part that goes to those that were counted as such; the rest goes by these. */
    private static final double COUNTED_ENDS = 0.7;

    private static final double BY_PAIR = 0.05;
    private static final double BY_WORD = 0.02;

    /** A known word may end a text even if none was seen to. */
    private static final double KNOWN = 3e-5;

    /** Of ends, and of words, what is on no list; names are, and end with any letters. */
    private static final double UNLISTED_SMALL = 0.1;

    private static final double UNLISTED_CAPITAL = 0.15;
    private static final double UNLISTED_CUT = 0.1;
    private static final double NAMES_END = 0.02;

    /** Places inside a word of usual length. */
    private static final double PLACES = 6;

    /** Of the last line: how many times as often that kind is seen of cuts as of wholes; of running text without a full stop {@link MissingStop} says it. */
    private static final double PROSE_CAPITAL = 2;

    private static final double PROSE_CAPITALS = 1;
    private static final double LABEL_SMALL = 1.26;
    private static final double LABEL_CAPITAL = 0.32;
    private static final double LABEL_CAPITALS = 0.2;

    /** Of the rest of the text: the same for a pair of words that stands there as it is, a word that does, one that goes on there, and nothing of these. */
    private static final double PAIR_STANDS = 0.056;

    private static final double WORD_STANDS = 0.25;
    private static final double WORD_GOES_ON = 10;
    private static final double NEITHER = 1.8;

    private final Reading reading;
    private final Span last;
    private final WordCounts counts;
    private final String word;
    private final String lower;
    private final boolean prose;
    private final MissingStop missing;
    private final String before;
    private final Optional<WordCounts.Behind> behind;
    private final boolean known;
    private final double inside;
    private final double behindWord;

    private EndOdds(Reading reading, Span last, WordCounts counts) {
        this.reading = reading;
        this.last = last;
        this.counts = counts;
        word = cased(last.of(reading.text()));
        lower = word.toLowerCase(Locale.ROOT);
        int sentence = reading.sentenceStart(last.end());
        prose = reading.isProse(sentence, last.start())
                && !Glued.within(reading.text(), sentence, last.end()); // those are buttons
        missing = prose && isSmall() ? MissingStop.of(reading, sentence) : MissingStop.NONE;
        before = before(reading.text(), sentence, last.start());
        behind = counts.behind(before);
        known = WordList.instance().knowsOwn(reading.language(), lower);
        inside = inside();
        behindWord = behindWord();
    }

    /** How sure it is that the text was cut inside {@code last}, 0..1; 0 if it was rather cut behind it. */
    static double insideWord(Reading reading, Span last) {
        return of(reading, last)
                .filter(odds -> odds.inside >= odds.behindWord)
                .map(EndOdds::weight)
                .orElse(0.0);
    }

    /** How sure it is that the text was cut behind {@code last}, inside a sentence, 0..1; 0 if it was rather cut inside it. */
    static double insideSentence(Reading reading, Span last) {
        return of(reading, last)
                .filter(odds -> odds.inside < odds.behindWord)
                .map(EndOdds::weight)
                .orElse(0.0);
    }

    /** The word that it may have become: the most frequent one. */
    static Optional<String> longer(Reading reading, Span last) {
        return counts(reading).flatMap(counts -> new EndOdds(reading, last, counts).longer());
    }

    private static Optional<EndOdds> of(Reading reading, Span last) {
        return counts(reading)
                .filter(counts -> !SilentWord.is(reading, last))
                .map(counts -> new EndOdds(reading, last, counts))
                .filter(odds -> !odds.isClipped());
    }

    private Optional<String> longer() {
        return behind.flatMap(pairs -> pairs.words().longer(word))
                .or(() -> counts.anywhere().longer(word));
    }

    private static Optional<WordCounts> counts(Reading reading) {
        return reading.language().isEmpty() ? WordCounts.guessed(reading) : WordCounts.of(reading.language());
    }

    private double weight() {
        double odds = (inside + behindWord) / likelyEnd() * ofLine();
        return Math.min(SUREST, odds / (odds + WHOLE_TO_CUT));
    }

    /** How likely a cut inside a word leaves this text. */
    private double inside() {
        if (longer().isEmpty()) {
            return 0;
        }
        boolean unknown =
                word.length() >= Stump.MIN && !known && !counts.anywhere().has(word);
        boolean spelt = unknown && WordList.instance().endsLikeAWord(reading.language(), lower);
        LastWord elsewhere = LastWord.of(reading.text(), last);
        if ((unknown && elsewhere.whole()) || (spelt && !isSmall())) {
            return 0; // rather a name: Pay with Persona, Marc Polic
        }
        return likelyCut() * ofText(elsewhere) * (spelt ? SPELT_WHOLE : 1);
    }

    /** How likely a cut behind a word does: 0 but where the running text of a document has full stops, and this line of it none. */
    private double behindWord() {
        if (!missing.isOfALongLine()) {
            return 0;
        }
        double anywhere = counts.anywhere().share(word);
        double there = behind.map(pairs -> {
                    double trusted = trusted(pairs.words());
                    return trusted * pairs.words().share(word) + (1 - trusted) * anywhere;
                })
                .orElse(anywhere);
        return BETWEEN * there;
    }

    private double likelyCut() {
        // of product and products either may stand where the other does, so a cut between them is none
        Set<String> forms = known || counts.anywhere().has(word) ? WordForms.PLURALS : Set.of();
        double anywhere = counts.anywhere().goOn(word, forms);
        double there = behind.map(pairs -> {
                    WordCounts.Counted words = pairs.words();
                    double trusted = trusted(words) * words.listedShare();
                    return trusted * words.goOn(word, forms) + (1 - trusted) * anywhere;
                })
                .orElse(anywhere);
        Letters letters = counts.letters();
        return there + UNLISTED_CUT * letters.begins(lower) * (1 - endsAt()) / PLACES;
    }

    private double likelyEnd() {
        double likely = endsWith("");
        if (counts.anywhere().has(word)) {
            for (String plural : WordForms.PLURALS) {
                likely += AS_PLURAL * endsWith(plural);
            }
        }
        double unlisted = isSmall() ? UNLISTED_SMALL : UNLISTED_CAPITAL;
        return likely + (known ? KNOWN : 0) + unlisted * counts.letters().begins(lower) * endsAt() + Double.MIN_NORMAL;
    }

    /** How likely a line ends with the word and {@code plural}, by counts. */
    private double endsWith(String plural) {
        String end = (word.length() == 1 ? word : lower) + plural;
        double anywhere = COUNTED_ENDS * counts.ends(prose).share(end);
        double there = behind.map(pairs -> {
                    double trusted = trusted(pairs.ends());
                    return trusted * pairs.ends().share(end)
                            + (1 - trusted) * anywhere
                            + BY_PAIR * trusted(pairs.words()) * pairs.words().share(word + plural);
                })
                .orElse(anywhere);
        return there + BY_WORD * counts.anywhere().share(word + plural);
    }

    /** How much what was seen behind a word counts: little where nearly each was another. */
    private static double trusted(WordCounts.Counted counted) {
        return counted.total() / (counted.total() + counted.size() + 1);
    }

    private double endsAt() {
        double ends = counts.letters().endsAt(lower);
        return isSmall() ? ends : Math.max(ends, NAMES_END);
    }

    private double ofLine() {
        if (isSmall()) {
            return prose ? missing.odds() : LABEL_SMALL;
        }
        boolean capitals = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return prose ? capitals ? PROSE_CAPITALS : PROSE_CAPITAL : capitals ? LABEL_CAPITALS : LABEL_CAPITAL;
    }

    private double ofText(LastWord elsewhere) {
        String text = reading.text();
        if (last.start() > reading.lastLine().start()) {
            Span one = reading.wordBefore(last.start() - 1);
            boolean pair = !one.isEmpty()
                    && !before.isEmpty()
                    && one.start() >= reading.lastLine().start();
            if (pair && LastWord.pairStands(text, one, last)) {
                return PAIR_STANDS;
            }
        }
        return elsewhere.whole() ? WORD_STANDS : Stump.goesOn(lower, elsewhere.longer()) ? WORD_GOES_ON : NEITHER;
    }

    private boolean isClipped() {
        WordList words = WordList.instance();
        return words.clipped(reading.language(), lower) || (!prose && !isSmall() && words.abbreviation(lower));
    }

    private boolean isSmall() {
        return Character.isLowerCase(word.charAt(0));
    }

    /** As words were counted: small, with a capital, or in capitals. */
    private static String cased(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isLowerCase(word.charAt(0))) {
            return lower;
        }
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.charAt(0) + lower.substring(1);
    }

    /** The word before it, if nothing but a space, a hyphen or an apostrophe parts them; or that it is the first of its sentence; or neither. */
    private static String before(String text, int sentence, int start) {
        int end = start;
        while (end > sentence && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        if (end == sentence) {
            return WordCounts.START;
        }
        String between = text.substring(end, start);
        boolean joined = between.isBlank() || between.equals("-") || between.equals("'") || between.equals("’");
        int from = end;
        while (from > sentence && Character.isLetter(text.charAt(from - 1)) && !Glued.at(text, from)) {
            from--;
        }
        return joined ? text.substring(from, end).toLowerCase(Locale.ROOT) : "";
    }
}
