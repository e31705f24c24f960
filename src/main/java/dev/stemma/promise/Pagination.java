package dev.stemma.promise;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Pages;
import dev.stemma.sign.Prompt;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text says which page of how many it is, and holds no other: {@code Page 1 of 3}, {@code Seite 2 von 5}. Below the text
 * that is what a page says of its rest; above it, where print-outs have it too, it is a doubt.
 */
final class Pagination implements Detector {
    /** The document says that there are other pages, and has none of them: all but sure. */
    private static final double SAID = 0.78;

    private static final int FIRST_LINES = 3;
    private static final int MAX_LINE = 40;

    @Override
    public String code() {
        return "pagination";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Optional<Prompt> below = reading.prompt().filter(prompt -> prompt.kind() == Prompt.Kind.PAGES);
        if (below.isPresent()) {
            Span span = below.get().span();
            return Pages.of(span.of(reading.text()).replace('\n', ' '))
                    .map(pages -> signs(reading, pages, span, weight(reading, pages, below.get())))
                    .orElse(List.of());
        }
        int at = 0;
        for (int line = 0; line < FIRST_LINES && at < reading.end(); line++) {
            while (at < reading.end() && Reading.isSpace(reading.text().charAt(at))) {
                at++;
            }
            int stop = reading.text().indexOf('\n', at);
            Span span = new Span(at, stop < 0 ? reading.end() : Math.max(at, Math.min(stop, reading.end())));
            Optional<Pages> pages = span.length() > MAX_LINE ? Optional.empty() : Pages.of(span.of(reading.text()));
            if (pages.isPresent() && pages.get().named()) {
                return signs(reading, pages.get(), span, Verdicts.DOUBT);
            }
            at = span.end();
        }
        return List.of();
    }

    private static double weight(Reading reading, Pages pages, Prompt prompt) {
        boolean printed = reading.document().mediaType().equals("application/pdf");
        if (pages.named() && prompt.belowText() && !printed) {
            return SAID;
        }
        return pages.turned() || pages.named() ? 0.5 : Verdicts.DOUBT; // "1 / 3" may be a carousel
    }

    private List<Sign> signs(Reading reading, Pages pages, Span span, double weight) {
        if (pages.hasOthers(reading.text())) {
            return List.of();
        }
        List<Sign> signs = new ArrayList<>(2);
        String says = pages.page() == 0
                ? "The text is one of " + pages.all() + " pages, and holds no other."
                : "The text says that it is page " + pages.page() + " of " + pages.all() + ", and holds no other.";
        if (pages.page() < pages.all()) {
            signs.add(reading.sign(code(), State.TRUNCATED, weight, span.start(), span.end(), says));
        }
        if (pages.page() > 1) {
            // the last page alone may be a page number that stayed when all others went
            double start = pages.page() == pages.all() ? Math.min(weight, Verdicts.DOUBT) : weight;
            signs.add(reading.sign(code(), State.HEADLESS, start, span.start(), span.end(), says));
        }
        return signs;
    }
}
