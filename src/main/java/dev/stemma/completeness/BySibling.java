package dev.stemma.completeness;

import dev.stemma.completeness.Seam.Kind;
import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.text.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the representative says of a document that lacks a part of it.
 *
 * <p>Lacking something is no fault: pages are shortened, sections are added later. What gives a cut away is where it goes
 * through: the middle of a word or a sentence, a table row, or a text that is the representative's own, letter for letter,
 * up to a point where much more should come. The weights say so, and below {@link Verdicts#ACCUSED} they only stand as doubt.
 *
 * @param signs one for each end or gap that something is missing at
 * @param missing stretches of the representative's clean text that are missing, in order
 * @param kept share of the representative's key text that is there
 * @param missingChars units of the representative's clean text that are missing
 * @param gapAt offset in the document's text of the largest gap; its end when there is none
 * @param endsAlike whether the two end at the same words, and at different lengths: one end vouches for the other
 */
record BySibling(List<Sign> signs, List<Span> missing, double kept, int missingChars, int gapAt, boolean endsAlike) {
    /** Above this share of differences the two are not copies of one text, and lacking says nothing. */
    private static final double MAX_DIFFERENCE = 0.25;

    /** What a document may have at its end of its own and still be cut: a stump that fits nowhere, a "read more" link. */
    private static final int MAX_OWN = 60;

    /** More gaps are an edited version: they count, but evidence is for reading. */
    private static final int MAX_LISTED = 3;

    /** What stands in the place of other words is as long as they, more or less; set by hand, with names in mind. */
    private static final int LOST_TIMES = 4;

    private static final int LOST_CHARS = 24;

    BySibling {
        signs = List.copyOf(signs);
        missing = List.copyOf(missing);
    }

    static Optional<BySibling> of(Reading reading, Document representative) {
        KeyText key = KeyText.of(reading.text(), reading.document().outside());
        KeyText whole = KeyText.of(representative.text(), representative.outside());
        if (key.length() == 0 || whole.length() == 0) {
            return Optional.empty();
        }
        return Fit.of(key.value(), whole.value())
                .filter(fit -> fit.difference() <= MAX_DIFFERENCE)
                .map(fit -> new Comparison(reading, key, representative, whole, fit).judge());
    }

    /** The state of one comparison while its signs are found. */
    private static final class Comparison {
        private final Reading reading;
        private final KeyText key;
        private final Document representative;
        private final KeyText whole;
        private final Fit fit;
        private final Seam seam;
        private final List<Sign> signs = new ArrayList<>();
        private final List<Span> missing = new ArrayList<>();
        private Passages passages; // of the document, once they are asked for

        Comparison(Reading reading, KeyText key, Document representative, KeyText whole, Fit fit) {
            this.reading = reading;
            this.key = key;
            this.representative = representative;
            this.whole = whole;
            this.fit = fit;
            seam = new Seam(representative.text(), whole);
        }

        BySibling judge() {
            int length = whole.length();
            int gapAt = reading.end();
            int widest = 0;
            boolean headless = isLost(fit.head(), fit.ownHead());
            boolean tailless = isLost(length - fit.tail(), fit.ownTail()) || (fit.tail() < length && stump());
            if (headless) {
                head();
            }
            int listed = 0;
            for (Fit.Gap gap : fit.gaps()) {
                gap(gap, listed++ < MAX_LISTED);
                if (gap.missing().length() > widest) {
                    widest = gap.missing().length();
                    gapAt = key.textOffset(gap.at());
                }
            }
            if (tailless) {
                tail();
            }
            int chars = missing.stream().mapToInt(Span::length).sum();
            int lost = (headless ? fit.head() : 0) + fit.gapped() + (tailless ? length - fit.tail() : 0);
            boolean alike = fit.ownTail() == 0 && fit.tail() == length && key.length() != length;
            return new BySibling(signs, missing, 1 - (double) lost / length, chars, gapAt, alike);
        }

        /**
         * Whether a stretch of the representative's end is missing rather than written otherwise: a copy that begins with its
         * own name instead of the representative's lost nothing.
         */
        private static boolean isLost(int missing, int own) {
            return missing > 0 && own <= MAX_OWN && (own == 0 || missing > LOST_TIMES * own + LOST_CHARS);
        }

        private void tail() {
            Span lost = new Span(fit.tail(), whole.length());
            Kind kind = seam.at(fit.tail());
            missing.add(whole.toText(lost));
            boolean own =
                    ownEnd() || (fit.ownTail() > 0 && !stump()) || (kind == Kind.INSIDE && !letterBefore(fit.tail()));
            double weight =
                    Weights.tail(part(kind, lost, startsWithTitle(representative.text(), cleanStart(lost))), own);
            add("stops-before-sibling", State.TRUNCATED, weight, reading.end(), reading.end(), lost, where(kind));
        }

        private void head() {
            Span lost = new Span(0, fit.head());
            Kind kind = fit.ownHead() == 0 ? seam.at(fit.head()) : Kind.LINE;
            missing.add(whole.toText(lost));
            double weight = Weights.head(part(kind, lost, startsWithTitle(reading.text(), 0)));
            add("starts-behind-sibling", State.HEADLESS, weight, 0, 0, lost, where(kind));
        }

        private void gap(Fit.Gap gap, boolean listed) {
            missing.add(whole.toText(gap.missing()));
            if (!listed) {
                return;
            }
            Kind kind = bestSeam(gap.missing());
            double weight = Weights.gap(part(kind, gap.missing(), false));
            int at = key.textOffset(gap.at());
            add("leaps-over-sibling", State.GAPPED, weight, at, at, gap.missing(), where(kind));
        }

        private Weights.Part part(Kind kind, Span lost, boolean title) {
            double share = share(lost);
            boolean asked = share >= 0.01; // below, no weight depends on it
            return new Weights.Part(
                    kind,
                    lost.length(),
                    share,
                    fit.difference(),
                    fit.gaps().size(),
                    title,
                    asked && prose(lost),
                    asked && repeats(lost));
        }

        private int cleanStart(Span lost) {
            return whole.textOffset(lost.start());
        }

        private boolean letterBefore(int offset) {
            return offset > 0 && Character.isLetter(whole.value().charAt(offset - 1));
        }

        /** Whether a rule or a title stands there: marked, underlined, or a short line without a full stop and with a capital. */
        private static boolean startsWithTitle(String text, int from) {
            int at = from;
            while (at < text.length() && Reading.isSpace(text.charAt(at))) {
                at++;
            }
            int newline = text.indexOf('\n', at);
            int end = Reading.trimmed(text, newline < 0 ? text.length() : newline);
            if (end <= at) {
                return false;
            }
            boolean rule = text.substring(at, end).chars().allMatch(c -> c == '-' || c == '*' || c == '_' || c == ' ');
            if (rule || text.startsWith("# ", at) || (newline > 0 && text.startsWith("===", newline + 1))) {
                return true;
            }
            String line = text.substring(at, end);
            boolean words = line.chars().anyMatch(Character::isLetter);
            return words && line.length() <= 80 && line.equals(line.toUpperCase(Locale.ROOT)) && line.length() >= 8;
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
                    representative.id(),
                    chars,
                    state == State.TRUNCATED
                            ? "at the end"
                            : state == State.HEADLESS ? "at the start" : "in the middle",
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

        /** Whether the document closes with a mark of its own (full stop, end of a row) where the representative goes on. */
        private boolean ownEnd() {
            char last = key.value().charAt(key.length() - 1);
            return !Character.isLetterOrDigit(last)
                    && (fit.tail() == 0 || whole.value().charAt(fit.tail() - 1) != last);
        }

        /** Whether what the document has of its own at its end is the start of a word that the representative goes on with. */
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
            String text = representative.text();
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

        /** Whether the document already has what it seems to lack: the representative says it twice. */
        private boolean repeats(Span lost) {
            if (passages == null) {
                passages = new Passages(key.value());
            }
            return passages.holds(whole.value(), lost);
        }
    }
}
