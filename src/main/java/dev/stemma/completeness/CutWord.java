package dev.stemma.completeness;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text stops inside a word: its last word stands nowhere else in it, no language knows it, and known words go on where
 * it stops.
 *
 * <p>The document is its own best dictionary: {@code Opend} at the end of a text that says {@code Opendatasoft} twice is
 * a stump. So is a word in lower case where policies have only longer ones, behind the word before it or anywhere ({@link WordPairs});
 * even a known one, in running text. Names, addresses and codes at the end are not accused: a capitalised word outside of running
 * text needs such a witness in the document itself. One in lower case needs it too, or a word of the language that goes on, behind
 * words of its sentence. One letter is a stump behind words of a sentence, and a capital on a line of its own below a paragraph,
 * unless a word that counts ({@code appendix b}) stands before it or it is the mark of a button.
 */
final class CutWord implements Detector {
    private static final int MIN_STUMP = 3;

    /** A shorter one outside of running text is an abbreviation as often as a stump. */
    private static final int MIN_LABEL = 5;

    /** A shorter capitalised word may be a name, though policies have only longer words that begin so. */
    private static final int MIN_CAPITAL = 6;

    /** Behind them stands a name: {@code Powered by Optim}. */
    private static final Set<String> NAMING = Set.of("by", "par", "von", "por", "da", "door");

    /** Characters of a line; a shorter one is a heading. */
    private static final int MIN_SHOUTED = 60;

    /** A short capitalised word alone below a paragraph: a signature as often as a stump, so no accusation. */
    private static final double SIGNED = 0.6;

    /** What a word takes on to become another form of itself: a longer word of the document that differs by one is no witness. */
    private static final Set<String> INFLECTIONS = Set.of(
            "s", "es", "e", "n", "en", "er", "ern", "em", "r", "d", "ed", "ing", "ly", "x", "a", "o", "i", "as", "os",
            "ne", "nes", "le", "les", "ment", "al", "ally", "y");

    /** What a last word weighs that never stands behind the one before it. */
    private static final double USUAL = 0.85;

    private static final Set<String> PLURALS = Set.of("s", "es", "n", "en", "x");

    @Override
    public String code() {
        return "cut-in-word";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        int end = withoutMarks(text, reading.end());
        Span span = reading.wordBefore(end);
        if (span.isEmpty() || unspaced(text.codePointBefore(end)) || address(text, reading.chunkBefore(end))) {
            return List.of();
        }
        String word = span.of(text);
        String lower = word.toLowerCase(Locale.ROOT);
        Lexicon lexicon = Lexicon.instance();
        boolean known = lexicon.knows(reading.language(), lower);
        Optional<String> usual = usual(reading, span, known);
        if (usual.isPresent()) {
            return List.of(sign(reading, span, end, USUAL, ", as in \"" + usual.get() + "\""));
        }
        double lone = LoneLetter.weight(reading, span);
        if (lone >= Verdicts.ACCUSED) {
            return List.of(sign(reading, span, end, lone, ""));
        }
        if (known && !lexicon.foreign(reading.language(), lower)) {
            return List.of();
        }
        if (glued(word) || contraction(text, span)) {
            return List.of();
        }
        Witness witness = Witness.of(text, span);
        if (witness.whole() || (known && !goesOn(word, witness.longer()))) {
            return List.of();
        }
        Stump stump = new Stump(
                word,
                Context.of(reading, span),
                Witness.pair(reading, span, INFLECTIONS),
                shouted(text, reading.lastLine()),
                named(reading, span),
                witness.longer(),
                lexicon.continuation(lower),
                endsLikeAWord(reading.language(), lower));
        double weight = stump.weight();
        if (weight == 0) {
            return List.of();
        }
        String goesOn = witness.longer()
                .map(longer -> ", as in \"" + longer + "\" elsewhere in the document")
                .or(() -> stump.known.map(longer -> ", as in \"" + longer + "\""))
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
                .filter(longer -> !known || !PLURALS.contains(longer.substring(word.length())));
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

    /** Whether a word of the document goes on where it stops, and is no other form of it. */
    private static boolean goesOn(String word, Optional<String> longer) {
        return word.length() >= MIN_STUMP
                && longer.filter(other -> !INFLECTIONS.contains(
                                other.substring(word.length()).toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** Three letters are no ending but all of the word: they are a stump where a known word goes on behind them. */
    private static boolean endsLikeAWord(String language, String lower) {
        Lexicon lexicon = Lexicon.instance();
        return lexicon.endsLikeAWord(language, lower)
                && (lower.length() > MIN_STUMP || lexicon.continuation(lower).isEmpty());
    }

    /**
     * A last word that is known nowhere.
     *
     * @param paired whether it stands behind the same word elsewhere, and goes on there
     * @param shouted whether it ends a line of running capitals
     * @param named whether a name is to stand there: behind {@code by}, behind a label and a colon
     * @param longer a word of the document that goes on where it stops
     * @param known a word of the lexicon that does
     * @param ending whether words of the language end like it
     */
    private record Stump(
            String word,
            Context context,
            boolean paired,
            boolean shouted,
            boolean named,
            Optional<String> longer,
            Optional<String> known,
            boolean ending) {
        double weight() {
            if (word.length() == 1) {
                return letter();
            }
            if (paired) {
                return 0.85;
            }
            boolean plain = Character.isLowerCase(word.codePointAt(0));
            if (!plain && !ending && known.isPresent() && word.length() > MIN_STUMP + 1) {
                return named ? 0.5 : 0.8; // hardly a name begins as a word does and ends like none
            }
            boolean witness = goesOn(word, longer);
            boolean running = context.compareTo(Context.PROSE) >= 0;
            if (!plain) {
                if (shouted && longer.isPresent() && word.length() > 1) {
                    return 0.8;
                }
                boolean begun = context == Context.BEGUN && longer.isPresent() && !capitals();
                if (witness || begun || (running && !ending && known.isPresent() && word.length() > MIN_STUMP)) {
                    return 0.85;
                }
                return context == Context.FRESH && !ending && word.length() <= MIN_STUMP && !capitals()
                        ? SIGNED
                        : running ? 0.3 : 0;
            }
            if (running && !ending) {
                return 0.95;
            }
            if (witness) {
                return 0.87;
            }
            if (known.isEmpty() && longer.isEmpty()) {
                return running ? 0.4 : 0;
            }
            return switch (context) {
                case PARAGRAPH, WRAPPED -> 0.85;
                case PROSE -> known.isPresent() && !plural() ? 0.8 : 0.6;
                case WORDS -> ending ? 0.5 : 0.8;
                case COUNTED, LABEL, LONE, FRESH, BEGUN -> ending ? 0 : 0.4;
            };
        }

        /**
         * One letter that is no word of the language. A capital may be the name of an annex or a vitamin: it is a stump
         * behind running text, and on a line of its own below a paragraph, unless it is the mark of a button.
         */
        private double letter() {
            if (word.equalsIgnoreCase("x")) {
                return 0;
            }
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (context != Context.COUNTED && (paired || (capital && shouted))) {
                return 0.8;
            }
            return switch (context) {
                case COUNTED -> 0;
                case PARAGRAPH, PROSE -> capital ? 0.8 : 0.95;
                case WORDS, BEGUN, WRAPPED -> 0.8;
                case FRESH -> capital ? 0.78 : 0.6;
                case LABEL -> capital ? 0 : 0.4;
                case LONE -> 0.76;
            };
        }

        /** Whether all that a longer word of the document has more is what makes a plural. */
        private boolean plural() {
            return longer.isEmpty() || PLURALS.contains(longer.get().substring(word.length()));
        }

        private boolean capitals() {
            return word.equals(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The rest of an English word behind its apostrophe ({@code don't}), or of a French one before its first letters. */
    private static boolean contraction(String text, Span word) {
        return word.length() <= 2 && word.start() > 0 && apostrophe(text.charAt(word.start() - 1));
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** Whether what stands before the word announces a name: a colon, {@code by}, the line of whose the page is. */
    private static boolean named(Reading reading, Span word) {
        int line = reading.lastLine().start();
        int before = Reading.trimmed(reading.text(), word.start());
        boolean announced = before > line
                && (reading.text().charAt(before - 1) == ':'
                        || NAMING.contains(
                                reading.wordBefore(before).of(reading.text()).toLowerCase(Locale.ROOT)));
        return announced || reading.lastLine().of(reading.text()).indexOf('©') >= 0;
    }

    /** A line of running text in capitals: long, with hardly a small letter. */
    private static boolean shouted(String text, Span line) {
        if (line.length() < MIN_SHOUTED) {
            return false;
        }
        int small = 0;
        int large = 0;
        for (int i = Math.max(line.start(), line.end() - 2 * MIN_SHOUTED); i < line.end(); i++) {
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
            large += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return small == 0 && large >= MIN_SHOUTED / 2;
    }

    /** Emphasis that a converter closed behind the cut. */
    private static int withoutMarks(String text, int end) {
        int at = end;
        while (at > 1 && (text.charAt(at - 1) == '*' || text.charAt(at - 1) == '_') && end - at < 4) {
            at--;
        }
        return at;
    }

    private static boolean unspaced(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    /** Two words that a page glued together: {@code cookiesOK}. */
    private static boolean glued(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last chunk is an address, a file name, a code: something that is no word. */
    static boolean address(String text, Span chunk) {
        for (int i = chunk.start(); i < chunk.end(); i++) {
            char c = text.charAt(i);
            boolean dot = c == '.' && i + 1 < chunk.end() && i > chunk.start();
            if (dot
                    || c == '@'
                    || c == '/'
                    || c == '#'
                    || c == '='
                    || c == '&'
                    || c == '%'
                    || c == '\\'
                    || Character.isDigit(c)) {
                return true;
            }
        }
        return chunk.length() > 40;
    }
}
