package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Seam.Kind;
import dev.stemma.sign.Ellipsis;
import dev.stemma.sign.Prompt;
import dev.stemma.sign.Reading;
import java.util.Optional;

/** The document stops where its sibling goes on. */
final class LostEnd {
    private static final int LONGEST_SENTENCE = 600;

    private LostEnd() {}

    static Optional<Lost> of(Pairing pair) {
        Fit fit = pair.fit();
        int length = pair.whole().length();
        Span lost = new Span(fit.tail(), length);
        boolean more = saysReadOn(pair);
        boolean isLost = pair.isLost(lost, more ? 0 : fit.ownTail()) || pair.isMost(lost, fit.ownTail());
        if (!isLost && (lost.isEmpty() || !stump(pair))) {
            return Optional.empty();
        }
        Kind kind = pair.seam().at(fit.tail());
        Weights.Part part = pair.part(kind, lost, pair.startsWithTitle(pair.siblingText(), pair.first(lost)));
        boolean own = !more
                && (ownEnd(pair)
                        || (fit.ownTail() > 0 && !stump(pair))
                        || (kind == Kind.INSIDE && !letterBefore(pair.whole().value(), fit.tail()))
                        || (kind == Kind.WORD && !part.only() && !pair.insideTable(lost) && !openSentence(pair, lost)));
        double weight = pair.weighed(part, lost, Pairing.cut(part), p -> Weights.tail(p, own, more));
        int end = more ? pair.reading().textEnd() : pair.reading().end();
        String message = "at the end (" + pair.percent(lost) + " of its text): the document " + Pairing.stops(kind)
                + ", at \"" + pair.reading().tail(end, 30) + "\", where it goes on \"" + pair.ahead(lost.start())
                + "\"." + part.heard().inWords();
        return Optional.of(pair.lost("stops-before-sibling", State.TRUNCATED, weight, end, lost, message));
    }

    /** Whether the document closes with a mark of its own (full stop, end of a row) where the sibling goes on. */
    private static boolean ownEnd(Pairing pair) {
        String key = pair.key().value();
        int tail = pair.fit().tail();
        char last = key.charAt(key.length() - 1);
        return !Character.isLetterOrDigit(last)
                && (tail == 0 || pair.whole().value().charAt(tail - 1) != last);
    }

    /** Whether the document has nothing of its own there but what a page says in place of the rest, or the dots of something left out. */
    private static boolean saysReadOn(Pairing pair) {
        String key = pair.key().value();
        int own = key.length() - pair.fit().ownTail();
        return pair.fit().ownTail() > 0
                && (isReadOn(key.substring(own).strip())
                        || pair.reading()
                                .prompt()
                                .filter(said -> pair.key().textOffset(own) + 1
                                        >= said.span().start())
                                .isPresent());
    }

    private static boolean isReadOn(String words) {
        return Prompt.saysReadOn(words) || (!words.isBlank() && Ellipsis.start(words) == 0);
    }

    /** Whether what the document has of its own at its end is the start of a word that the sibling goes on with. */
    private static boolean stump(Pairing pair) {
        String key = pair.key().value();
        String whole = pair.whole().value();
        String own = key.substring(key.length() - pair.fit().ownTail()).strip();
        int at = whole.indexOf(own, pair.fit().tail());
        return own.length() >= 2 && at >= 0 && (at == 0 || !Character.isLetterOrDigit(whole.charAt(at - 1)));
    }

    /**
     * Whether running text stops there without any mark: what stands there of the sentence reads like it, or the whole sentence of
     * the sibling does. Links side by side and an address whose target is not there are parted between words too, and nothing is
     * open: two of two such ends of real versions were whole.
     */
    private static boolean openSentence(Pairing pair, Span lost) {
        Reading reading = pair.reading();
        int end = reading.end();
        char last = end == 0 ? '.' : reading.text().charAt(end - 1);
        if ((!Character.isLetterOrDigit(last) && last != ',') || reading.isAddress(reading.chunkBefore(end))) {
            return false;
        }
        int start = reading.sentenceStart(end);
        return reading.isProse(start, end)
                || goesOn(
                        pair,
                        reading.text().substring(start, end),
                        pair.clean(lost).start());
    }

    /**
     * Whether the sibling goes on in lower case to a full stop, and makes {@code begun} a sentence. Of a language without words in the
     * lexicon most words of it have to be in lower case, nothing more.
     */
    private static boolean goesOn(Pairing pair, String begun, int from) {
        String text = pair.siblingText();
        int to = from;
        while (to < text.length() && to < from + LONGEST_SENTENCE && ".!?\n\t".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String rest = text.substring(from, to).strip();
        if (to == text.length() || text.charAt(to) != '.' || rest.isEmpty() || !Character.isLowerCase(rest.charAt(0))) {
            return false;
        }
        String sentence = begun + ' ' + rest;
        return Reading.isProse(sentence, 0, sentence.length())
                || (pair.reading().language().isEmpty() && Reading.isRunning(sentence, 0, sentence.length()));
    }

    private static boolean letterBefore(String text, int offset) {
        return offset > 0 && Character.isLetter(text.charAt(offset - 1));
    }
}
