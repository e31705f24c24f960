package dev.stemma.completeness;

import dev.stemma.completeness.Seam.Kind;
import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.text.KeyText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a sibling says of a document that lacks a part of it: the representative, or the member that fits better.
 *
 * <p>Lacking something is no fault: pages are shortened, sections are added later. What gives a cut away is where it goes
 * through: the middle of a word or a sentence, a table row, or a text that is the sibling's own, letter for letter,
 * up to a point where much more should come. The weights say so, and below {@link Verdicts#ACCUSED} they only stand as doubt.
 *
 * <p>All is found on key texts; offsets of clean texts are made only for what is put in evidence. Over 300 lines: one
 * comparison with the three places at which something can be missing, each of which needs all of its state.
 */
final class BySibling {
    /** Above this share of differences the two are not copies of one text, and lacking says nothing. */
    private static final double MAX_DIFFERENCE = 0.25;

    /** What a document may have at its end of its own and still be cut: a stump that fits nowhere, a "read more" link. */
    private static final int MAX_OWN = 60;

    /** More gaps are an edited version: they count, but evidence is for reading. */
    private static final int MAX_LISTED = 3;

    /** A smaller share that is missing in the middle is an edit, and no evidence of anything. */
    private static final double MIN_LISTED = 0.01;

    /** What stands in the place of other words is as long as they, more or less; set by hand, with names in mind. */
    private static final int LOST_TIMES = 4;

    private static final int LOST_CHARS = 24;

    /** Where so much comes before it, what starts with a heading may be an imprint that is also the last part of the terms. */
    private static final double OWN_TEXT = 0.9;

    private static final int MAX_HEADING = 80;

    private final Reading reading;
    private final Sibling copy;
    private final KeyText key;
    private final Document sibling;
    private final KeyText whole;
    private final Fit fit;
    private final Function<String, Times> times;
    private final Seam seam;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Span> missing = new ArrayList<>();
    private final List<Fit.Gap> gaps;
    private final int widest;

    private BySibling(Reading reading, Sibling copy, Sibling other, Fit fit, Function<String, Times> times) {
        this.reading = reading;
        this.copy = copy;
        this.fit = fit;
        this.times = times;
        key = copy.key();
        sibling = other.document();
        whole = other.key();
        seam = new Seam(sibling.text(), whole);
        if (isLost(fit.head(), fit.ownHead())) {
            head();
        }
        gaps = fit.gaps().stream().map(gap -> Slide.of(gap, whole, seam)).toList();
        gaps.forEach(gap -> missing.add(gap.missing()));
        widest = gaps.stream().mapToInt(gap -> gap.missing().length()).max().orElse(0);
        gaps.stream()
                .filter(gap -> share(gap.missing()) >= MIN_LISTED)
                .sorted(Comparator.comparingInt((Fit.Gap gap) -> -gap.missing().length()))
                .limit(MAX_LISTED)
                .sorted(Comparator.comparingInt(Fit.Gap::at))
                .forEach(this::gap);
        if (isLost(whole.length() - fit.tail(), fit.ownTail()) || (fit.tail() < whole.length() && stump())) {
            tail();
        }
    }

    /**
     * Empty when the two are not copies of one text.
     *
     * @param times when a passage of the sibling that the document lacks was there
     */
    static Optional<BySibling> of(Reading reading, Sibling document, Sibling sibling, Function<String, Times> times) {
        return Fit.of(document, sibling)
                .filter(fit -> fit.difference() <= MAX_DIFFERENCE)
                .map(fit -> new BySibling(reading, document, sibling, fit, times));
    }

    /** Who says it. */
    Document sibling() {
        return sibling;
    }

    /** One for each end, and each larger gap, that something is missing at. */
    List<Sign> signs() {
        return List.copyOf(signs);
    }

    /** Whether anything is missing. */
    boolean lacks() {
        return !missing.isEmpty();
    }

    /** Stretches of the sibling's clean text that are missing, in order. */
    List<Span> missing() {
        return missing.stream().map(whole::toText).toList();
    }

    /** Share of the sibling's key text that is there. */
    double kept() {
        return 1 - missing.stream().mapToInt(Span::length).sum() / (double) whole.length();
    }

    /** Offset in the document's text of the largest gap; its end when there is none. */
    int gapAt() {
        return gaps.stream()
                .filter(gap -> gap.missing().length() == widest)
                .findFirst()
                .map(gap -> key.textOffset(gap.at()))
                .orElse(reading.end());
    }

    /** Share of what the two have in common that differs; 1 when the document has a passage of its own at an end. */
    double difference() {
        return fit.ownHead() > MAX_OWN || fit.ownTail() > MAX_OWN ? 1 : fit.difference();
    }

    /** Whether the two end at the same words, and at different lengths: one end vouches for the other. */
    boolean endsAlike() {
        return fit.ownTail() == 0 && fit.tail() == whole.length() && key.length() != whole.length();
    }

    /** Whether it is sure of something. */
    boolean pronounces() {
        return Verdicts.pronounced(Verdicts.certainty(signs)).isPresent();
    }

    /**
     * Whether a sibling that fits better might be sure where this one is not: an end, or a large part of the middle, is missing.
     */
    boolean doubtful() {
        boolean end = signs.stream().anyMatch(sign -> sign.state() != State.GAPPED);
        return difference() > 0 && !pronounces() && (end || difference() == 1 || kept() < 1 - Weights.MUCH / 2);
    }

    /**
     * Whether a stretch of the sibling's end is missing rather than written otherwise: a copy that begins with its own name
     * instead of the sibling's lost nothing.
     */
    private static boolean isLost(int missing, int own) {
        return missing > 0 && own <= MAX_OWN && (own == 0 || missing > LOST_TIMES * own + LOST_CHARS);
    }

    private void tail() {
        Span lost = new Span(fit.tail(), whole.length());
        Kind kind = seam.at(fit.tail());
        missing.add(lost);
        boolean own = ownEnd() || (fit.ownTail() > 0 && !stump()) || (kind == Kind.INSIDE && !letterBefore(fit.tail()));
        Weights.Part part = part(kind, lost, startsWithTitle(sibling.text(), cleanStart(lost)));
        double weight = weighed(part, lost, end(part), p -> Weights.tail(p, own));
        add("stops-before-sibling", State.TRUNCATED, weight, reading.end(), reading.end(), lost, where(kind));
    }

    private void head() {
        Span lost = new Span(0, fit.head());
        Kind kind = fit.ownHead() == 0 ? seam.at(fit.head()) : Kind.LINE;
        missing.add(lost);
        boolean title = startsWithTitle(reading.text(), 0) || (share(lost) >= OWN_TEXT && headingAt(reading.text(), 0));
        Weights.Part part = part(kind, lost, title);
        double weight = weighed(part, lost, end(part), Weights::head);
        add("starts-behind-sibling", State.HEADLESS, weight, 0, 0, lost, where(kind));
    }

    private void gap(Fit.Gap gap) {
        Kind kind = seam.of(gap.missing());
        Weights.Part part = part(kind, gap.missing(), false);
        boolean cut = !kind.proper() && part.only();
        double weight = weighed(part, gap.missing(), cut, Weights::gap);
        int at = key.textOffset(gap.at());
        add("leaps-over-sibling", State.GAPPED, weight, at, at, gap.missing(), where(kind));
    }

    /**
     * What a missing part says. Where an author may have parted the text, asked last because they take passes over whole texts: when
     * the part was there, and whether the document has it elsewhere, which is then not missing.
     *
     * @param cut whether no author parts a text there, whatever it says elsewhere
     */
    private double weighed(Weights.Part part, Span lost, boolean cut, ToDoubleFunction<Weights.Part> weight) {
        double untimed = weight.applyAsDouble(part);
        if (untimed < Verdicts.ACCUSED && fit.difference() > Weights.SAME) {
            return untimed;
        }
        boolean stump = part.kind() == Kind.INSIDE && part.only();
        double timed = part.sentence() && !stump
                ? weight.applyAsDouble(part.at(times.apply(whole.toText(lost).of(sibling.text()))))
                : untimed;
        return timed >= Verdicts.ACCUSED && !cut && repeats(lost) ? Weights.REPEATED : timed;
    }

    /** Whether an end lies where a text that is otherwise the same was cut. */
    private static boolean end(Weights.Part part) {
        return !part.kind().proper() && part.difference() <= Weights.NEARLY_SAME;
    }

    private Weights.Part part(Kind kind, Span lost, boolean title) {
        double share = share(lost);
        boolean only = fit.edits() == 0 && fit.ownHead() == 0 && fit.ownTail() == 0 && places() == 1;
        boolean asked = only || share >= MIN_LISTED; // no other weight depends on it
        return new Weights.Part(
                kind,
                lost.length(),
                share,
                fit.difference(),
                fit.gaps().size(),
                title,
                asked && prose(lost),
                only,
                only
                        && kind.proper()
                        && lost.end() == whole.length()
                        && Torn.at(reading, sibling.text(), cleanStart(lost)),
                kind.proper() || endsASentence(lost),
                Times.UNKNOWN);
    }

    /** Whether the line at {@code offset} is written like a heading: short, no list item, and without a mark at its end. */
    private static boolean headingAt(String text, int offset) {
        int from = offset;
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

    private int places() {
        return fit.gaps().size() + (fit.head() > 0 ? 1 : 0) + (fit.tail() < whole.length() ? 1 : 0);
    }

    /** Whether a sentence or a line ends well inside a stretch. */
    private boolean endsASentence(Span lost) {
        for (int i = lost.start() + 1; i + 1 < lost.end(); i++) {
            if (whole.value().charAt(i) == ' ' && seam.at(i).proper()) {
                return true;
            }
        }
        return false;
    }

    private int cleanStart(Span lost) {
        return whole.textOffset(lost.start());
    }

    private boolean letterBefore(int offset) {
        return offset > 0 && Character.isLetter(whole.value().charAt(offset - 1));
    }

    /** Whether a title stands there as of a new document. */
    private boolean startsWithTitle(String text, int from) {
        return Title.at(text, from)
                .filter(title -> !title.isUsualIn(reading.text())
                        && !(title == Title.CAPITALS && title.isUsualIn(sibling.text())))
                .isPresent();
    }

    private void add(String code, State state, double weight, int from, int to, Span lost, String where) {
        int chars = whole.toText(lost).length();
        String message = String.format(
                Locale.ROOT,
                "%s has %d characters more %s (%s of its text): the document %s.",
                sibling.id(),
                chars,
                state == State.TRUNCATED ? "at the end" : state == State.HEADLESS ? "at the start" : "in the middle",
                Reading.percent(share(lost)),
                state == State.TRUNCATED
                        ? where + ", at \"" + reading.tail(reading.end(), 30) + "\", where it goes on \""
                                + ahead(lost.start()) + "\""
                        : state == State.HEADLESS
                                ? "starts " + where.substring("stops ".length()) + " of it"
                                : "leaps over it, and " + where);
        signs.add(new Sign(code, state, weight, new Span(from, to), message));
    }

    private String ahead(int from) {
        int end = Math.min(whole.length(), from + 30);
        return whole.value().substring(from, end).strip() + (end < whole.length() ? "…" : "");
    }

    private static String where(Kind kind) {
        return switch (kind) {
            case INSIDE -> "stops inside a word";
            case WORD -> "stops inside a sentence or row";
            case SENTENCE -> "stops behind a sentence";
            case LINE -> "stops at the end of a line";
        };
    }

    private double share(Span lost) {
        return (double) lost.length() / whole.length();
    }

    /** Whether the document closes with a mark of its own (full stop, end of a row) where the sibling goes on. */
    private boolean ownEnd() {
        char last = key.value().charAt(key.length() - 1);
        return !Character.isLetterOrDigit(last)
                && (fit.tail() == 0 || whole.value().charAt(fit.tail() - 1) != last);
    }

    /** Whether what the document has of its own at its end is the start of a word that the sibling goes on with. */
    private boolean stump() {
        String own = key.value().substring(key.length() - fit.ownTail()).strip();
        int at = whole.value().indexOf(own, fit.tail());
        return own.length() >= 2
                && at >= 0
                && (at == 0 || !Character.isLetterOrDigit(whole.value().charAt(at - 1)));
    }

    /** Whether the stretch holds running text, not only labels, menus and signatures. */
    private boolean prose(Span lost) {
        Span clean = whole.toText(lost);
        String text = sibling.text();
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

    /** Whether the document already has what it seems to lack: the sibling says it twice. */
    private boolean repeats(Span lost) {
        return copy.passages().holds(whole.value(), lost);
    }
}
