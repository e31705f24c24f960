package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.text.KeyText;

/**
 * Where a gap lies. Beside "a b c b d" the text "a b d" lacks "b c" as well as "c b": a gap may be slid as long as the characters
 * that it gives up at one end are those that it takes in at the other. It is put where an author may have parted the text, if
 * there is such a place, as found otherwise.
 */
final class Slide {
    /** Characters of a key text; set by hand: some paragraphs, as lists of cookies and vendors end each item with the same lines. */
    private static final int MAX = 2000;

    private Slide() {}

    /** The gap at its best place: as long as it was, and reading the same. */
    static Fit.Gap of(Fit.Gap found, KeyText whole, Seam seam) {
        Span gap = found.missing();
        Span best = gap;
        String value = whole.value();
        for (int by = 1; by <= MAX && !seam.of(best).proper() && gap.end() + by <= value.length(); by++) {
            if (value.charAt(gap.start() + by - 1) != value.charAt(gap.end() + by - 1)) {
                break;
            }
            best = better(best, new Span(gap.start() + by, gap.end() + by), seam);
        }
        for (int by = 1; by <= MAX && !seam.of(best).proper() && gap.start() - by >= 0; by++) {
            if (value.charAt(gap.start() - by) != value.charAt(gap.end() - by)) {
                break;
            }
            best = better(best, new Span(gap.start() - by, gap.end() - by), seam);
        }
        return new Fit.Gap(found.at() + best.start() - gap.start(), best);
    }

    private static Span better(Span a, Span b, Seam seam) {
        return seam.of(a).compareTo(seam.of(b)) <= 0 ? a : b;
    }
}
