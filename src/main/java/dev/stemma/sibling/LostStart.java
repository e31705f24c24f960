package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Seam.Kind;
import dev.stemma.sign.Reading;
import java.util.Optional;

/** The document starts where its sibling has much before. */
final class LostStart {
    /** Where so much comes before it, what starts with a heading may be an imprint that is also the last part of the terms. */
    private static final double OWN_TEXT = 0.9;

    private static final int MAX_HEADING = 80;

    private LostStart() {}

    static Optional<Lost> of(Pairing pair) {
        Fit fit = pair.fit();
        Span lost = new Span(0, fit.head());
        if (!pair.isLost(lost, fit.ownHead())) {
            return Optional.empty();
        }
        Kind kind = fit.ownHead() == 0 ? pair.seam().at(fit.head()) : Kind.LINE;
        String text = pair.reading().text();
        boolean title = pair.startsWithTitle(text, 0) || (pair.share(lost) >= OWN_TEXT && startsWithHeading(text));
        Weights.Part part = pair.part(kind, lost, title);
        double weight = pair.weighed(part, lost, Pairing.cut(part), Weights::head);
        String message = "at the start (" + pair.percent(lost) + " of its text): the document starts "
                + Pairing.where(kind) + " of it.";
        return Optional.of(pair.lost("starts-behind-sibling", State.HEADLESS, weight, 0, lost, message));
    }

    /** Whether the first line is written like a heading: short, no list item, and without a mark at its end. */
    private static boolean startsWithHeading(String text) {
        int from = 0;
        while (from < text.length() && Reading.isSpace(text.charAt(from))) {
            from++;
        }
        int newline = text.indexOf('\n', from);
        int end = Reading.trimmed(text, newline < 0 ? text.length() : newline);
        return from < end
                && end - from <= MAX_HEADING
                && ".,:;!?)|".indexOf(text.charAt(end - 1)) < 0
                && !text.startsWith("* ", from)
                && !text.startsWith("- ", from);
    }
}
