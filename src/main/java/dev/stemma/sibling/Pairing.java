package dev.stemma.sibling;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Seam.Kind;
import dev.stemma.sibling.Voices.Heard;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import dev.stemma.text.KeyText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A document beside a sibling that it is a copy of: how it lies in it, and what {@link LostStart}, {@link LostMiddle} and {@link LostEnd}
 * ask of a part that it lacks.
 *
 * <p>All is found on key texts; offsets of clean texts are made only for what is put in evidence.
 */
final class Pairing {
    /** What a document may have at its end of its own and still be cut: a stump that fits nowhere, a "read more" link. */
    static final int MAX_OWN = 60;

    /** A smaller share that is missing in the middle is an edit, and no evidence of anything. */
    static final double MIN_LISTED = 0.01;

    /** What stands in the place of other words is as long as they, more or less; set by hand, with names in mind. */
    private static final int LOST_TIMES = 4;

    private static final int LOST_CHARS = 24;

    private final Reading reading;
    private final Sibling copy;
    private final Sibling sibling;
    private final Fit fit;
    private final Function<String, Times> times;
    private final Function<String, Heard> heard;
    private final Seam seam;
    private final List<Fit.Gap> gaps;

    /**
     * @param times when a passage of the sibling that the document lacks was there
     * @param heard which other sites have it
     */
    Pairing(
            Reading reading,
            Sibling copy,
            Sibling sibling,
            Fit fit,
            Function<String, Times> times,
            Function<String, Heard> heard) {
        this.reading = reading;
        this.copy = copy;
        this.sibling = sibling;
        this.fit = fit;
        this.times = times;
        this.heard = heard;
        seam = new Seam(siblingText(), whole());
        gaps = fit.gaps().stream().map(gap -> Slide.of(gap, whole(), seam)).toList();
    }

    Reading reading() {
        return reading;
    }

    /** Of the document. */
    KeyText key() {
        return copy.key();
    }

    /** Of the sibling. */
    KeyText whole() {
        return sibling.key();
    }

    String siblingText() {
        return sibling.document().text();
    }

    Fit fit() {
        return fit;
    }

    Seam seam() {
        return seam;
    }

    /** What the document leaps over, in order, each at its best place. */
    List<Fit.Gap> gaps() {
        return gaps;
    }

    /** In the sibling's clean text. */
    Span clean(Span lost) {
        return whole().toText(lost);
    }

    /** Where the stretch's first letter stands in the sibling's clean text: behind a second copy or a menu before it. */
    int first(Span lost) {
        int at = lost.start();
        while (at < lost.end() && whole().value().charAt(at) == ' ') {
            at++;
        }
        return whole().textOffset(at);
    }

    /** Whether the stretch begins inside a table of the sibling. */
    boolean insideTable(Span lost) {
        int at = clean(lost).start();
        return sibling.document().tables().stream()
                .anyMatch(
                        table -> table.span().start() < at && at < table.span().end());
    }

    /** Whether a table of the sibling, or a part of one, stands in the stretch. */
    boolean holdsTable(Span lost) {
        Span clean = clean(lost);
        return sibling.document().tables().stream()
                .anyMatch(table -> table.span().start() < clean.end()
                        && clean.start() < table.span().end());
    }

    double share(Span lost) {
        return (double) lost.length() / whole().length();
    }

    String percent(Span lost) {
        return Reading.percent(share(lost));
    }

    /**
     * Whether a stretch at an end of the sibling is missing rather than written otherwise: a copy that begins with its own name
     * instead of the sibling's lost nothing.
     */
    boolean isLost(Span missing, int own) {
        return !missing.isEmpty() && own <= MAX_OWN && (own == 0 || missing.length() > LOST_TIMES * own + LOST_CHARS);
    }

    /**
     * Whether most of the sibling is missing behind what is most of the document, however that closes. Where more than a fifth of it
     * is its own, it may be another text.
     */
    boolean isMost(Span missing, int own) {
        return share(missing) >= Weights.MOST
                && missing.length() > LOST_TIMES * own + LOST_CHARS
                && own * LOST_TIMES <= fit.fitted();
    }

    /** Whether a title stands there as of a new document. */
    boolean startsWithTitle(String text, int from) {
        return Title.ofDocument(text, from)
                || Title.at(text, from)
                        .filter(title -> !title.isUsualIn(reading.text())
                                && !(title == Title.CAPITALS && title.isUsualIn(siblingText())))
                        .isPresent();
    }

    /** What is known of a part before anybody asks when it was there. */
    Weights.Part part(Kind kind, Span lost, boolean title) {
        double share = share(lost);
        int places = gaps.size() + (fit.head() > 0 ? 1 : 0) + (fit.tail() < whole().length() ? 1 : 0);
        boolean only = fit.edits() == 0 && fit.ownHead() == 0 && fit.ownTail() == 0 && places == 1;
        // no other weight depends on it; of a start a menu is told by it, however small
        boolean asked = only || share >= MIN_LISTED || lost.start() == 0;
        boolean prose = asked && prose(clean(lost));
        boolean passage = kind.proper()
                && !title
                && prose
                && Weights.isLargePassage(lost.length(), share, isOfWholeSections(clean(lost)));
        return new Weights.Part(
                kind,
                lost.length(),
                share,
                fit.difference(),
                gaps.size(),
                title,
                prose,
                only,
                only && Torn.by(clean(lost), sibling.document(), kind),
                kind.proper() || endsASentence(lost),
                passage ? heard.apply(clean(lost).of(siblingText())) : Heard.NOBODY,
                Times.UNKNOWN);
    }

    /**
     * What a missing part says. Where an author may have parted the text, asked last because they take passes over whole texts: when
     * the part was there, and whether the document has it elsewhere, which is then not missing.
     *
     * @param cut whether no author parts a text there, whatever it says elsewhere
     */
    double weighed(Weights.Part part, Span lost, boolean cut, ToDoubleFunction<Weights.Part> weight) {
        double untimed = weight.applyAsDouble(part);
        if (untimed < Verdicts.ACCUSED && fit.difference() > Weights.SAME) {
            return untimed > 0 && part.sentence() && when(lost) == Times.EDITED ? Weights.EDITED : untimed;
        }
        boolean stump = part.kind() == Kind.INSIDE && part.only();
        Times when = part.sentence() && !stump ? when(lost) : Times.UNKNOWN;
        double timed = when == Times.UNKNOWN ? untimed : weight.applyAsDouble(part.at(when));
        if (timed < Verdicts.ACCUSED) {
            return when == Times.EDITED ? Weights.EDITED : timed;
        }
        return !cut && copy.passages().holds(whole().value(), lost) ? Weights.REPEATED : timed;
    }

    private Times when(Span lost) {
        return times.apply(clean(lost).of(siblingText()));
    }

    /** Whether an end lies where a text that is otherwise the same was cut. */
    static boolean cut(Weights.Part part) {
        return !part.kind().proper() && part.difference() <= Weights.NEARLY_SAME;
    }

    /** A lost part with its sign; {@code message} goes on behind "X has so many characters more". */
    Lost lost(String code, State state, double weight, int at, Span lost, String message) {
        boolean elsewhere = weight == Weights.REPEATED && lost.length() >= Weights.MIN_CHARS;
        String all = sibling.document().id() + " has " + clean(lost).length() + " characters more "
                + (elsewhere ? "(nearly all of them stand elsewhere in the document) " : "") + message;
        return new Lost(lost, Optional.of(new Sign(code, state, weight, new Span(at, at), all)));
    }

    /** What the sibling goes on with. */
    String ahead(int from) {
        int end = Math.min(whole().length(), from + 30);
        return whole().value().substring(from, end).strip() + (end < whole().length() ? "…" : "");
    }

    static String stops(Kind kind) {
        return "stops " + where(kind);
    }

    static String where(Kind kind) {
        return switch (kind) {
            case INSIDE -> "inside a word";
            case WORD -> "inside a sentence or row";
            case SENTENCE -> "behind a sentence";
            case LINE -> "at the end of a line";
        };
    }

    /** Whether a sentence or a line ends well inside a stretch. */
    private boolean endsASentence(Span lost) {
        for (int i = lost.start() + 1; i + 1 < lost.end(); i++) {
            if (whole().value().charAt(i) == ' ' && seam.at(i).proper()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the stretch lies between what may be headings, or between one and an end. */
    private boolean isOfWholeSections(Span clean) {
        String text = siblingText();
        String rest = text.substring(clean.end());
        return (clean.start() == 0 || LostStart.mayStartWithHeading(text.substring(clean.start())))
                && (rest.isBlank() || LostStart.mayStartWithHeading(rest));
    }

    /** Whether the stretch holds running text, not only labels, menus and signatures. */
    private boolean prose(Span clean) {
        String text = siblingText();
        int at = clean.start();
        while (at < clean.end()) {
            int newline = text.indexOf('\n', at);
            int stop = newline < 0 || newline > clean.end() ? clean.end() : newline;
            if (stop - at >= 60 && Reading.isProse(text, at, stop)) {
                return true;
            }
            at = stop + 1;
        }
        return false;
    }
}
