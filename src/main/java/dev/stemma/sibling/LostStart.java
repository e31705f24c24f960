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

    /** What stands between the name of a page and that of its site, and the marks of headings and items. */
    private static final String BEFORE_TITLES = "\u2013\u2014-#*\u2022\u00B7>|";

    private LostStart() {}

    static Optional<Lost> of(Pairing pair) {
        Fit fit = pair.fit();
        Span lost = new Span(0, fit.head());
        if (!pair.isLost(lost, fit.ownHead())) {
            return Optional.empty();
        }
        String text = pair.reading().text();
        Kind kind = fit.ownHead() == 0 ? pair.seam().at(fit.head()) : Kind.LINE;
        kind = kind == Kind.WORD && isTitleOfBoth(text, pair, lost) ? Kind.LINE : kind;
        kind = !kind.proper() && SetOtherwise.is(text, pair, lost) ? Kind.LINE : kind;
        boolean title = pair.startsWithTitle(text, 0) || (pair.share(lost) >= OWN_TEXT && startsWithHeading(text));
        Weights.Part part = pair.part(kind, lost, title);
        double weight =
                isMenu(part, pair, lost) ? Weights.EDITED : pair.weighed(part, lost, Pairing.cut(part), Weights::head);
        String message = "at the start (" + pair.percent(lost) + " of its text): the document starts "
                + Pairing.where(kind) + " of it." + part.heard().inWords();
        return Optional.of(pair.lost("starts-behind-sibling", State.HEADLESS, weight, 0, lost, message));
    }

    /** Whether nothing but short lines stands above it, as a menu does or the page's title: who extracts the text of a page leaves them out. */
    private static boolean isMenu(Weights.Part part, Pairing pair, Span lost) {
        return part.kind().proper() && !part.text() && !pair.holdsTable(lost);
    }

    /**
     * Whether the document starts with a title or a label that the sibling has behind other words or marks of the same line: {@code Loam & Co} beside
     * {@code Privacy notice – Loam & Co}, {@code # Notice}, {@code - Home}. Who renders a page in another way writes it so, and no sentence or row was cut.
     */
    private static boolean isTitleOfBoth(String text, Pairing pair, Span lost) {
        String before = pair.siblingText();
        int seam = pair.clean(lost).end();
        int line = before.lastIndexOf('\n', Math.max(0, seam - 1)) + 1;
        String words = before.substring(Math.min(line, seam), seam).strip().replaceAll(" {2,}", " ");
        String first = text.strip().lines().findFirst().orElse("");
        return !first.isEmpty()
                && Character.isUpperCase(first.codePointAt(0))
                && first.indexOf('\t') < 0
                && first.indexOf('|') < 0
                && startsWithHeading(text)
                && words.length() <= MAX_HEADING
                && !words.isEmpty()
                && BEFORE_TITLES.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** Whether the first line is written like a heading: short, no list item, and without a mark at its end. */
    static boolean startsWithHeading(String text) {
        return startsWithLabel(text, ".,:;!?)|");
    }

    /** The same, where the line may also ask or announce, or end in brackets: {@code How long do we keep it?} */
    static boolean mayStartWithHeading(String text) {
        return startsWithLabel(text, ".,;|");
    }

    private static boolean startsWithLabel(String text, String ends) {
        int from = 0;
        while (from < text.length() && Reading.isSpace(text.charAt(from))) {
            from++;
        }
        int newline = text.indexOf('\n', from);
        int end = Reading.trimmed(text, newline < 0 ? text.length() : newline);
        return from < end
                && end - from <= MAX_HEADING
                && ends.indexOf(text.charAt(end - 1)) < 0
                && !text.startsWith("* ", from)
                && !text.startsWith("- ", from);
    }
}
