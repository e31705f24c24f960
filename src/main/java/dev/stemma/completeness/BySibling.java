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

    private final Reading reading;
    private final Sibling copy;
    private final KeyText key;
    private final Document sibling;
    private final KeyText whole;
    private final Fit fit;
    private final Seam seam;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Span> missing = new ArrayList<>();
    private final int widest;

    private BySibling(Reading reading, Sibling copy, Sibling other, Fit fit) {
        this.reading = reading;
        this.copy = copy;
        this.fit = fit;
        key = copy.key();
        sibling = other.document();
        whole = other.key();
        seam = new Seam(sibling.text(), whole);
        if (isLost(fit.head(), fit.ownHead())) {
            head();
        }
        fit.gaps().forEach(gap -> missing.add(gap.missing()));
        widest = fit.gaps().stream()
                .mapToInt(gap -> gap.missing().length())
                .max()
                .orElse(0);
        fit.gaps().stream()
                .filter(gap -> share(gap.missing()) >= MIN_LISTED)
                .sorted(Comparator.comparingInt((Fit.Gap gap) -> -gap.missing().length()))
                .limit(MAX_LISTED)
                .sorted(Comparator.comparingInt(Fit.Gap::at))
                .forEach(this::gap);
        if (isLost(whole.length() - fit.tail(), fit.ownTail()) || (fit.tail() < whole.length() && stump())) {
            tail();
        }
    }

    /** Empty when the two are not copies of one text. */
    static Optional<BySibling> of(Reading reading, Sibling document, Sibling sibling) {
        return Fit.of(document, sibling)
                .filter(fit -> fit.difference() <= MAX_DIFFERENCE)
                .map(fit -> new BySibling(reading, document, sibling, fit));
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
        return fit.gaps().stream()
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
        double weight = Weights.tail(part, own);
        weight = Weights.stump(part, own) ? weight : unlessRepeated(weight, lost);
        add("stops-before-sibling", State.TRUNCATED, weight, reading.end(), reading.end(), lost, where(kind));
    }

    private void head() {
        Span lost = new Span(0, fit.head());
        Kind kind = fit.ownHead() == 0 ? seam.at(fit.head()) : Kind.LINE;
        missing.add(lost);
        double weight = unlessRepeated(Weights.head(part(kind, lost, startsWithTitle(reading.text(), 0))), lost);
        add("starts-behind-sibling", State.HEADLESS, weight, 0, 0, lost, where(kind));
    }

    private void gap(Fit.Gap gap) {
        Kind kind = bestSeam(gap.missing());
        double weight = unlessRepeated(Weights.gap(part(kind, gap.missing(), false)), gap.missing());
        int at = key.textOffset(gap.at());
        add("leaps-over-sibling", State.GAPPED, weight, at, at, gap.missing(), where(kind));
    }

    /** What the document has elsewhere is not missing. Asked last: it takes the passages of the whole document. */
    private double unlessRepeated(double weight, Span lost) {
        return weight >= Verdicts.ACCUSED && repeats(lost) ? Weights.REPEATED : weight;
    }

    private Weights.Part part(Kind kind, Span lost, boolean title) {
        double share = share(lost);
        boolean asked = share >= MIN_LISTED; // below, no weight depends on it
        return new Weights.Part(
                kind, lost.length(), share, fit.difference(), fit.gaps().size(), title, asked && prose(lost));
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
                .filter(title -> !title.isUsualIn(reading.text()))
                .isPresent();
    }

    /** A gap may be slid as long as the texts agree; an author's seam is taken if there is one. */
    private Kind bestSeam(Span gap) {
        Kind best = worse(seam.at(gap.start()), seam.at(gap.end()));
        String value = whole.value();
        int start = gap.start();
        int end = gap.end();
        for (int i = 0;
                i < 200 && !best.proper() && end < value.length() && value.charAt(start) == value.charAt(end);
                i++) {
            start++;
            end++;
            best = better(best, worse(seam.at(start), seam.at(end)));
        }
        start = gap.start();
        end = gap.end();
        for (int i = 0;
                i < 200 && !best.proper() && start > 0 && value.charAt(start - 1) == value.charAt(end - 1);
                i++) {
            start--;
            end--;
            best = better(best, worse(seam.at(start), seam.at(end)));
        }
        return best;
    }

    private static Kind worse(Kind a, Kind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Kind better(Kind a, Kind b) {
        return a.compareTo(b) <= 0 ? a : b;
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
