package dev.stemma.sibling;

import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Voices.Heard;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a sibling says of a document that lacks a part of it: the representative, or the member that fits better.
 *
 * <p>Lacking something is no fault: pages are shortened, sections are added later. What gives a cut away is where it goes
 * through: the middle of a word or a sentence, a table row, a section whose heading went and whose text is there, or a text that is
 * the sibling's own, letter for letter, up to a point where much more should come. {@link Weights} say so, and below
 * {@link Verdicts#ACCUSED} they only stand as doubt.
 */
public final class BySibling {
    /** Above this share of differences the two are not copies of one text, and lacking says nothing. */
    private static final double MAX_DIFFERENCE = 0.25;

    private final Pairing pair;
    private final Document sibling;
    private final List<Lost> lost = new ArrayList<>();

    private BySibling(Pairing pair, Document sibling) {
        this.pair = pair;
        this.sibling = sibling;
        LostStart.of(pair).ifPresent(lost::add);
        lost.addAll(LostMiddle.of(pair));
        LostEnd.of(pair).ifPresent(lost::add);
    }

    /**
     * Empty when the two are not copies of one text.
     *
     * @param times when a passage of the sibling that the document lacks was there
     * @param heard which other sites have it
     */
    static Optional<BySibling> of(
            Reading reading,
            Sibling document,
            Sibling sibling,
            Function<String, Times> times,
            Function<String, Heard> heard) {
        return Fit.of(document, sibling)
                .filter(fit -> fit.difference() <= MAX_DIFFERENCE)
                .map(fit ->
                        new BySibling(new Pairing(reading, document, sibling, fit, times, heard), sibling.document()));
    }

    /** Who says it. */
    public Document sibling() {
        return sibling;
    }

    /** One for each end, and each larger gap, that something is missing at. */
    public List<Sign> signs() {
        return lost.stream()
                .flatMap(part -> part.sign().stream())
                .filter(sign -> sign.weight() > Weights.EDITED)
                .toList();
    }

    /** Whether anything is missing. */
    public boolean lacks() {
        return !lost.isEmpty();
    }

    /** Stretches of the sibling's clean text that are missing, in order. */
    public List<Span> missing() {
        return lost.stream().map(part -> pair.clean(part.missing())).toList();
    }

    /** Share of the sibling's key text that is there. */
    public double kept() {
        return 1
                - lost.stream().mapToInt(part -> part.missing().length()).sum()
                        / (double) pair.whole().length();
    }

    /** Offset in the document's text of the largest gap; its end when there is none. */
    public int gapAt() {
        Fit.Gap widest = null;
        for (Fit.Gap gap : pair.gaps()) {
            if (widest == null || gap.missing().length() > widest.missing().length()) {
                widest = gap;
            }
        }
        return widest == null ? pair.reading().end() : pair.key().textOffset(widest.at());
    }

    /** Share of what the two have in common that differs; 1 when the document has a passage of its own at an end. */
    double difference() {
        Fit fit = pair.fit();
        return fit.ownHead() > Pairing.MAX_OWN || fit.ownTail() > Pairing.MAX_OWN ? 1 : fit.difference();
    }

    /** Whether the two end at the same words, and at different lengths: one end vouches for the other. */
    public boolean endsAlike() {
        int length = pair.whole().length();
        return pair.fit().ownTail() == 0
                && pair.fit().tail() == length
                && pair.key().length() != length;
    }

    /** Whether the document is less than half as long. */
    boolean isFragment() {
        return 2 * pair.key().length() < pair.whole().length();
    }

    /** Whether it is sure of something. */
    boolean pronounces() {
        return Verdicts.pronounced(Verdicts.certainty(signs())).isPresent();
    }

    /**
     * Whether a sibling that fits better might be sure where this one is not: an end, or a large part of the middle, is missing.
     */
    boolean doubtful() {
        boolean end =
                lost.stream().flatMap(part -> part.sign().stream()).anyMatch(sign -> sign.state() != State.GAPPED);
        return difference() > 0 && !pronounces() && (end || difference() == 1 || kept() < 1 - Weights.MUCH / 2);
    }
}
